package dev.maquette.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What Redis alone gives per second on this machine, by its own measure. */
final class RedisBenchmark {

    private static final int REQUESTS = 300_000;

    private RedisBenchmark() {}

    static boolean installed() {
        return OutsideRedis.installed("redis-benchmark");
    }

    /** Reads of a small value per second, each connection waiting for its answer. */
    static double readsPerSecond(OutsideRedis redis, int connections) {
        String output = output(
                "redis-benchmark",
                "-p",
                String.valueOf(redis.port()),
                "-t",
                "get",
                "-c",
                String.valueOf(connections),
                "-n",
                String.valueOf(REQUESTS),
                "--csv");
        return output.lines()
                .filter(line -> line.startsWith("\"GET\""))
                .map(line -> line.split("\"")[3])
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
