package dev.maquette.http;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The same checks as {@code GET /health}, for orchestrators that ask {@code /q/health/ready}. */
@Readiness
class ServiceReadiness implements HealthCheck {

    private final ServiceChecks checks;

    ServiceReadiness(ServiceChecks checks) {
        this.checks = checks;
    }

    @Override
    public HealthCheckResponse call() {
        var report = checks.run();
        var response = HealthCheckResponse.named("service").status(report.healthy());
        report.checks()
                .forEach((name, result) ->
                        response.withData(name, result.get("status").toString()));
        return response.build();
    }
}
