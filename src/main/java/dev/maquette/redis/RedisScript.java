package dev.maquette.redis;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Lua script of this service, which Redis runs as one step. Only its digest travels, except when the server does not
 * know the script yet or any more.
 */
public final class RedisScript {

    private final RedisDataSource redis;
    private final String name;
    private final String source;
    private final String digest;

    /**
     * Takes absolute resource names such as {@code /dev/maquette/job/accept.lua}, which must exist. The last one is the
     * script, those before it hold the functions that it shares with others.
     */
    public RedisScript(RedisDataSource redis, String... resources) {
        this.redis = redis;
        this.name = resources[resources.length - 1];
        this.source = Stream.of(resources).map(RedisScript::load).collect(Collectors.joining("\n"));
        this.digest = sha1(source);
    }

    /**
     * Blocks until the reply is there; for worker and virtual threads. All keys that the script touches are given as keys.
     * Throws {@link StoreUnavailableException} or {@link ScriptFailedException}.
     */
    public ScriptReply run(List<String> keys, List<String> arguments) {
        try {
            return new ScriptReply(StoreAvailability.translating(() -> evaluate(keys, arguments)));
        } catch (CompletionException failure) {
            throw new ScriptFailedException(name, failure.getCause());
        }
    }

    private Response evaluate(List<String> keys, List<String> arguments) {
        try {
            return redis.execute("EVALSHA", words(digest, keys, arguments));
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ErrorType reply && reply.is("NOSCRIPT")) {
                return redis.execute("EVAL", words(source, keys, arguments));
            }
            throw failure;
        }
    }

    private static String[] words(String script, List<String> keys, List<String> arguments) {
        return Stream.of(List.of(script, Integer.toString(keys.size())), keys, arguments)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static String load(String resource) {
        try (InputStream content = RedisScript.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no script " + resource);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The digest that the protocol names scripts by; nothing depends on its strength. */
    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
