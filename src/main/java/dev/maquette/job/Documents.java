package dev.maquette.job;

import dev.maquette.redis.RedisScript;
import dev.maquette.redis.RedisScripts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Changes features' documents outside of jobs, all of a change or nothing. */
@ApplicationScoped
public class Documents {

    /** What {@code apply.lua} is asked to do. */
    @RegisterForReflection
    record Changes(List<DocumentChange> changes) {}

    private final RedisScript apply;
    private final JobRecords records;

    Documents(RedisScripts scripts, JobRecords records) {
        this.apply = scripts.load("/dev/maquette/job/documents.lua", "/dev/maquette/job/apply.lua");
        this.records = records;
    }

    /** Computes and applies the changes, again whenever somebody else was faster. */
    public void change(DocumentChanges changes) {
        long applied = 0;
        while (applied == 0) {
            List<DocumentChange> documents = changes.compute();
            applied = apply.run(
                            documents.stream().map(DocumentChange::key).toList(),
                            List.of(records.write(new Changes(documents))))
                    .number();
        }
    }
}
