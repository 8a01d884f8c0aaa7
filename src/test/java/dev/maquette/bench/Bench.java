package dev.maquette.bench;

import dev.maquette.acceptance.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Measures the packaged service and prints each figure beside a yardstick of the same run. Run by
 * {@code src/test/bench/bench.sh}, which says what the figures are.
 */
final class Bench {

    private Bench() {}

    /** Arguments: a file for JSON or an empty text, the file with the figure of the job core, and the parts; none are all. */
    static void main(String... arguments) throws IOException, InterruptedException {
        endProcessesWithThisOne();
        String json = arguments[0];
        Path jobCore = Path.of(arguments[1]);
        List<String> named = Arrays.asList(arguments).subList(2, arguments.length);
        Report report = new Report();
        remark(report);
        measure(report, parts(named), jobCore);
        report.print();
        if (!json.isEmpty()) {
            report.write(Path.of(json));
        }
    }

    /** A goal that only the native binary has to reach; a JVM takes memory as it likes, and its time to start. */
    static Goal goalOfBinary(Goal goal) {
        return ServiceProcess.isBinary() ? goal : null;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void measure(Report report, Set<Part> parts, Path jobCore) throws IOException, InterruptedException {
        try (LoadGenerator generator = new LoadGenerator()) {
            for (Part part : parts) {
                switch (part) {
                    case START -> Starts.measure(report);
                    case MEMORY -> IdleMemory.measure(report);
                    case READS -> Reads.measure(report, generator);
                    case SUBMIT -> Submits.measure(report, generator);
                    case HAND_OVER -> HandOver.measure(report);
                    case JOBS -> report.add(JobCore.figure(jobCore));
                    case IN_FLIGHT -> InFlight.measure(report);
                }
            }
        }
    }

    private static Set<Part> parts(List<String> named) {
        return named.isEmpty()
                ? EnumSet.allOf(Part.class)
                : named.stream().map(Part::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    private static void remark(Report report) {
        report.remark("%d processors, which the service, Redis and what asks them share; %s; %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        ServiceProcess.isBinary()
                                ? "the native binary"
                                : "the jar on Java " + Runtime.version().feature(),
                        MeasuredService.hasOutsideRedis()
                                ? "with the machine's redis-server unless said otherwise"
                                : "no redis-server on this machine, so all with the embedded one"));
        if (!ServiceProcess.isBinary()) {
            report.remark("Goals for memory and start are the native binary's: BINARY=... measures it.");
        }
    }

    /** Also when it is interrupted. In order, since the services end the Redis that they brought along. */
    private static void endProcessesWithThisOne() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> ProcessHandle.current()
                        .descendants()
                        .forEach(process -> {
                            process.destroy();
                            process.onExit()
                                    .completeOnTimeout(process, 20, TimeUnit.SECONDS)
                                    .join();
                        })));
    }
}
