package dev.maquette.asset;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * The layout on disk: {@code ab/ab12….png}, sharded by the first two digits so that no directory grows too large, and
 * {@code unfinished/} beside the shards for files that have no name yet or no longer. Renaming between them is atomic,
 * since all is one file system.
 */
final class AssetDirectory {

    private static final String UNFINISHED = "unfinished";

    private final Path root;

    AssetDirectory(Path root) {
        // absolute, because the HTTP server would look up a relative path in places of its own
        this.root = root.toAbsolutePath().normalize();
    }

    Path file(AssetName name) {
        return root.resolve(name.hash().substring(0, 2)).resolve(name.toString());
    }

    /** A path for a new file; nobody else gets the same. */
    Path newUnfinished() throws IOException {
        return Files.createDirectories(root.resolve(UNFINISHED))
                .resolve(UUID.randomUUID().toString());
    }

    /** Gives the file its name, replacing a file of that name, which can only hold the same bytes or damaged ones. */
    void publish(Path unfinished, AssetName name) throws IOException {
        var target = file(name);
        Files.createDirectories(target.getParent());
        Files.move(unfinished, target, ATOMIC_MOVE);
        makeDurable(target.getParent());
    }

    /** Takes the file's name away and returns where it is now. */
    Path withdraw(AssetName name) throws IOException {
        var withdrawn = newUnfinished();
        Files.move(file(name), withdrawn, ATOMIC_MOVE);
        return withdrawn;
    }

    void forEach(BiConsumer<AssetName, Instant> visitor) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var shards = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (var shard : shards) {
                try (var files = Files.newDirectoryStream(shard)) {
                    forEach(files, visitor);
                }
            }
        }
    }

    void discardUnfinished(Instant instant) throws IOException {
        var unfinished = root.resolve(UNFINISHED);
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (var files = Files.newDirectoryStream(unfinished)) {
            for (var file : files) {
                if (isOlder(file, instant)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void forEach(DirectoryStream<Path> files, BiConsumer<AssetName, Instant> visitor)
            throws IOException {
        for (var file : files) {
            var name = AssetName.parse(file.getFileName().toString());
            if (name.isPresent()) {
                try {
                    visitor.accept(name.get(), Files.getLastModifiedTime(file).toInstant());
                } catch (NoSuchFileException e) {
                    // another replica removed it between the listing and now
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** A rename survives a power failure only when its directory is on the disk too. */
    private static void makeDurable(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
