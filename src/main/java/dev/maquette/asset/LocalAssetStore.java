package dev.maquette.asset;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * Assets as files of one directory, which several replicas may share. The modification time of a file is the time when
 * it was stored or last renewed.
 *
 * <p>No lock is taken. A file gets its name by an atomic rename, and loses it by an atomic rename before it is looked
 * at a last time and deleted; so a renewal that comes too late finds no file and stores the bytes again, and one that
 * comes just in time is seen and the file put back.
 */
@Startup
@ApplicationScoped
class LocalAssetStore implements AssetStore {

    private static final Logger LOG = Logger.getLogger(LocalAssetStore.class);

    private final AssetDirectory directory;
    private final Clock clock;

    @Inject
    LocalAssetStore(AssetConfig config, Clock clock) {
        this(config.directory(), clock);
        LOG.infof("Assets in %s, kept for %s after their last use", config.directory(), config.retention());
    }

    LocalAssetStore(Path directory, Clock clock) {
        this.directory = new AssetDirectory(directory);
        this.clock = clock;
    }

    @Override
    public StoredAsset put(byte[] content, String contentType) {
        var name = new AssetName(ContentHash.of(content), format(contentType));
        return renew(name)
                .filter(known -> known.bytes() == content.length)
                .orElseGet(() -> put(new ByteArrayInputStream(content), contentType, content.length));
    }

    @Override
    public StoredAsset put(InputStream content, String contentType, long limit) {
        var format = format(contentType);
        try {
            var file = directory.newUnfinished();
            try {
                var written = UnfinishedFile.write(file, content, limit);
                var name = new AssetName(written.hash(), format);
                directory.publish(file, name);
                return name.withSize(written.bytes());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new AssetStoreException("The file could not be stored.", e);
        }
    }

    @Override
    public Optional<StoredAsset> find(String name) {
        return AssetName.parse(name).flatMap(this::find);
    }

    @Override
    public Optional<StoredAsset> renew(String name) {
        return AssetName.parse(name).flatMap(this::renew);
    }

    @Override
    public Path file(String name) {
        return AssetName.parse(name)
                .map(directory::file)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new AssetNotFoundException(name));
    }

    @Override
    public InputStream open(String name) {
        try {
            return Files.newInputStream(file(name));
        } catch (NoSuchFileException e) {
            throw new AssetNotFoundException(name);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public byte[] read(String name) {
        try (var content = open(name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void forEach(BiConsumer<String, Instant> visitor) {
        try {
            directory.forEach((name, time) -> visitor.accept(name.toString(), time));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean deleteUnlessRenewedSince(String name, Instant instant) {
        var parsed = AssetName.parse(name).orElseThrow(() -> new AssetNotFoundException(name));
        try {
            var withdrawn = directory.withdraw(parsed);
            if (!Files.getLastModifiedTime(withdrawn).toInstant().isBefore(instant)) {
                directory.publish(withdrawn, parsed);
                return false;
            }
            Files.delete(withdrawn);
            return true;
        } catch (NoSuchFileException e) {
            // another replica was faster
            return false;
        } catch (IOException e) {
            throw new AssetStoreException("An expired file could not be removed.", e);
        }
    }

    @Override
    public void discardUnfinished(Instant instant) {
        try {
            directory.discardUnfinished(instant);
        } catch (IOException e) {
            throw new AssetStoreException("An unfinished file could not be removed.", e);
        }
    }

    private Optional<StoredAsset> find(AssetName name) {
        try {
            return Optional.of(name.withSize(Files.size(directory.file(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Optional<StoredAsset> renew(AssetName name) {
        try {
            Files.setLastModifiedTime(directory.file(name), FileTime.from(clock.instant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssetStoreException("The file could not be renewed.", e);
        }
        return find(name);
    }

    private static AssetFormat format(String contentType) {
        return AssetFormat.ofContentType(contentType)
                .orElseThrow(() -> new IllegalArgumentException("Files of type " + contentType + " are not kept."));
    }

    private static AssetStoreException unreadable(IOException cause) {
        return new AssetStoreException("The asset store could not be read.", cause);
    }
}
