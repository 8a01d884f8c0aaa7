package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.ServiceCheck.Result;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ServiceChecksTest {

    @Test
    void the_service_is_healthy_when_all_checks_are_up() {
        var report = run(
                check("store", () -> Result.up(Map.of())),
                check("providers", () -> Result.up(Map.of("mode", "sandbox"))));

        assertThat(report)
                .isEqualTo(new HealthReport(
                        "healthy",
                        Map.of(
                                "store",
                                Map.of("status", "up"),
                                "providers",
                                Map.of("status", "up", "mode", "sandbox"))));
    }

    @Test
    void one_check_that_is_down_makes_it_unhealthy() {
        var report = run(check("store", () -> Result.down("no answer")), check("disk", () -> Result.up(Map.of())));

        assertThat(report.healthy()).isFalse();
        assertThat(report.checks().get("store")).isEqualTo(Map.of("status", "down", "reason", "no answer"));
        assertThat(report.checks().get("disk")).isEqualTo(Map.of("status", "up"));
    }

    @Test
    void a_check_that_fails_is_down_and_does_not_tell_the_inside() {
        var report = run(check("store", () -> {
            throw new IllegalStateException("secret");
        }));

        assertThat(report.checks().get("store")).isEqualTo(Map.of("status", "down", "reason", "the check failed"));
    }

    @Test
    void nobody_waits_for_a_check_that_does_not_answer() {
        var report = run(check("store", () -> {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Result.up(Map.of());
        }));

        assertThat(report.checks().get("store")).isEqualTo(Map.of("status", "down", "reason", "no answer in time"));
    }

    private static HealthReport run(ServiceCheck... checks) {
        return new ServiceChecks(List.of(checks), Executors.newVirtualThreadPerTaskExecutor()).run();
    }

    private static ServiceCheck check(String name, Supplier<Result> result) {
        return new ServiceCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Result check() {
                return result.get();
            }
        };
    }
}
