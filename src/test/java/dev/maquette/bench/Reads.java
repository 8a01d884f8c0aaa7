package dev.maquette.bench;

import dev.maquette.bench.ClosedLoad.Rate;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What the service answers per second to those who look, beside its emptiest answer and beside Redis alone. */
final class Reads {

    private static final String PART = "reads";
    private static final int CONNECTIONS = 32;
    /** Asks nobody for anything, and is the product's cheapest answer through the same server. */
    private static final String EMPTY = "/q/health/live";

    private Reads() {}

    static void measure(Report report, LoadGenerator generator) {
        try (MeasuredService service = MeasuredService.started(Map.of())) {
            String job = service.api().create("a white mug").job();
            service.api().awaitEnd(Duration.ofMinutes(2));
            if (service.redis().isPresent() && RedisBenchmark.installed()) {
                report.add(Figure.of(
                                PART,
                                "GET of Redis alone",
                                RedisBenchmark.readsPerSecond(service.redis().get(), CONNECTIONS),
                                "/s")
                        .beside("redis-benchmark, %d connections".formatted(CONNECTIONS)));
            }
            Rate empty = rate(generator, service, EMPTY);
            report.add(figure("GET " + EMPTY + ", the empty endpoint", empty));
            report.add(compared("GET /product/status", rate(generator, service, "/product/status"), empty)
                    .goal(Goal.atLeast(empty.perSecond() / 2)));
            report.add(compared("GET /product", rate(generator, service, "/product"), empty));
            report.add(compared("GET /jobs/{id}", rate(generator, service, "/jobs/" + job), empty));
        }
    }

    private static Rate rate(LoadGenerator generator, MeasuredService service, String path) {
        return new ClosedLoad(generator, service, CONNECTIONS, Request.get(path)).run();
    }

    private static Figure compared(String name, Rate rate, Rate empty) {
        Figure figure = figure(name, rate);
        return figure.beside(String.format(
                Locale.ROOT,
                "%.2f of the empty endpoint's; %s",
                rate.perSecond() / empty.perSecond(),
                figure.beside()));
    }

    private static Figure figure(String name, Rate rate) {
        return Figure.of(PART, name, rate.perSecond(), "/s")
                .beside(String.format(
                        Locale.ROOT,
                        "p50 %.2f ms, p99 %.2f ms; %s",
                        rate.times().percentile(50),
                        rate.times().percentile(99),
                        rate.cost()));
    }
}
