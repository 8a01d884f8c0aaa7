package dev.maquette.job;

import dev.maquette.cost.Estimate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Does whatever a test wrote for the job. */
@ApplicationScoped
public class ScriptedHandler implements JobHandler<ScriptedHandler.Input> {

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final Map<String, Estimate> estimates = new ConcurrentHashMap<>();

    /** Names the script. */
    record Input(String script) {}

    /** What a job does. */
    public interface Script {
        String run(JobContext job);
    }

    public NewJob job(Script script, List<DocumentChange> changes) {
        return job(script, changes, Estimate.NOTHING);
    }

    NewJob job(Script script, List<DocumentChange> changes, Estimate estimate) {
        String id = UUID.randomUUID().toString();
        scripts.put(id, script);
        estimates.put(id, estimate);
        return new NewJob(kind(), id, "test", new Input(id), "accepted " + id, changes);
    }

    @Override
    public String kind() {
        return "test.scripted";
    }

    @Override
    public String lane() {
        return "test";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Estimate estimate(Input input) {
        return estimates.get(input.script());
    }

    @Override
    public JobOutcome run(JobContext job, Input input) {
        return new JobOutcome(scripts.get(input.script()).run(job), "Done.", DocumentChanges.NONE);
    }

    @Override
    public DocumentChanges failed(Job job, Input input, Failure failure) {
        return DocumentChanges.NONE;
    }
}
