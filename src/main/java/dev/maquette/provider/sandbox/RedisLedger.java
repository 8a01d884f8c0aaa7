package dev.maquette.provider.sandbox;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyCommands;
import io.quarkus.redis.datasource.list.ListCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger in Redis, under {@code sandbox:*}: small JSON documents, and pictures that wait to be fetched. */
@ApplicationScoped
class RedisLedger implements SandboxLedger {

    private static final Duration KEPT = Duration.ofHours(1);
    /** Callers fetch a picture at once; it is too large to be kept for longer. */
    private static final Duration PICTURE_KEPT = Duration.ofMinutes(10);

    private static final String PAID = "sandbox:paid";

    /** More than any test makes, less than would be felt. */
    private static final int PAID_CALLS_KEPT = 10_000;

    private final ValueCommands<String, String> values;
    private final ValueCommands<String, byte[]> pictures;
    private final ListCommands<String, String> lists;
    private final KeyCommands<String> keys;

    RedisLedger(RedisDataSource redis) {
        this.values = redis.value(String.class);
        this.pictures = redis.value(byte[].class);
        this.lists = redis.list(String.class);
        this.keys = redis.key();
    }

    @Override
    public void keep(ModelWork work) {
        values.setex("sandbox:work:" + work.id(), KEPT.toSeconds(), WireJson.SNAKE.write(work));
    }

    @Override
    public Optional<ModelWork> work(String id) {
        return Optional.ofNullable(values.get("sandbox:work:" + id))
                .map(json -> WireJson.SNAKE.readOwn(json, ModelWork.class));
    }

    @Override
    public void cancel(String workId, Instant at) {
        values.set(
                cancellation(workId),
                Long.toString(at.toEpochMilli()),
                new SetArgs().nx().ex(KEPT));
    }

    @Override
    public Optional<Instant> cancelledAt(String workId) {
        return Optional.ofNullable(values.get(cancellation(workId)))
                .map(Long::parseLong)
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void keepUpload(String id, Upload upload) {
        values.setex("sandbox:upload:" + id, KEPT.toSeconds(), WireJson.SNAKE.write(upload));
    }

    @Override
    public Optional<Upload> upload(String id) {
        return Optional.ofNullable(values.get("sandbox:upload:" + id))
                .map(json -> WireJson.SNAKE.readOwn(json, Upload.class));
    }

    @Override
    public void keepPicture(String id, byte[] png) {
        pictures.setex("sandbox:picture:" + id, PICTURE_KEPT.toSeconds(), png);
    }

    @Override
    public Optional<byte[]> picture(String id) {
        return Optional.ofNullable(pictures.get("sandbox:picture:" + id));
    }

    @Override
    public long next(String counter) {
        String key = "sandbox:counter:" + counter;
        long count = values.incr(key);
        keys.expire(key, KEPT);
        return count;
    }

    @Override
    public void recordPaid(PaidCall call) {
        lists.rpush(PAID, WireJson.SNAKE.write(call));
        lists.ltrim(PAID, -PAID_CALLS_KEPT, -1);
        keys.expire(PAID, KEPT);
    }

    @Override
    public List<PaidCall> paidCalls() {
        return lists.lrange(PAID, 0, -1).stream()
                .map(json -> WireJson.SNAKE.readOwn(json, PaidCall.class))
                .toList();
    }

    @Override
    public void forgetPaidCalls() {
        keys.del(PAID);
    }

    private static String cancellation(String workId) {
        return "sandbox:cancelled:" + workId;
    }
}
