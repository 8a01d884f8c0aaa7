package dev.maquette.webhook;

import dev.maquette.cost.Estimate;
import dev.maquette.job.Awaited;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.FailureCode;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobFailedException;
import dev.maquette.job.JobHandler;
import dev.maquette.job.JobOutcome;
import dev.maquette.job.NewJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Jobs that end as a test wants it. */
@ApplicationScoped
class ToldHandler implements JobHandler<ToldHandler.Input> {

    static final String KIND = "test.told";

    /** How the job ends. */
    enum End {
        SUCCESS,
        FAILURE,
        NONE
    }

    record Input(End end) {}

    NewJob job(End end) {
        return new NewJob(KIND, UUID.randomUUID().toString(), "test", new Input(end), "accepted", List.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String lane() {
        return "told";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Estimate estimate(Input input) {
        return Estimate.NOTHING;
    }

    @Override
    public JobOutcome run(JobContext job, Input input) {
        return switch (input.end()) {
            case SUCCESS -> new JobOutcome(List.of("a", 1.5), "Done.", DocumentChanges.NONE);
            case FAILURE -> throw new JobFailedException(FailureCode.CONTENT_REFUSED, "The picture was refused.");
            case NONE -> {
                job.await("nothing", _ -> new Awaited.Pending<String>(1), _ -> {}, _ -> {});
                throw new IllegalStateException("it cannot end by itself");
            }
        };
    }
}
