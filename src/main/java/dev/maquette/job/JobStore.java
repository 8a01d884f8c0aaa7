package dev.maquette.job;

import dev.maquette.redis.RedisScript;
import dev.maquette.redis.RedisScripts;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jobs in Redis. Every change of a job is one script, so that it happens wholly or not at all, and carries the fencing
 * token of the worker that has the job.
 */
@ApplicationScoped
class JobStore {

    private static final String DOCUMENTS = "/dev/maquette/job/documents.lua";

    private final RedisDataSource redis;
    private final RedisScript accept;
    private final RedisScript take;
    private final RedisScript change;
    private final RedisScript renew;
    private final RedisScript handBack;
    private final JobRecords records;
    private final JobConfig config;
    private final Clock clock;

    JobStore(RedisDataSource redis, RedisScripts scripts, JobRecords records, JobConfig config, Clock clock) {
        this.redis = redis;
        this.accept = scripts.load(DOCUMENTS, "/dev/maquette/job/accept.lua");
        this.take = scripts.load("/dev/maquette/job/take.lua");
        this.change = scripts.load(DOCUMENTS, "/dev/maquette/job/change.lua");
        this.renew = scripts.load("/dev/maquette/job/renew.lua");
        this.handBack = scripts.load("/dev/maquette/job/hand_back.lua");
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    /** What became of an acceptance; {@code job} and {@code answer} are the first ones' of a replay, else null. */
    record AcceptReply(String verdict, String job, String answer) {}

    AcceptReply accept(Job job, String lane, Acceptance acceptance, String idempotencyKey) {
        List<String> keys = new ArrayList<>(List.of(
                JobKeys.job(job.id()),
                JobKeys.lane(lane),
                JobKeys.owner(job.owner()),
                JobKeys.events(job.id()),
                idempotencyKey));
        acceptance.changes().forEach(document -> keys.add(document.key()));
        Response reply = accept.run(keys, List.of(records.write(acceptance)));
        return reply.size() == 3
                ? new AcceptReply(text(reply, 0), text(reply, 1), text(reply, 2))
                : new AcceptReply(text(reply, 0), null, null);
    }

    Optional<Acceptance.FirstAnswer> firstAnswer(String idempotencyKey) {
        return Optional.ofNullable(redis.value(String.class).get(idempotencyKey))
                .map(entry -> records.parse(entry, Acceptance.FirstAnswer.class));
    }

    /** Begins an attempt on a stream entry, or empty when there is nothing left to do for it. */
    Optional<TakenJob> take(String lane, String entry, String jobId) {
        Response reply = take.run(
                List.of(JobKeys.job(jobId), JobKeys.lane(lane)),
                List.of(
                        JobKeys.GROUP,
                        entry,
                        String.valueOf(config.maxAttempts()),
                        clock.instant().toString()));
        if (text(reply, 0).equals("gone")) {
            return Optional.empty();
        }
        Map<String, String> fields = map(reply.get(1));
        return Optional.of(new TakenJob(
                records.read(fields), lane, entry, fields.get("token"), fields, text(reply, 0).equals("exhausted")));
    }

    /** Does the change and answers {@code done}, {@code gone}, {@code ended}, {@code lost} or {@code conflict}. */
    String change(String jobId, String lane, JobChange request) {
        List<String> keys =
                new ArrayList<>(List.of(JobKeys.job(jobId), JobKeys.lane(lane), JobKeys.events(jobId)));
        request.changes().forEach(document -> keys.add(document.key()));
        return text(change.run(keys, List.of(JobKeys.GROUP, records.write(request))), 0);
    }

    /** Keeps the lease; false when the job is no longer this worker's. */
    boolean renew(TakenJob job, String consumer) {
        return renew.run(
                                List.of(JobKeys.job(job.id()), JobKeys.lane(job.lane())),
                                List.of(JobKeys.GROUP, consumer, job.token()))
                        .toInteger()
                == 1;
    }

    void handBack(TakenJob job) {
        handBack.run(
                List.of(JobKeys.job(job.id()), JobKeys.lane(job.lane())),
                List.of(JobKeys.GROUP, job.token(), job.id()));
    }

    Optional<Map<String, String>> fields(String jobId) {
        Map<String, String> fields = map(redis.execute("HGETALL", JobKeys.job(jobId)));
        return fields.containsKey("id") ? Optional.of(fields) : Optional.empty();
    }

    Optional<Job> find(String jobId) {
        return fields(jobId).map(records::read);
    }

    /** Ids of the owner's jobs created at or before the given moment, newest first, with that moment in milliseconds. */
    Map<String, Long> newest(String owner, String before, int offset, int count) {
        Response reply = redis.execute(
                "ZRANGE",
                JobKeys.owner(owner),
                before,
                "-inf",
                "BYSCORE",
                "REV",
                "LIMIT",
                String.valueOf(offset),
                String.valueOf(count),
                "WITHSCORES");
        Map<String, Long> ids = new java.util.LinkedHashMap<>();
        for (int i = 0; i + 1 < reply.size(); i += 2) {
            ids.put(text(reply, i), (long) Double.parseDouble(text(reply, i + 1)));
        }
        return ids;
    }

    void forget(String owner, String jobId) {
        redis.execute("ZREM", JobKeys.owner(owner), jobId);
    }

    private static String text(Response reply, int index) {
        return reply.get(index).toString();
    }

    private static Map<String, String> map(Response flat) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            map.put(text(flat, i), text(flat, i + 1));
        }
        return map;
    }
}
