package dev.maquette.assistant;

import dev.maquette.job.JobList;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** @param nextCursor null on the last page */
@RegisterForReflection
record JobPage(List<JobReport> jobs, String nextCursor) {

    static JobPage of(JobList.Page page) {
        return new JobPage(page.jobs().stream().map(JobReport::of).toList(), page.nextCursor());
    }
}
