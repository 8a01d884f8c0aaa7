package dev.maquette.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The Redis program for this operating system and processor, carried as a compressed resource. */
record RedisBinary(String name) {

    /** The build takes these out of org.signal:embedded-redis; a native binary has to list them. */
    private static final String PREFIX = "redis-server-7.0.15-";

    private static final Set<String> PLATFORMS =
            Set.of("linux-amd64", "linux-arm64", "linux-386", "darwin-amd64", "darwin-arm64");

    static RedisBinary forThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Takes the values of the system properties {@code os.name} and {@code os.arch}. */
    static RedisBinary of(String operatingSystem, String architecture) {
        String platform = system(operatingSystem) + "-" + processor(architecture);
        if (!PLATFORMS.contains(platform)) {
            throw new EmbeddedRedisException("There is no embedded Redis for " + operatingSystem + " on " + architecture
                    + "; set REDIS_URL to a Redis or Valkey server.");
        }
        return new RedisBinary(PREFIX + platform);
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "darwin" : lower;
    }

    private static String processor(String name) {
        return switch (name) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case "i386", "x86" -> "386";
            default -> name;
        };
    }

    /**
     * Puts the program into the directory unless it is there, and returns its path. The name carries the version, and the
     * file appears whole or not at all, so an existing one is never looked into.
     */
    Path extractTo(Path directory) throws IOException {
        Path program = directory.resolve(name);
        if (Files.exists(program)) {
            return program;
        }
        Path partial = Files.createTempFile(
                directory, name, ".tmp", PosixFilePermissions.asFileAttribute(ServerDirectory.OWNER_ONLY));
        try (InputStream content = content()) {
            Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(partial, ServerDirectory.OWNER_ONLY);
            try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            return Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    String resource() {
        return "/" + name + ".gz";
    }

    private InputStream content() throws IOException {
        InputStream compressed = RedisBinary.class.getResourceAsStream(resource());
        if (compressed == null) {
            throw new IOException("the program " + name + " is not part of this build");
        }
        return new GZIPInputStream(compressed);
    }
}
