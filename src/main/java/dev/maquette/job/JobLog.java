package dev.maquette.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line per change of a job's state, stage or provider, for people and for machines: {@code job <what happened>} and then always
 * the same {@code name=value} pairs, where {@code -} stands for what is not known yet. {@code ms} counts from the
 * acceptance, so the difference of two lines is the time in between. What was asked for is not told: it is the user's. What
 * can be counted is told to {@link JobMetrics} as well.
 */
@ApplicationScoped
class JobLog {

    private static final Logger LOG = Logger.getLogger(JobLog.class);
    /** What would end a line, or a value in quotes, before its time. */
    private static final Pattern DISTURBING = Pattern.compile("[\\s\\p{Cntrl}\"]+");

    private final Clock clock;
    private final JobMetrics metrics;

    JobLog(Clock clock, JobMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    void accepted(Map<String, String> record) {
        info("accepted", record, " owner=" + record.get("owner"));
        metrics.accepted(record);
    }

    void taken(Map<String, String> record) {
        Duration waited = info("taken", record, " attempt=" + record.get("attempts"));
        metrics.taken(record, waited);
    }

    /** An entry whose worker fell silent; the record is read, and told of as taken, a moment later. */
    void takenOver(String jobId, String lane) {
        LOG.infof("job taken over job=%s lane=%s", jobId, lane);
    }

    /** It could not be read just now; its lease expires, and then somebody takes it. */
    void notTaken(String jobId, String lane, String why) {
        LOG.warnf("job not taken job=%s lane=%s%s", jobId, lane, reason(why));
    }

    /** A new stage, or another provider. */
    void stage(Map<String, String> record) {
        info("goes on", record, "");
    }

    /** A stage is over, whatever follows; only counted, since the next line says it. */
    void stageOver(Map<String, String> record, String stage, Duration took) {
        metrics.stage(record, stage, took);
    }

    void handedBack(Map<String, String> record) {
        info("handed back", record, "");
    }

    /** Another worker has it now, or it was ended from outside. */
    void lost(Map<String, String> record, String why) {
        info("lost", record, reason(why));
    }

    /** This attempt could not write what it had to; the lease expires, and another attempt goes on. */
    void left(Map<String, String> record, String why) {
        LOG.warn(line("left", record, reason(why)));
    }

    void left(Map<String, String> record, RuntimeException unexpected) {
        LOG.error(line("left", record, reason("its end could not be written")), unexpected);
    }

    /** Told with its stack trace, as this is a fault of ours; the job's own failure only says that there is one. */
    void unexpected(Map<String, String> record, Exception thrown) {
        LOG.error(line("met an unexpected error", record, ""), thrown);
    }

    void succeeded(Map<String, String> record) {
        Duration took = info("succeeded", record, "");
        metrics.ended(record, JobStatus.SUCCEEDED, "none", took);
    }

    void failed(Map<String, String> record, Failure failure) {
        Duration took = info("failed", record, " code=" + failure.code().code() + reason(failure.message()));
        metrics.ended(record, JobStatus.FAILED, failure.code().code(), took);
    }

    void cancelled(Map<String, String> record) {
        Duration took = info("cancelled", record, "");
        metrics.ended(record, JobStatus.CANCELLED, FailureCode.CANCELLED.code(), took);
    }

    /** Answers how long ago the job was accepted, as the line tells it. */
    private Duration info(String what, Map<String, String> record, String more) {
        Duration age = age(record);
        LOG.info(line(what, record, age, more));
        return age;
    }

    private String line(String what, Map<String, String> record, String more) {
        return line(what, record, age(record), more);
    }

    private static String line(String what, Map<String, String> record, Duration age, String more) {
        return "job " + what
                + " job=" + record.get("id")
                + " kind=" + record.get("kind")
                + " workspace=" + record.get("workspace")
                + " stage=" + record.getOrDefault("stage", "-")
                + " provider=" + record.getOrDefault("provider", "-")
                + " ms=" + age.toMillis()
                + more;
    }

    private Duration age(Map<String, String> record) {
        return Duration.between(Instant.parse(record.get("created_at")), clock.instant());
    }

    private static String reason(String words) {
        return " reason=\"" + DISTURBING.matcher(String.valueOf(words)).replaceAll(" ") + '"';
    }
}
