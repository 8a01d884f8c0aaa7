package dev.maquette.webhook;

import dev.maquette.http.StoredJson;
import dev.maquette.job.EndedJobs.Ended;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes what endpoints are told. */
@ApplicationScoped
class Messages {

    private final StoredJson json;
    private final Clock clock;

    Messages(StoredJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    NewDelivery ofJob(Ended job, Endpoint endpoint) {
        EventType type = EventType.ofJob(job.status());
        return delivery(endpoint, type, job.id(), new Message(type, job.at(), job.job()));
    }

    NewDelivery ping(Endpoint endpoint) {
        String data = "{\"endpoint_id\":\"" + endpoint.id() + "\"}";
        return delivery(endpoint, EventType.PING, null, new Message(EventType.PING, clock.instant(), data));
    }

    private NewDelivery delivery(Endpoint endpoint, EventType type, String jobId, Message message) {
        String id = "msg_" + UUID.randomUUID();
        List<String> fields = new ArrayList<>(List.of(
                "id", id,
                "owner", endpoint.owner(),
                "endpoint", endpoint.id(),
                "type", type.word(),
                "body", json.write(message)));
        if (jobId != null) {
            fields.addAll(List.of("job_id", jobId));
        }
        return new NewDelivery(id, endpoint.id(), fields);
    }
}
