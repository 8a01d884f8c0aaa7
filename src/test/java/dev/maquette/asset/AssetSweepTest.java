package dev.maquette.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration RETENTION = Duration.ofHours(48);

    @TempDir
    private Path directory;

    private record Settings(Path directory, Duration retention, Duration sweepInterval) implements AssetConfig {}

    private LocalAssetStore store() {
        return new LocalAssetStore(directory, CLOCK);
    }

    private AssetSweep sweep(AssetReferences... sources) {
        return new AssetSweep(
                store(), List.of(sources), new Settings(directory, RETENTION, Duration.ofHours(1)), CLOCK);
    }

    @Test
    void only_what_is_old_and_unnamed_goes() {
        var named = stored(1, RETENTION.plusHours(1));
        var fresh = stored(2, RETENTION.minusHours(1));
        var forgotten = stored(3, RETENTION.plusHours(1));

        sweep(() -> Stream.of(named), Stream::empty).sweep();

        assertThat(store().find(named)).isPresent();
        assertThat(store().find(fresh)).isPresent();
        assertThat(store().find(forgotten)).isEmpty();
    }

    @Test
    void an_asset_stays_for_the_retention_time_after_it_was_last_named() {
        var name = stored(1, RETENTION.plusHours(1));

        sweep(() -> Stream.of(name)).sweep();
        sweep(Stream::empty).sweep();

        assertThat(store().find(name)).isPresent();
    }

    @Test
    void nothing_goes_when_one_source_fails() {
        var forgotten = stored(1, RETENTION.plusHours(1));

        sweep(Stream::empty, () -> {
                    throw new IllegalStateException("Redis is down");
                })
                .sweep();
        sweep(
                        Stream::empty,
                        () -> Stream.of("a").peek(_ -> {
                            throw new IllegalStateException("Redis went away");
                        }))
                .sweep();

        assertThat(store().find(forgotten)).isPresent();
    }

    @Test
    void an_asset_that_is_renewed_during_the_sweep_stays() {
        var name = stored(1, RETENTION.plusHours(1));

        sweep(() -> {
                    store().renew(name);
                    return Stream.empty();
                })
                .sweep();

        assertThat(store().find(name)).isPresent();
    }

    @Test
    void two_replicas_may_sweep_at_once() throws Exception {
        var forgotten = IntStream.range(0, 200)
                .mapToObj(i -> stored(i, RETENTION.plusHours(1)))
                .toList();
        var kept = stored(1000, RETENTION.plusHours(1));

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = replicas.submit(() -> sweep(() -> Stream.of(kept)).sweep());
            var second = replicas.submit(() -> sweep(() -> Stream.of(kept)).sweep());
            first.get();
            second.get();
        }

        assertThat(forgotten).allSatisfy(name -> assertThat(store().find(name)).isEmpty());
        assertThat(store().find(kept)).isPresent();
    }

    @Test
    void leftovers_of_interrupted_writes_go_after_a_day() throws IOException {
        var leftover = new AssetDirectory(directory).newUnfinished();
        Files.writeString(leftover, "half");
        Files.setLastModifiedTime(leftover, FileTime.from(NOW.minus(Duration.ofHours(25))));

        sweep().sweep();

        assertThat(leftover).doesNotExist();
    }

    private String stored(int content, Duration age) {
        try {
            var name = store().put(Integer.toString(content).getBytes(), "image/png")
                    .name();
            Files.setLastModifiedTime(store().file(name), FileTime.from(NOW.minus(age)));
            return name;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
