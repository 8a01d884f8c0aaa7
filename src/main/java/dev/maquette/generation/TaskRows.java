package dev.maquette.generation;

import dev.maquette.generation.GenerationResult.ResultFile;
import dev.maquette.job.Job;
import dev.maquette.job.JobContext;
import java.util.List;
import java.util.Optional;

/** The rows in the app's own tables that follow a job, one for each file. They tell of the work; they never stop it. */
interface TaskRows {

    /** Without tables there is nobody to tell. */
    TaskRows NONE = new TaskRows() {
        @Override
        public void announce(TaskWork work) {}

        @Override
        public void withdraw(TaskWork work) {}

        @Override
        public void processing(TaskWork work, String providerJobId) {}

        @Override
        public Optional<String> complete(JobContext job, TaskWork work, List<ResultFile> files, String providerJobId) {
            return Optional.empty();
        }

        @Override
        public void ended(Job job) {}
    };

    /** Makes pending rows, before the work is queued and while a client waits. */
    void announce(TaskWork work);

    /** The announced work was not taken in. */
    void withdraw(TaskWork work);

    /**
     * The work has begun.
     *
     * @param providerJobId the provider's id of it, or null as long as there is none
     */
    void processing(TaskWork work, String providerJobId);

    /**
     * Every row names its file. Keeps at it for a while when they cannot be written.
     *
     * @return why they still could not be written, a sentence for people
     */
    Optional<String> complete(JobContext job, TaskWork work, List<ResultFile> files, String providerJobId);

    /** Brings rows that are not finished to where an ended job left them. */
    void ended(Job job);
}
