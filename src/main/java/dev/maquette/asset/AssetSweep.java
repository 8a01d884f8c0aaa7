package dev.maquette.asset;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Removes the assets that nothing has named for the retention time. What is named gets renewed well before it is that
 * old, so an asset that moves from one document to another while the documents are read is not missed: it would have
 * to be overlooked in every sweep of half the retention time. Several replicas may sweep one store at once.
 */
@ApplicationScoped
class AssetSweep {

    private static final Logger LOG = Logger.getLogger(AssetSweep.class);

    /** Far longer than any write takes, far shorter than a full disk takes. */
    private static final Duration UNFINISHED_RETENTION = Duration.ofDays(1);

    private record Candidate(String name, boolean expired) {}

    private final AssetStore store;
    private final List<AssetReferences> sources;
    private final AssetConfig config;
    private final Clock clock;

    AssetSweep(AssetStore store, @All List<AssetReferences> sources, AssetConfig config, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{maquette.asset.sweep-interval}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        var now = clock.instant();
        store.discardUnfinished(now.minus(UNFINISHED_RETENTION));
        var candidates = candidates(now);
        if (candidates.isEmpty()) {
            return;
        }
        try {
            // read after the listing: whatever gets named from here on is renewed by whoever names it
            removeUnnamed(candidates, named(), now);
        } catch (RuntimeException e) {
            LOG.warn("The sweep of assets stopped; the next one tries again", e);
        }
    }

    private List<Candidate> candidates(Instant now) {
        var renewable = now.minus(config.retention().dividedBy(2));
        var expired = now.minus(config.retention());
        var candidates = new ArrayList<Candidate>();
        store.forEach((name, time) -> {
            if (time.isBefore(renewable)) {
                candidates.add(new Candidate(name, time.isBefore(expired)));
            }
        });
        return candidates;
    }

    private Set<String> named() {
        var names = new HashSet<String>();
        for (var source : sources) {
            try (var stream = source.names()) {
                stream.forEach(names::add);
            }
        }
        return names;
    }

    private void removeUnnamed(List<Candidate> candidates, Set<String> named, Instant now) {
        int removed = 0;
        for (var candidate : candidates) {
            if (named.contains(candidate.name())) {
                store.renew(candidate.name());
            } else if (candidate.expired()
                    && store.deleteUnlessRenewedSince(candidate.name(), now.minus(config.retention()))) {
                removed++;
            }
        }
        if (removed > 0) {
            LOG.infof("Removed %d assets that nothing named for %s", removed, config.retention());
        }
    }
}
