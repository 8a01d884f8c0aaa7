package dev.maquette.bench;

import java.time.Duration;

/** Time on the processor since a moment: of the service, and of this very process, which shares the machine with it. */
final class ProcessorTime {

    private final ProcessHandle service;
    private final Duration serviceBefore;
    private final Duration ownBefore;

    private ProcessorTime(ProcessHandle service) {
        this.service = service;
        this.serviceBefore = used(service);
        this.ownBefore = used(ProcessHandle.current());
    }

    static ProcessorTime from(ProcessHandle service) {
        return new ProcessorTime(service);
    }

    /** For each of so many answers, in words. */
    String per(long answers) {
        return "%.0f us of processor each, and %.0f us to ask"
                .formatted(
                        used(service).minus(serviceBefore).toNanos() / 1e3 / answers,
                        used(ProcessHandle.current()).minus(ownBefore).toNanos() / 1e3 / answers);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
