package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tripo's task object. Failed tasks cost nothing. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TripoTask(
        String taskId,
        String type,
        String status,
        int progress,
        @JsonRawValue String input,
        Output output,
        String createdAt,
        String completedAt,
        int creditsConsumed,
        Integer errorCode,
        String errorMessage) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Output(String modelUrl, String renderedImageUrl) {}

    static final String TEXT_TO_MODEL = "text_to_model";
    static final String IMAGE_TO_MODEL = "image_to_model";
    static final String MULTIVIEW_TO_MODEL = "multiview_to_model";
    static final String IMPORT_MODEL = "import_model";
    static final String TEXTURE_MODEL = "texture_model";

    private static final int SERVER_ERROR = 1001;

    /** @param results where they lie, without a trailing slash */
    static TripoTask of(ModelWork work, ModelWork.State state, String results) {
        boolean succeeded = state.phase() == ModelWork.Phase.SUCCEEDED;
        boolean failed = state.phase() == ModelWork.Phase.FAILED;
        return new TripoTask(
                work.id(),
                work.endpoint(),
                status(state.phase()),
                state.percent(),
                work.input(),
                succeeded ? output(work, results + "/" + work.id()) : null,
                time(work.submitted()),
                state.ended() ? time(state.endedAt()) : null,
                succeeded ? credits(work.endpoint()) : 0,
                failed ? SERVER_ERROR : null,
                failed ? "Fatal error on server side" : null);
    }

    private static String status(ModelWork.Phase phase) {
        return switch (phase) {
            case WAITING -> "queued";
            case RUNNING -> "running";
            case SUCCEEDED -> "success";
            case FAILED -> "failed";
            case CANCELLED, ABORTED -> "cancelled";
        };
    }

    private static Output output(ModelWork work, String result) {
        boolean delivered = work.modelWanted() && work.fault() != Fault.MODEL_NULL;
        return delivered ? new Output(result + "/model.glb", result + "/preview.png") : new Output(null, null);
    }

    private static int credits(String type) {
        return switch (type) {
            case IMPORT_MODEL -> 0;
            case TEXTURE_MODEL -> 10;
            case TEXT_TO_MODEL -> 20;
            default -> 30;
        };
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
