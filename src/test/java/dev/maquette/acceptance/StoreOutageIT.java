package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.redis.TestRedis;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Redis is away for ten seconds in the middle of a run. */
class StoreOutageIT {

    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestRedis redis = new TestRedis();
    private final StandIn standIn = new StandIn();
    private ServiceProcess service;

    /** How a server can be away. */
    enum Absence {
        STOPPED {
            @Override
            void begin(TestRedis redis) {
                redis.kill();
            }

            @Override
            void end(TestRedis redis) {
                redis.start();
            }
        },
        SILENT {
            @Override
            void begin(TestRedis redis) {
                redis.pause();
            }

            @Override
            void end(TestRedis redis) {
                redis.resume();
            }
        };

        abstract void begin(TestRedis redis);

        abstract void end(TestRedis redis);
    }

    @AfterEach
    void stopEverything() {
        service.close();
        standIn.close();
        redis.close();
    }

    @ParameterizedTest
    @EnumSource
    void requests_get_503_meanwhile_and_the_run_ends_well_afterwards(Absence absence) {
        Map<String, String> settings = new HashMap<>(standIn.settings());
        settings.put("maquette.redis.url", redis.url());
        service = ServiceProcess.started(settings);
        service.api().create("a red box");
        service.awaitLog("job taken");

        absence.begin(redis);
        Api.Answer meanwhile = service.api().get("/product/status");
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(5)).until(service::alive);
        absence.end(redis);

        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.body().path("error").asText()).isEqualTo("store_unavailable");
        await().atMost(PATIENCE).until(() -> service.api().answers("/product/status"));
        assertThat(service.api().awaitEnd(PATIENCE).path("status").asText()).isEqualTo("complete");
        assertThat(standIn.paidModels()).isEqualTo(1);
    }
}
