package dev.maquette.bench;

import java.time.Duration;

/** What the service takes when it rests, some seconds after the first product was made. */
final class IdleMemory {

    private static final String PART = "memory";
    private static final Duration REST = Duration.ofSeconds(10);

    private IdleMemory() {}

    static void measure(Report report) {
        if (MeasuredService.hasOutsideRedis()) {
            try (MeasuredService service = MeasuredService.started(true)) {
                Bench.pause(REST);
                report.add(resident("idle, with a Redis outside", service.memory())
                        .goal(Bench.goalOfBinary(Goal.atMost(80))));
                makeProductAndRest(service);
                report.add(resident("idle after a product of the sandbox", service.memory()));
            }
        }
        try (MeasuredService service = MeasuredService.started(false)) {
            Bench.pause(REST);
            report.add(
                    resident("idle, with its own Redis", service.memory()).goal(Bench.goalOfBinary(Goal.atMost(80))));
            report.add(resident("that Redis itself", service.memoryOfEmbeddedRedis()));
        }
    }

    private static void makeProductAndRest(MeasuredService service) {
        service.api().create("a white mug");
        String end =
                service.api().awaitEnd(Duration.ofMinutes(2)).path("status").asText();
        if (!end.equals("complete")) {
            throw new IllegalStateException("The first product ended as " + end);
        }
        Bench.pause(REST);
    }

    private static Figure resident(String name, Memory memory) {
        return Figure.of(PART, name + ", resident", Memory.megabytes(memory.resident()), "MB")
                .beside("%.0f MB with shared pages divided".formatted(Memory.megabytes(memory.proportional())));
    }
}
