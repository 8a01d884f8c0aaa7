package dev.maquette.fuzz;

import dev.maquette.acceptance.ServiceProcess;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sends the packaged service requests that are nearly good. Run by {@code src/test/fuzz/fuzz.sh}, which says what must not
 * happen; every request after which it did is kept.
 */
final class HttpFuzz {

    private static final Map<String, String> SETTINGS = Map.of(
            "maquette.redis.url", "",
            "maquette.auth.mode", "open",
            "maquette.sandbox.enabled", "true",
            "maquette.sandbox.image-size", "64",
            "maquette.sandbox.image-delay", "1ms",
            "maquette.sandbox.model-delay", "1ms",
            "maquette.limits.generate-image.requests", "1000000",
            "maquette.limits.generate-model.requests", "1000000",
            "maquette.limits.refine-model.requests", "1000000");

    private final ServiceProcess service;
    private final Path findings;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int found;

    private HttpFuzz(ServiceProcess service, Path findings) {
        this.service = service;
        this.findings = findings;
    }

    /** Arguments: how many seconds, the seed, and the directory of findings. */
    static void main(String... arguments) throws IOException {
        ServiceProcess service = ServiceProcess.started(SETTINGS);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        HttpFuzz fuzz = new HttpFuzz(service, Path.of(arguments[2]));
        boolean clean = fuzz.run(Integer.parseInt(arguments[0]), new Random(Long.parseLong(arguments[1])));
        System.exit(clean ? 0 : 1);
    }

    private boolean run(int seconds, Random chance) throws IOException {
        List<HttpSeed> seeds = HttpSeeds.all();
        for (HttpSeed seed : seeds) {
            send(seed);
        }
        HttpMutator mutator = new HttpMutator(chance);
        long began = System.nanoTime();
        // what is filled once, such as caches and code, is there after the first part
        for (double part = 0; part < 0.2 && service.alive(); part = (System.nanoTime() - began) / 1e9 / seconds) {
            send(mutator.mutated(seeds.get(chance.nextInt(seeds.size()))));
        }
        UsedMemory before = UsedMemory.of(service);
        while ((System.nanoTime() - began) / 1e9 < seconds && service.alive()) {
            send(mutator.mutated(seeds.get(chance.nextInt(seeds.size()))));
        }
        return verdict(before);
    }

    private void send(HttpSeed request) throws IOException {
        byte[] bytes = HttpExchange.bytes(request);
        try {
            int status = HttpExchange.send(service.port(), bytes);
            statuses.merge(status, 1, Integer::sum);
            if (status == 500) {
                keep("answered-500", bytes);
            }
        } catch (SocketTimeoutException hangs) {
            keep("not-answered", bytes);
        }
        if (!service.alive()) {
            keep("ended-the-service", bytes);
        }
    }

    private void keep(String what, byte[] request) throws IOException {
        Files.createDirectories(findings);
        Path file = findings.resolve("%s-%03d.http".formatted(what, found++));
        Files.write(file, request);
        System.out.println("FOUND " + file);
    }

    private boolean verdict(UsedMemory before) {
        List<String> errors =
                service.log().lines().filter(line -> line.contains(" ERROR ")).toList();
        errors.stream().limit(10).forEach(line -> System.out.println("LOGGED " + line));
        boolean alive = service.alive();
        UsedMemory after = alive ? UsedMemory.of(service) : before;
        boolean bounded = after.isWithinReachOf(before);
        System.out.printf(
                "%d requests, answers %s (0: the connection was closed), %d found, %d errors logged, the service %s, memory %s ->"
                        + " %s%s%n",
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                statuses,
                found,
                errors.size(),
                alive ? "lives" : "ENDED",
                before,
                after,
                bounded ? "" : ", which is TOO MUCH");
        return found == 0 && errors.isEmpty() && alive && bounded;
    }
}
