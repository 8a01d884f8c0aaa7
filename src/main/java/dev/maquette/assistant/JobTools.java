package dev.maquette.assistant;

import dev.maquette.http.ApiException;
import dev.maquette.job.JobStatus;
import dev.maquette.job.JobWaiter;
import dev.maquette.job.JobsResource;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Everything that runs or ran, the caller's own. */
@Singleton
@ToolCalls
@RunOnVirtualThread
class JobTools {

    /** Clients commonly give up after 60. */
    private static final int LONGEST_WAIT_SECONDS = 55;

    private static final int USUAL_WAIT_SECONDS = 30;
    private static final int USUAL_PAGE = 20;

    private final JobsResource jobs;
    private final JobWaiter waiter;
    private final ToolAnswers answers;

    JobTools(JobsResource jobs, JobWaiter waiter, ToolAnswers answers) {
        this.jobs = jobs;
        this.waiter = waiter;
        this.answers = answers;
    }

    @Tool(
            name = "job_status",
            title = "Look at a job",
            description =
                    "One job as it is now: status (queued, running, succeeded, failed, cancelled), stage, progress in"
                            + " percent, and why it failed.",
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = false))
    ToolResponse status(@ToolArg(name = "job_id", description = "The job_id that a call answered.") String jobId) {
        return answers.of(JobReport.of(jobs.job(jobId)));
    }

    @Tool(
            name = "wait_for_job",
            title = "Wait for a job",
            description =
                    "Wait until a job has ended, or until the time is over, and answer it like job_status. Call it again"
                            + " while the status is queued or running. Cheaper and quicker than asking job_status over and over.",
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = false))
    ToolResponse await(
            @ToolArg(name = "job_id", description = "The job_id that a call answered.") String jobId,
            @ToolArg(name = "seconds", description = "How long at most, 1 to 55. Default 30.", required = false)
                    Integer seconds) {
        int atMost = seconds == null ? USUAL_WAIT_SECONDS : seconds;
        if (atMost < 1 || atMost > LONGEST_WAIT_SECONDS) {
            throw ApiException.invalid("seconds", "must be between 1 and " + LONGEST_WAIT_SECONDS);
        }
        // refuses a stranger's before any waiting
        jobs.job(jobId);
        waiter.await(jobId, Duration.ofSeconds(atMost));
        return answers.of(JobReport.of(jobs.job(jobId)));
    }

    @Tool(
            name = "cancel_job",
            title = "Stop a job",
            description =
                    "Stop a job. stopped: nothing more happens; too_late_charged: its provider had been paid already;"
                            + " already_finished: it had ended before.",
            annotations = @Tool.Annotations(idempotentHint = true))
    ToolResponse cancel(@ToolArg(name = "job_id", description = "The job_id that a call answered.") String jobId) {
        return answers.of(jobs.cancel(jobId).getEntity());
    }

    @Tool(
            name = "list_jobs",
            title = "List jobs",
            description = "Your jobs, the newest first, in pages.",
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = false))
    ToolResponse list(
            @ToolArg(
                            name = "kind",
                            description =
                                    "Only jobs of this kind, such as product.create; kinds stand in the jobs themselves.",
                            required = false)
                    String kind,
            @ToolArg(name = "status", description = "Only jobs of this status.", required = false) JobStatus status,
            @ToolArg(name = "limit", description = "Most jobs of a page, 1 to 200. Default 20.", required = false)
                    Integer limit,
            @ToolArg(name = "cursor", description = "next_cursor of the page before.", required = false)
                    String cursor) {
        return answers.of(JobPage.of(
                jobs.list(kind, status == null ? null : status.word(), limit == null ? USUAL_PAGE : limit, cursor)));
    }
}
