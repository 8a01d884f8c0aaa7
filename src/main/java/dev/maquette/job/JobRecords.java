package dev.maquette.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.http.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a job stands in its Redis hash: every field a string, one that is not known absent. */
@ApplicationScoped
class JobRecords {

    static final String CHECKPOINT = "step:";

    private final StoredJson json;

    JobRecords(StoredJson json) {
        this.json = json;
    }

    Job read(Map<String, String> fields) {
        return new Job(
                fields.get("id"),
                fields.get("kind"),
                fields.get("owner"),
                fields.get("workspace"),
                fields.get("request_id"),
                JobStatus.of(fields.get("status")),
                fields.get("stage"),
                Integer.parseInt(fields.getOrDefault("progress", "0")),
                fields.get("message"),
                errorCode(fields.get("error_code")),
                fields.get("error_message"),
                Integer.parseInt(fields.getOrDefault("attempts", "0")),
                fields.get("provider"),
                fields.get("provider_job_id"),
                instant(fields.get("created_at")),
                instant(fields.get("started_at")),
                instant(fields.get("completed_at")),
                fields.containsKey("result") ? parse(fields.get("result"), JsonNode.class) : null,
                JobCosts.told(fields));
    }

    <T> T parse(String value, Class<T> type) {
        return json.read(value, type);
    }

    String write(Object value) {
        return json.write(value);
    }

    /** The job as its events and its owner see it. */
    String event(Job job) {
        return write(JobView.of(job));
    }

    /** Names and values in turn, as the scripts take them. */
    static List<String> flat(Map<String, String> fields) {
        List<String> flat = new ArrayList<>(fields.size() * 2);
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat;
    }

    private static FailureCode errorCode(String code) {
        return code == null ? null : FailureCode.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
