package dev.maquette.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Lua script of this service, which Redis runs as one step. Only its digest travels, except when the server does not
 * know the script yet or any more; and calls from several threads travel together, see {@link ScriptGroups}.
 */
public final class RedisScript {

    private static final String GROUP = "/dev/maquette/redis/group.lua";

    private final ReactiveRedisDataSource redis;
    private final String name;
    private final String source;
    private final String digest;
    private final ScriptGroups groups;

    RedisScript(ReactiveRedisDataSource redis, Duration timeout, String... resources) {
        this.redis = redis;
        this.name = resources[resources.length - 1];
        String shared = Stream.of(resources)
                .limit(resources.length - 1)
                .map(RedisScript::load)
                .collect(Collectors.joining("\n"));
        this.source = "%s\nlocal function script(KEYS, ARGV)\n%s\nend\n%s".formatted(shared, load(name), load(GROUP));
        this.digest = sha1(source);
        this.groups = new ScriptGroups(this::evaluate, timeout);
    }

    /**
     * Blocks until the reply is there; for worker and virtual threads. All keys that the script touches are given as keys.
     * Throws {@link StoreUnavailableException} or {@link ScriptFailedException}.
     */
    public ScriptReply run(List<String> keys, List<String> arguments) {
        try {
            ScriptCall call = ScriptCall.of(keys, arguments);
            return new ScriptReply(StoreAvailability.translating(() -> groups.reply(call)));
        } catch (CompletionException failure) {
            throw new ScriptFailedException(name, failure.getCause());
        }
    }

    private Uni<Response> evaluate(List<ScriptCall> group) {
        return redis.execute("EVALSHA", words(digest, group))
                .onFailure(RedisScript::isUnknown)
                .recoverWithUni(() -> redis.execute("EVAL", words(source, group)));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof ErrorType reply && reply.is("NOSCRIPT");
    }

    private static String[] words(String script, List<ScriptCall> group) {
        List<String> keys = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (ScriptCall call : group) {
            keys.addAll(call.keys());
            arguments.add(Integer.toString(call.keys().size()));
            arguments.add(Integer.toString(call.arguments().size()));
            arguments.addAll(call.arguments());
        }
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
