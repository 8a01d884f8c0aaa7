package dev.maquette.job;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets a trace go on from the request that asked for a job to each attempt at it, whichever process makes it, and to its steps,
 * below which are the calls to providers. Where traces are off, nothing is stored and nothing measured.
 */
@ApplicationScoped
class JobTraces {

    /** Names the fields of a record like the headers of the W3C's Trace Context: {@code traceparent} and {@code tracestate}. */
    private static final W3CTraceContextPropagator WRITTEN = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Map<String, String>> FIELDS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> fields) {
            return fields.keySet();
        }

        @Override
        public String get(Map<String, String> fields, String name) {
            return fields.get(name);
        }
    };

    private final Tracer tracer;

    JobTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** What a record must hold so that the job belongs to the trace of the present request; empty without one. */
    Map<String, String> ofRequest() {
        Map<String, String> fields = new HashMap<>();
        WRITTEN.inject(Context.current(), fields, Map::putIfAbsent);
        return fields;
    }

    /** Makes an attempt at a job. */
    void attempt(Map<String, String> record, Runnable attempt) {
        SpanBuilder span = tracer.spanBuilder("job " + record.get("kind"))
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(WRITTEN.extract(Context.root(), record, FIELDS))
                .setAttribute("maquette.job.id", record.get("id"))
                .setAttribute("maquette.job.attempt", Long.parseLong(record.get("attempts")));
        within(span, () -> {
            attempt.run();
            return null;
        });
    }

    <T> T step(String name, Supplier<T> work) {
        return within(tracer.spanBuilder(name), work);
    }

    /** The attempt ended its job like this. */
    void failed(Failure failure) {
        Span.current().setStatus(StatusCode.ERROR, failure.code().code());
    }

    private static <T> T within(SpanBuilder unstarted, Supplier<T> work) {
        Span span = unstarted.startSpan();
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException thrown) {
            span.setStatus(StatusCode.ERROR, thrown.getClass().getSimpleName());
            throw thrown;
        } finally {
            span.end();
        }
    }
}
