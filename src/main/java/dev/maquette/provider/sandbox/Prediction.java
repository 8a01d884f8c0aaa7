package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Replicate's prediction object. */
@RegisterForReflection
record Prediction(
        String id,
        String model,
        String version,
        @JsonRawValue String input,
        Output output,
        String error,
        String logs,
        String status,
        String source,
        boolean dataRemoved,
        String createdAt,
        String startedAt,
        String completedAt,
        Map<String, Double> metrics,
        Urls urls) {

    /** What Trellis gives; all but the model are null here, since the sandbox makes no videos. */
    record Output(
            String modelFile,
            String colorVideo,
            String gaussianPly,
            String normalVideo,
            String combinedVideo,
            List<String> noBackgroundImages) {}

    record Urls(String get, String cancel, String web) {}

    private static final String FAILURE = "CUDA out of memory. Tried to allocate 2.00 GiB";

    /** @param base of the Replicate stand-in, without a trailing slash */
    static Prediction of(ModelWork work, ModelWork.State state, URI base) {
        String self = base + "/v1/predictions/" + work.id();
        return new Prediction(
                work.id(),
                "firtoz/trellis",
                work.endpoint(),
                work.input(),
                state.phase() == ModelWork.Phase.SUCCEEDED ? output(work, base) : null,
                state.phase() == ModelWork.Phase.FAILED ? error(work) : null,
                logs(state),
                status(state.phase()),
                "api",
                false,
                time(work.submitted()),
                time(state.startedAt()),
                time(state.endedAt()),
                metrics(work, state),
                new Urls(self, self + "/cancel", self));
    }

    private static String status(ModelWork.Phase phase) {
        return switch (phase) {
            case WAITING -> "starting";
            case RUNNING -> "processing";
            case SUCCEEDED -> "succeeded";
            case FAILED -> "failed";
            case CANCELLED -> "canceled";
            case ABORTED -> "aborted";
        };
    }

    private static Output output(ModelWork work, URI base) {
        boolean delivered = work.modelWanted() && work.fault() != Fault.MODEL_NULL;
        String file = delivered ? base + "/delivery/" + work.id() + "/output.glb" : null;
        return new Output(file, null, null, null, null, null);
    }

    private static String error(ModelWork work) {
        return work.invalidInput() == null ? FAILURE : work.invalidInput();
    }

    private static String logs(ModelWork.State state) {
        return state.startedAt() == null ? "" : String.join("\n", TrellisLog.until(state.percent()));
    }

    private static Map<String, Double> metrics(ModelWork work, ModelWork.State state) {
        if (!state.ended() || state.startedAt() == null) {
            return Map.of();
        }
        return Map.of(
                "predict_time", seconds(state.startedAt(), state.endedAt()),
                "total_time", seconds(work.submitted(), state.endedAt()));
    }

    private static double seconds(Instant from, Instant to) {
        return ChronoUnit.MILLIS.between(from, to) / 1000.0;
    }

    private static String time(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
