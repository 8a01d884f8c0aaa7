package dev.maquette.webhook;

import dev.maquette.http.StoredJson;
import dev.maquette.job.EndedJobs;
import dev.maquette.job.JobConfig;
import dev.maquette.redis.RedisCommands;
import dev.maquette.redis.RedisScript;
import dev.maquette.redis.RedisScripts;
import dev.maquette.redis.ScriptReply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The deliveries of all processes, in Redis and by its clock. What is claimed is leased: if it is not finished in time,
 * because the process died, it is due again.
 */
@ApplicationScoped
class DeliveryQueue {

    private static final String QUEUE = "/dev/maquette/webhook/queue.lua";
    private static final String NO_ENTRY = "";
    /** Beyond the longest attempt, for a store that is slow to take its result. */
    private static final Duration LEASE_BEYOND_TIMEOUT = Duration.ofSeconds(30);

    private final RedisCommands redis;
    private final RedisScript enqueue;
    private final RedisScript claim;
    private final RedisScript finish;
    private final StoredJson json;
    private final WebhooksConfig config;
    private final Duration retention;
    private final Semaphore news = new Semaphore(0);

    DeliveryQueue(RedisScripts scripts, RedisCommands redis, StoredJson json, WebhooksConfig config, JobConfig jobs) {
        this.redis = redis;
        this.enqueue = scripts.load(QUEUE, "/dev/maquette/webhook/enqueue.lua");
        this.claim = scripts.load(QUEUE, "/dev/maquette/webhook/claim.lua");
        this.finish = scripts.load(QUEUE, "/dev/maquette/webhook/finish.lua");
        this.json = json;
        this.config = config;
        this.retention = jobs.retention();
    }

    /** Takes an ended job out of the outbox and its deliveries in, unless another process has done so. */
    void exchange(EndedJobs.Ended job, List<NewDelivery> deliveries) {
        enqueue(job.owner(), job.entry(), deliveries);
    }

    /** Takes a delivery in that no job is the reason of. */
    void add(String owner, NewDelivery delivery) {
        enqueue(owner, NO_ENTRY, List.of(delivery));
    }

    /** Deliveries that are due, at most so many; their attempt has begun. */
    List<Delivery> claim(int atMost) {
        Duration lease = config.timeout().plus(LEASE_BEYOND_TIMEOUT);
        return claim
                .run(List.of(), List.of(String.valueOf(atMost), parallel(), String.valueOf(lease.toMillis())))
                .items()
                .stream()
                .map(reply -> Delivery.read(reply.fields()))
                .toList();
    }

    void delivered(Delivery delivery, int status) {
        finish(delivery, DeliveryStatus.DELIVERED, Duration.ZERO, status, null);
    }

    /**
     * @param status of the answer, or null
     * @param error why there was none, or null
     */
    void retry(Delivery delivery, Duration delay, Integer status, String error) {
        finish(delivery, DeliveryStatus.PENDING, delay, status, error);
    }

    void failed(Delivery delivery, Integer status, String error) {
        finish(delivery, DeliveryStatus.FAILED, Duration.ZERO, status, error);
    }

    /** Those that are still known, newest first. */
    List<Delivery> newest(String endpoint) {
        return new ScriptReply(redis.execute("LRANGE", WebhookKeys.deliveries(endpoint), "0", "-1"))
                .texts().stream().map(this::find).flatMap(Optional::stream).toList();
    }

    Optional<Delivery> find(String id) {
        return Optional.of(new ScriptReply(redis.execute("HGETALL", WebhookKeys.delivery(id))))
                .filter(reply -> !reply.items().isEmpty())
                .map(reply -> Delivery.read(reply.fields()));
    }

    /** Waits until this process has done something to the queue, or for so long: other processes do too. */
    void awaitNews(Duration atMost) {
        try {
            if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(String owner, String entry, List<NewDelivery> deliveries) {
        enqueue.run(
                List.of(WebhookKeys.endpoints(owner), EndedJobs.STREAM),
                List.of(entry, parallel(), json.write(deliveries)));
        news.release();
    }

    private void finish(Delivery delivery, DeliveryStatus outcome, Duration delay, Integer status, String error) {
        AttemptReport report = new AttemptReport(
                delivery.id(),
                delivery.endpoint(),
                outcome,
                delay.toMillis(),
                status,
                error,
                retention.toSeconds(),
                config.parallelPerEndpoint());
        finish.run(List.of(), List.of(json.write(report)));
        news.release();
    }

    private String parallel() {
        return String.valueOf(config.parallelPerEndpoint());
    }
}
