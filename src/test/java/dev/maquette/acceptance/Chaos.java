package dev.maquette.acceptance;

import dev.maquette.redis.TestRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Jobs in a fleet that is never left in peace, with a provider that fails as often as not quite every fourth time. Run by
 * {@code src/test/chaos/chaos.sh}, which says what must hold in the end.
 */
final class Chaos {

    private static final Duration BETWEEN_TROUBLES = Duration.ofSeconds(4);
    private static final int AT_ONCE = 20;

    private Chaos() {}

    /** Arguments: the number of jobs, and a seed for the order of the troubles. */
    static void main(String... arguments) throws InterruptedException {
        ChaosVerdict verdict = run(Integer.parseInt(arguments[0]), new Random(Long.parseLong(arguments[1])));
        // only here, when all processes have ended
        System.exit(verdict.holds() ? 0 : 1);
    }

    private static ChaosVerdict run(int jobs, Random chance) throws InterruptedException {
        try (StandIn standIn = new StandIn(0.2);
                TestRedis redis = new TestRedis();
                ChaosFleet fleet = new ChaosFleet(redis, standIn)) {
            long began = System.nanoTime();
            AtomicBoolean calm = new AtomicBoolean();
            Thread troubles = Thread.ofPlatform().start(() -> trouble(fleet, chance, calm));
            List<String> accepted = submit(fleet, jobs);
            fleet.awaitEnds(accepted.subList(0, jobs * 4 / 5));
            calm.set(true);
            troubles.join();
            fleet.awaitEnds(accepted);
            ChaosVerdict verdict = ChaosVerdict.of(fleet.api(), accepted, standIn);
            System.out.printf("%s%n%s, in %d s%n", verdict, fleet, (System.nanoTime() - began) / 1_000_000_000);
            return verdict;
        }
    }

    private static void trouble(ChaosFleet fleet, Random chance, AtomicBoolean calm) {
        while (!calm.get()) {
            fleet.trouble(chance);
            ChaosFleet.pause(BETWEEN_TROUBLES);
        }
    }

    /** Each with a key of its own, under which it is given again and again until it is accepted. */
    private static List<String> submit(ChaosFleet fleet, int jobs) throws InterruptedException {
        List<Future<String>> submitted;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            submitted = IntStream.range(0, jobs)
                    .mapToObj(i -> threads.submit(() -> fleet.submit(i)))
                    .toList();
        }
        List<String> accepted = new ArrayList<>();
        submitted.forEach(job -> accepted.add(job.resultNow()));
        return accepted;
    }
}
