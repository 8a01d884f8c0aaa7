package dev.maquette.bench;

import java.util.stream.DoubleStream;

/** How soon the service answers after its process began, with empty data each time. */
final class Starts {

    private static final String PART = "start";
    private static final int TIMES = 5;

    private Starts() {}

    static void measure(Report report) {
        if (MeasuredService.hasOutsideRedis()) {
            report.add(first("first answer, with a Redis outside", true, 100));
        }
        report.add(first("first answer, with its own Redis", false, 500));
    }

    private static Figure first(String name, boolean outsideRedis, double goalOfBinary) {
        double[] sorted = DoubleStream.generate(() -> FirstAnswer.after(outsideRedis))
                .limit(TIMES)
                .sorted()
                .toArray();
        return Figure.of(PART, name + ", median", sorted[TIMES / 2], "ms")
                .beside("fastest %.0f, slowest %.0f".formatted(sorted[0], sorted[TIMES - 1]))
                .goal(Bench.goalOfBinary(Goal.atMost(goalOfBinary)));
    }
}
