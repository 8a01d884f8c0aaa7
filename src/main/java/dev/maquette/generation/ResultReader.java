package dev.maquette.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.generation.GenerationResult.ResultFile;
import dev.maquette.job.Job;
import dev.maquette.job.JobStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads what finished jobs left behind. */
@ApplicationScoped
class ResultReader {

    private final ObjectMapper json;

    ResultReader(ObjectMapper json) {
        this.json = json;
    }

    /** None as long as the job has not succeeded. */
    List<ResultFile> files(Job job) {
        if (job.status() != JobStatus.SUCCEEDED) {
            return List.of();
        }
        try {
            return json.treeToValue(job.result(), GenerationResult.class).files();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
