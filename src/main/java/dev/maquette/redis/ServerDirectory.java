package dev.maquette.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** The files of an embedded server; only their owner can read them. */
record ServerDirectory(Path path) {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> OWNER_ONLY_DATA = PosixFilePermissions.fromString("rw-------");

    /** Makes the directory where it is missing and closes it to everybody else. */
    static ServerDirectory create(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, OWNER_ONLY);
            return new ServerDirectory(path.toRealPath());
        } catch (IOException failure) {
            throw new EmbeddedRedisException(
                    "The directory " + path.toAbsolutePath() + " for the embedded Redis cannot be made or is not ours ("
                            + failure + "); change maquette.data-directory or set REDIS_URL.",
                    failure);
        }
    }

    /** Its settings and its password, as the server itself reads them. */
    Path configuration() {
        return path.resolve("redis.conf");
    }

    /** Written by the server. */
    Path pid() {
        return path.resolve("redis.pid");
    }

    Path log() {
        return path.resolve("redis.log");
    }

    /** Held by the service for its whole life. */
    Path lock() {
        return path.resolve("service.lock");
    }

    /** What the server said last; empty when it said nothing. */
    String lastLogLine() {
        try (Stream<String> lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce("", (previous, line) -> line)
                    .strip();
        } catch (IOException noLog) {
            return "";
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
