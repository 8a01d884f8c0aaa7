package dev.maquette.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.redis.TestRedis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The providers' stand-ins in a process of their own, which lives on when the service under test is killed and counts what
 * was paid for.
 */
final class StandIn implements AutoCloseable {

    private final TestRedis redis = new TestRedis();
    private final ServiceProcess process;

    StandIn() {
        this(0);
    }

    /** @param faultRate share of the calls that fail, 0..1 */
    StandIn(double faultRate) {
        process = ServiceProcess.started(Map.of(
                "maquette.redis.url", redis.url(),
                "maquette.job.role", "api",
                "maquette.sandbox.enabled", "true",
                "maquette.sandbox.image-size", "128",
                "maquette.sandbox.image-delay", "100ms",
                "maquette.sandbox.model-delay", "1s",
                "maquette.sandbox.fault-rate", String.valueOf(faultRate),
                "maquette.sandbox.faults", "submit-429,submit-503,poll-500,slow,model-failed"));
    }

    /** Without the path of the stand-ins. */
    String url() {
        return process.url();
    }

    /** The settings of a service that uses these stand-ins. */
    Map<String, String> settings() {
        return Map.of("maquette.sandbox.enabled", "true", "maquette.sandbox.url", process.url() + "/sandbox");
    }

    int paidImages() {
        return paid("gemini.images");
    }

    int paidModels() {
        return paid("replicate.predictions") + paid("fal.requests");
    }

    /** Models that were submitted to the stand-in of Tripo. */
    int paidTasks() {
        return paid("tripo.tasks");
    }

    /** What Tripo's stand-in was asked for, once for every order that it took; equal for equal prompts. */
    List<String> ordersOfTasks() {
        List<String> orders = new ArrayList<>();
        for (JsonNode call : process.api().get("/sandbox/ledger").body().path("calls")) {
            if (call.path("kind").asText().equals("tripo.tasks")) {
                orders.add(call.path("prompt_hash").asText());
            }
        }
        return orders;
    }

    /** Pictures that the stand-in of OpenAI made. */
    int paidPictures() {
        return paid("openai.images");
    }

    /** Counts from zero again. */
    void forget() {
        process.api().delete("/sandbox/ledger");
    }

    private int paid(String what) {
        return process.api()
                .get("/sandbox/ledger")
                .body()
                .path("counts")
                .path(what)
                .asInt();
    }

    @Override
    public void close() {
        process.close();
        redis.close();
    }
}
