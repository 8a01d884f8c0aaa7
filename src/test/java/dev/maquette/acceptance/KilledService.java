package dev.maquette.acceptance;

import dev.maquette.redis.TestRedis;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A service that is killed and started again on one Redis, while the providers' stand-ins live on and count what was paid for.
 */
abstract class KilledService {

    static StandIn standIn;

    final TestRedis redis = new TestRedis();
    ServiceProcess service;

    @BeforeAll
    static void startStandIn() {
        standIn = new StandIn();
    }

    @AfterAll
    static void stopStandIn() {
        standIn.close();
    }

    @BeforeEach
    void forgetWhatWasPaid() {
        standIn.forget();
    }

    @AfterEach
    void stopService() {
        service.close();
        redis.close();
    }

    /** What the tests of a feature need besides the Redis and the stand-ins. */
    abstract Map<String, String> featureSettings();

    void start() {
        start(Map.of());
    }

    /** Stops at these points of a run until it is killed. */
    void startToStopAt(String label) {
        start(Map.of("maquette.job.failpoint", label));
    }

    /** Makes the request, kills the service when it has come to this point, and starts it again. */
    void crashAt(String label, Runnable request) {
        startToStopAt(label);
        Thread.ofVirtual().start(() -> askAndGetNoAnswer(request));
        service.awaitLog("failpoint reached label=" + label);
        service.kill();
        start();
    }

    private void start(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(standIn.settings());
        settings.put("maquette.redis.url", redis.url());
        // what was killed is taken over sooner than usual
        settings.put("maquette.job.lease", "3s");
        settings.put("maquette.job.heartbeat", "500ms");
        settings.putAll(featureSettings());
        settings.putAll(more);
        if (service == null) {
            service = ServiceProcess.started(settings);
        } else {
            service.start(settings);
        }
    }

    /** The service may be killed before it answers. */
    private static void askAndGetNoAnswer(Runnable request) {
        try {
            request.run();
        } catch (UncheckedIOException killed) {
            // what became of the request is what the tests look at
        }
    }
}
