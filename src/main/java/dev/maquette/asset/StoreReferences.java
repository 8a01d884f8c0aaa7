package dev.maquette.asset;

import dev.maquette.redis.RedisCommands;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Every asset whose name stands anywhere in Redis: in a state document, a job's input, checkpoint or result. Looking at all of
 * it means that no feature can forget to name what it holds on to.
 */
@ApplicationScoped
class StoreReferences implements AssetReferences {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.[0-9a-z]{3,4}");
    private static final String FIRST_AND_LAST = "0";

    private final RedisCommands redis;

    StoreReferences(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public Stream<String> names() {
        return Stream.concat(
                texts("string", "GET").flatMap(StoreReferences::namesIn),
                texts("hash", "HVALS").flatMap(StoreReferences::namesIn));
    }

    private Stream<String> texts(String type, String command) {
        Stream.Builder<Stream<String>> pages = Stream.builder();
        String cursor = FIRST_AND_LAST;
        do {
            Response page = redis.execute("SCAN", cursor, "COUNT", "500", "TYPE", type);
            cursor = page.get(0).toString();
            pages.add(StreamSupport.stream(page.get(1).spliterator(), false)
                    .map(key -> redis.execute(command, key.toString()))
                    // it may have expired since
                    .filter(value -> value != null)
                    .flatMap(StoreReferences::values));
        } while (!cursor.equals(FIRST_AND_LAST));
        return pages.build().flatMap(page -> page);
    }

    private static Stream<String> values(Response reply) {
        return switch (reply.type()) {
            case MULTI -> StreamSupport.stream(reply.spliterator(), false).map(Response::toString);
            default -> Stream.of(reply.toString());
        };
    }

    private static Stream<String> namesIn(String text) {
        return NAME.matcher(text).results().map(MatchResult::group);
    }
}
