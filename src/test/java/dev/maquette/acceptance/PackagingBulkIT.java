package dev.maquette.acceptance;

import dev.maquette.redis.TestRedis;
import dev.maquette.testing.WatchedBulkRuns;
import dev.maquette.testing.WatchedProvider;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many bulk runs of the packaged service, of whose panels about a third fails. */
class PackagingBulkIT {

    @Test
    void in_a_hundred_bulk_runs_nobody_ever_sees_a_half_changed_package() {
        try (TestRedis redis = new TestRedis();
                StandIn standIn = new StandIn();
                WatchedProvider provider = new WatchedProvider(standIn::url)) {
            Map<String, String> settings = new HashMap<>(standIn.settings());
            settings.put("maquette.sandbox.url", provider.url());
            settings.put("maquette.redis.url", redis.url());
            try (ServiceProcess service = ServiceProcess.started(settings)) {
                new WatchedBulkRuns(service.url(), provider).check(100);
            }
        }
    }
}
