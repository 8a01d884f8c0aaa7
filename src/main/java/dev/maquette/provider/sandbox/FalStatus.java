package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** fal's queue status; a failure has no state of its own, it shows when the result is fetched. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record FalStatus(
        String status,
        String requestId,
        String responseUrl,
        String statusUrl,
        String cancelUrl,
        Integer queuePosition,
        List<Log> logs,
        Map<String, Double> metrics,
        String error,
        String errorType) {

    record Log(String message, String level, String source, String timestamp) {}

    static final String WAITING = "IN_QUEUE";
    static final String RUNNING = "IN_PROGRESS";
    static final String COMPLETED = "COMPLETED";

    /** @param self address of the request, without the model's sub-path */
    static FalStatus of(ModelWork work, ModelWork.State state, String self, boolean withLogs) {
        String status =
                switch (state.phase()) {
                    case WAITING -> WAITING;
                    case RUNNING -> RUNNING;
                    case SUCCEEDED, FAILED, CANCELLED, ABORTED -> COMPLETED;
                };
        FalFailure failure = FalFailure.of(work, state);
        boolean told = failure != null && !failure.isOfInput();
        return new FalStatus(
                status,
                work.id(),
                self,
                self + "/status",
                self + "/cancel",
                state.phase() == ModelWork.Phase.WAITING ? 0 : null,
                withLogs ? logs(state) : null,
                state.phase() == ModelWork.Phase.SUCCEEDED
                        ? Map.of("inference_time", work.duration().toMillis() / 1000.0)
                        : null,
                told ? failure.message() : null,
                told ? failure.type() : null);
    }

    private static List<Log> logs(ModelWork.State state) {
        Instant start = state.startedAt();
        return start == null
                ? List.of()
                : TrellisLog.until(state.percent()).stream()
                        .map(line -> new Log(line, "STDERR", "USER", start.toString()))
                        .toList();
    }
}
