package dev.maquette.fuzz;

import dev.maquette.acceptance.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a service holds: of a JVM the heap after a collection, of a binary, where nobody can ask for one, the resident memory.
 *
 * @param reach by how much more is no leak yet
 */
record UsedMemory(long bytes, long reach) {

    private static final long MEGABYTE = 1 << 20;

    static UsedMemory of(ServiceProcess service) {
        return ServiceProcess.isBinary()
                ? new UsedMemory(resident(service.handle()), 256 * MEGABYTE)
                : new UsedMemory(heap(service.handle()), 64 * MEGABYTE);
    }

    boolean isWithinReachOf(UsedMemory before) {
        return bytes <= before.bytes + reach;
    }

    private static long heap(ProcessHandle process) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = String.valueOf(process.pid());
        output(jcmd.toString(), pid, "GC.run");
        // garbage-first heap   total reserved 6291456K, committed 73728K, used 35318K
        return output(jcmd.toString(), pid, "GC.heap_info")
                .lines()
                .filter(line -> line.contains(" used "))
                .map(line -> line.replaceAll(".* used (\\d+)K.*", "$1"))
                .mapToLong(used -> Long.parseLong(used) * 1024)
                .findFirst()
                .orElseThrow();
    }

    private static long resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return bytes / MEGABYTE + " MB";
    }
}
