package dev.maquette.job;

import dev.maquette.cost.Budgets;
import dev.maquette.cost.Reservation;
import dev.maquette.cost.Spent;
import dev.maquette.cost.Usd;
import dev.maquette.redis.RedisCommands;
import dev.maquette.redis.RedisScript;
import dev.maquette.redis.RedisScripts;
import dev.maquette.redis.ScriptReply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private final RedisCommands redis;
    private final RedisScript accept;
    private final RedisScript take;
    private final RedisScript change;
    private final RedisScript renew;
    private final RedisScript handBack;
    private final RedisScript giveBack;
    private final RedisScript reserve;
    private final RedisScript settleLate;
    private final JobRecords records;
    private final JobConfig config;
    private final Clock clock;

    JobStore(RedisScripts scripts, RedisCommands redis, JobRecords records, JobConfig config, Clock clock) {
        this.redis = redis;
        this.accept = scripts.load(DOCUMENTS, Budgets.SCRIPT, "/dev/maquette/job/accept.lua");
        this.take = scripts.load("/dev/maquette/job/take.lua");
        this.change = scripts.load(DOCUMENTS, Budgets.SCRIPT, "/dev/maquette/job/change.lua");
        this.renew = scripts.load("/dev/maquette/job/renew.lua");
        this.handBack = scripts.load("/dev/maquette/job/hand_back.lua");
        this.giveBack = scripts.load("/dev/maquette/job/give_back.lua");
        this.reserve = scripts.load(Budgets.SCRIPT, "/dev/maquette/job/reserve.lua");
        this.settleLate = scripts.load(Budgets.SCRIPT, "/dev/maquette/job/settle_late.lua");
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
        List<String> reply =
                accept.run(keys, List.of(records.write(acceptance))).texts();
        return reply.size() == 3
                ? new AcceptReply(reply.get(0), reply.get(1), reply.get(2))
                : new AcceptReply(reply.get(0), null, null);
    }

    Optional<Acceptance.FirstAnswer> firstAnswer(String idempotencyKey) {
        return Optional.ofNullable(redis.get(idempotencyKey))
                .map(entry -> records.parse(entry, Acceptance.FirstAnswer.class));
    }

    /** Begins an attempt on a stream entry, or empty when there is nothing left to do for it. */
    Optional<TakenJob> take(String lane, String entry, String jobId) {
        List<ScriptReply> reply = take.run(
                        List.of(JobKeys.job(jobId), JobKeys.lane(lane)),
                        List.of(
                                JobKeys.GROUP,
                                entry,
                                String.valueOf(config.maxAttempts()),
                                clock.instant().toString()))
                .items();
        String verdict = reply.getFirst().text();
        if (verdict.equals("gone")) {
            return Optional.empty();
        }
        Map<String, String> fields = reply.get(1).fields();
        return Optional.of(new TakenJob(
                records.read(fields), lane, entry, fields.get("token"), fields, verdict.equals("exhausted")));
    }

    /** Does the change and answers {@code done}, {@code gone}, {@code lost}, {@code conflict} or how the job has ended. */
    String change(String jobId, String lane, JobChange request) {
        List<String> keys = new ArrayList<>(List.of(JobKeys.job(jobId), JobKeys.lane(lane), JobKeys.events(jobId)));
        request.changes().forEach(document -> keys.add(document.key()));
        return change.run(keys, List.of(JobKeys.GROUP, records.write(request)))
                .texts()
                .getFirst();
    }

    /** Keeps the lease; false when the job is no longer this worker's. */
    boolean renew(TakenJob job, String consumer) {
        return renew.run(
                                List.of(JobKeys.job(job.id()), JobKeys.lane(job.lane())),
                                List.of(JobKeys.GROUP, consumer, job.token()))
                        .number()
                == 1;
    }

    void handBack(TakenJob job) {
        handBack.run(
                List.of(JobKeys.job(job.id()), JobKeys.lane(job.lane())),
                List.of(JobKeys.GROUP, job.token(), job.id()));
    }

    /** Lets another worker have an entry of which this one has not begun anything. */
    void giveBack(String lane, String entry, String jobId) {
        giveBack.run(List.of(JobKeys.job(jobId), JobKeys.lane(lane)), List.of(JobKeys.GROUP, entry, jobId));
    }

    /** Reserves more for a job that runs; false when a budget does not allow it. */
    boolean reserve(TakenJob job, Reservation more) {
        String verdict = reserve.run(List.of(JobKeys.job(job.id())), List.of(job.token(), records.write(more)))
                .texts()
                .getFirst();
        if (verdict.equals("lost")) {
            throw new JobLostException(job.id(), verdict, false);
        }
        return verdict.equals("reserved");
    }

    /**
     * Counts what was spent on a job by a worker that has lost it.
     *
     * @param more what is not counted yet
     * @param inAll what the job then has cost
     */
    void settleLate(String jobId, Spent more, Usd inAll) {
        settleLate.run(
                List.of(JobKeys.job(jobId)),
                List.of(records.write(more), inAll.dollars().toPlainString()));
    }

    Optional<Map<String, String>> fields(String jobId) {
        Map<String, String> fields = new ScriptReply(redis.execute("HGETALL", JobKeys.job(jobId))).fields();
        return fields.containsKey("id") ? Optional.of(fields) : Optional.empty();
    }

    Optional<Job> find(String jobId) {
        return fields(jobId).map(records::read);
    }

    /** Ids of the owner's jobs created at or before the given moment, newest first, with that moment in milliseconds. */
    Map<String, Long> newest(String owner, String before, int offset, int count) {
        List<String> reply = new ScriptReply(redis.execute(
                        "ZRANGE",
                        JobKeys.owner(owner),
                        before,
                        "-inf",
                        "BYSCORE",
                        "REV",
                        "LIMIT",
                        String.valueOf(offset),
                        String.valueOf(count),
                        "WITHSCORES"))
                .texts();
        Map<String, Long> ids = new LinkedHashMap<>();
        for (int i = 0; i + 1 < reply.size(); i += 2) {
            ids.put(reply.get(i), (long) Double.parseDouble(reply.get(i + 1)));
        }
        return ids;
    }

    void forget(String owner, String jobId) {
        redis.execute("ZREM", JobKeys.owner(owner), jobId);
    }
}
