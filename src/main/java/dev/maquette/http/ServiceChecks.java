package dev.maquette.http;

import dev.maquette.http.ServiceCheck.Result;
import io.quarkus.arc.All;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Asks all checks at the same time and waits for none of them for long. */
@Singleton
class ServiceChecks {

    private static final Logger LOG = Logger.getLogger(ServiceChecks.class);

    /** Less than the time after which those who ask for the health commonly give up, which is five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<ServiceCheck> checks;
    private final ExecutorService executor;

    ServiceChecks(@All List<ServiceCheck> checks, @VirtualThreads ExecutorService executor) {
        this.checks = checks;
        this.executor = executor;
    }

    HealthReport run() {
        var running = new TreeMap<String, CompletableFuture<Result>>();
        checks.forEach(check -> running.put(check.name(), start(check)));
        var results = new TreeMap<String, Map<String, Object>>();
        var healthy = true;
        for (var check : running.entrySet()) {
            var result = check.getValue().join();
            healthy &= result.up();
            results.put(check.getKey(), document(result));
        }
        return new HealthReport(healthy ? "healthy" : "unhealthy", results);
    }

    private CompletableFuture<Result> start(ServiceCheck check) {
        return CompletableFuture.supplyAsync(check::check, executor)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> failed(check, failure));
    }

    private static Result failed(ServiceCheck check, Throwable failure) {
        LOG.warnf("The check %s failed: %s", check.name(), failure);
        return Result.down(failure instanceof TimeoutException ? "no answer in time" : "the check failed");
    }

    private static Map<String, Object> document(Result result) {
        var document = new HashMap<>(result.details());
        document.put("status", result.up() ? "up" : "down");
        return document;
    }
}
