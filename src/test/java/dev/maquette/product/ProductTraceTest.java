package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A trace that a client begins goes through the request, the job and its steps to the providers. */
@QuarkusTest
@TestProfile(ProductTraceTest.Traced.class)
class ProductTraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Inject
    InMemorySpanExporter exported;

    private final ProductClient client = new ProductClient();

    public static class Traced extends ProductProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.otel.traces.sampler.arg", "1");
            settings.put("quarkus.otel.bsp.schedule.delay", "50ms");
            return settings;
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Spans.class);
        }
    }

    /** Keeps what would be sent to a collector. */
    @Singleton
    @Alternative
    static class Spans {

        @Produces
        @Singleton
        @Alternative
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }

    @Test
    void a_trace_follows_a_job_from_its_request_to_the_providers() {
        client.request()
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .header("Prefer", "wait=60")
                .contentType(ContentType.JSON)
                .body(Map.of("prompt", "a white mug", "image_count", 2))
                .post("/product/create")
                .then()
                .statusCode(202);

        await().untilAsserted(() -> assertThat(named("job product.create")).hasSize(1));
        SpanData job = named("job product.create").getFirst();
        SpanData request = one(SpanKind.SERVER, "POST /product/create");
        assertThat(job.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(named("view-1").getFirst().getParentSpanId()).isEqualTo(job.getSpanId());
        assertThat(named("view-2").getFirst().getParentSpanId()).isEqualTo(job.getSpanId());
        assertThat(calls("generateContent"))
                .extracting(SpanData::getParentSpanId)
                .containsExactlyInAnyOrder(
                        named("view-1").getFirst().getSpanId(),
                        named("view-2").getFirst().getSpanId());
        assertThat(calls("predictions")).isNotEmpty();
    }

    private List<SpanData> calls(String path) {
        return ofTrace().stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .filter(span -> span.getAttributes().toString().contains(path))
                .toList();
    }

    private SpanData one(SpanKind kind, String name) {
        List<SpanData> found =
                named(name).stream().filter(span -> span.getKind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<SpanData> named(String name) {
        return ofTrace().stream().filter(span -> span.getName().equals(name)).toList();
    }

    private List<SpanData> ofTrace() {
        return exported.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE))
                .toList();
    }
}
