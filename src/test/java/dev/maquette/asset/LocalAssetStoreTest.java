package dev.maquette.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAssetStoreTest {

    private static final byte[] CONTENT = "a maquette".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path directory;

    private LocalAssetStore store() {
        return new LocalAssetStore(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_name_is_the_hash_of_the_content_and_the_extension_of_its_type() {
        var empty = store().put(new byte[0], "image/png");

        assertThat(empty)
                .isEqualTo(new StoredAsset(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.png", "image/png", 0));
    }

    @Test
    void what_was_put_is_found_and_read() throws IOException {
        var asset = store().put(CONTENT, "model/gltf-binary");

        assertThat(store().find(asset.name())).contains(asset);
        assertThat(store().read(asset.name())).isEqualTo(CONTENT);
        assertThat(store().file(asset.name())).hasBinaryContent(CONTENT).isAbsolute();
        try (var stream = store().open(asset.name())) {
            assertThat(stream).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_stream_gives_the_same_name_as_the_bytes() {
        var streamed = store().put(new ByteArrayInputStream(CONTENT), "image/png; charset=binary", CONTENT.length);

        assertThat(streamed).isEqualTo(store().put(CONTENT, "image/png"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_stream_beyond_the_limit_leaves_nothing() {
        assertThatExceptionOfType(AssetTooLargeException.class)
                .isThrownBy(() -> store().put(new ByteArrayInputStream(CONTENT), "image/png", CONTENT.length - 1));
        assertThat(files()).isEmpty();
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() {
                if (left-- == 0) {
                    throw new IllegalStateException("gone");
                }
                return 1;
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> store().put(broken, "image/png", 1_000_000));
        assertThat(files()).isEmpty();
    }

    @Test
    void a_type_that_is_not_kept_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().put(CONTENT, "application/x-msdownload"));
    }

    @Test
    void names_that_are_no_content_addresses_find_nothing() throws IOException {
        Files.createDirectories(directory.resolve("ab"));
        Files.writeString(directory.resolve("ab/secret.png"), "secret");

        for (var name : List.of("secret.png", "ab/secret.png", "../ab/secret.png", "")) {
            assertThat(store().find(name)).isEmpty();
            assertThatExceptionOfType(AssetNotFoundException.class).isThrownBy(() -> store().read(name));
            assertThatExceptionOfType(AssetNotFoundException.class).isThrownBy(() -> store().file(name));
        }
    }

    @Test
    void a_content_address_that_was_never_stored_finds_nothing() {
        var name = "0".repeat(64) + ".png";

        assertThat(store().find(name)).isEmpty();
        assertThat(store().renew(name)).isEmpty();
        assertThatExceptionOfType(AssetNotFoundException.class).isThrownBy(() -> store().open(name));
    }

    @Test
    void putting_the_same_bytes_again_renews_them() {
        var asset = store().put(CONTENT, "image/png");
        age(asset, Duration.ofDays(9));

        store().put(CONTENT, "image/png");

        assertThat(renewedAt(asset)).isEqualTo(NOW);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_damaged_file_is_replaced_when_its_bytes_are_put_again() throws IOException {
        var asset = store().put(CONTENT, "image/png");
        Files.writeString(store().file(asset.name()), "cut");

        store().put(CONTENT, "image/png");

        assertThat(store().read(asset.name())).isEqualTo(CONTENT);
    }

    @Test
    void many_writers_of_the_same_bytes_make_one_file() throws Exception {
        var writers = new ArrayList<Callable<StoredAsset>>();
        for (int i = 0; i < 50; i++) {
            writers.add(() -> store().put(CONTENT, "image/png"));
            writers.add(() -> store().put(new ByteArrayInputStream(CONTENT), "image/png", 1000));
        }

        var assets = new HashSet<StoredAsset>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(writers)) {
                assets.add(result.get());
            }
        }

        assertThat(assets).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_crash_between_write_and_rename_leaves_nothing_visible() throws IOException {
        var unfinished = new AssetDirectory(directory).newUnfinished();
        UnfinishedFile.write(unfinished, new ByteArrayInputStream(CONTENT), 1000);

        assertThat(names()).isEmpty();
        assertThat(store().find(ContentHash.of(CONTENT) + ".png")).isEmpty();
    }

    @Test
    void leftovers_of_a_crash_are_discarded_and_writes_under_way_are_not() throws IOException {
        var old = new AssetDirectory(directory).newUnfinished();
        var current = new AssetDirectory(directory).newUnfinished();
        Files.writeString(old, "old");
        Files.writeString(current, "current");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(current, FileTime.from(NOW));

        store().discardUnfinished(NOW.minus(Duration.ofDays(1)));

        assertThat(old).doesNotExist();
        assertThat(current).exists();
    }

    @Test
    void an_asset_is_deleted_unless_it_was_renewed_meanwhile() {
        var gone = store().put(CONTENT, "image/png");
        var renewed = store().put(CONTENT, "image/jpeg");
        age(gone, Duration.ofDays(9));
        age(renewed, Duration.ofDays(9));
        store().renew(renewed.name());

        assertThat(store().deleteUnlessRenewedSince(gone.name(), NOW)).isTrue();
        assertThat(store().deleteUnlessRenewedSince(renewed.name(), NOW)).isFalse();
        assertThat(store().find(gone.name())).isEmpty();
        assertThat(store().read(renewed.name())).isEqualTo(CONTENT);
        assertThat(files()).hasSize(1);
    }

    @Test
    void deleting_what_another_replica_deleted_is_no_failure() {
        assertThat(store().deleteUnlessRenewedSince("0".repeat(64) + ".png", NOW))
                .isFalse();
    }

    @Test
    void a_writer_and_a_sweeper_at_once_never_lose_what_was_written() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 300; round++) {
                age(store().put(CONTENT, "image/png"), Duration.ofDays(9));
                var written = threads.submit(() -> store().put(CONTENT, "image/png"));
                var name = ContentHash.of(CONTENT) + ".png";
                var swept = threads.submit(() -> store().deleteUnlessRenewedSince(name, NOW));
                swept.get();

                assertThat(store().read(written.get().name())).isEqualTo(CONTENT);
            }
        }
    }

    @Test
    void a_storage_failure_names_no_path() throws IOException {
        Files.writeString(directory.resolve("occupied"), "");
        var store = new LocalAssetStore(directory.resolve("occupied"), Clock.systemUTC());

        assertThatExceptionOfType(AssetStoreException.class)
                .isThrownBy(() -> store.put(CONTENT, "image/png"))
                .withMessage("The file could not be renewed.");
    }

    @Test
    void a_store_that_was_never_written_is_empty() {
        var store = new LocalAssetStore(directory.resolve("missing"), Clock.systemUTC());

        store.discardUnfinished(NOW);
        store.forEach((name, _) -> assertThat(name).isNull());
        assertThat(directory).isEmptyDirectory();
    }

    private void age(StoredAsset asset, Duration age) {
        try {
            Files.setLastModifiedTime(store().file(asset.name()), FileTime.from(NOW.minus(age)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Instant renewedAt(StoredAsset asset) {
        var times = new ArrayList<Instant>();
        store().forEach((name, time) -> {
            if (name.equals(asset.name())) {
                times.add(time);
            }
        });
        return times.getFirst();
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        store().forEach((name, _) -> names.add(name));
        return names;
    }

    private List<Path> files() {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
