package dev.maquette.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process takes of the machine's memory, in bytes, as Linux tells it.
 *
 * @param resident all of its pages that lie in memory (RSS)
 * @param proportional the same with shared pages divided by the number of their users (PSS)
 */
record Memory(long resident, long proportional) {

    static Memory of(ProcessHandle process) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"));
            return new Memory(bytes(lines, "Rss:"), bytes(lines, "Pss:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double megabytes(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }

    private static long bytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
