package dev.maquette.provider.sandbox;

import java.util.Map;

/** How a work ended badly, in fal's words. */
record FalFailure(int httpStatus, String type, String message) {

    private static final int INVALID_INPUT = 422;

    /** Null unless the work failed or was stopped. */
    static FalFailure of(ModelWork work, ModelWork.State state) {
        return switch (state.phase()) {
            case WAITING, RUNNING, SUCCEEDED -> null;
            case CANCELLED -> new FalFailure(499, "client_cancelled", "Request was cancelled by the client.");
            case ABORTED -> new FalFailure(504, "startup_timeout", "The runner did not start in time.");
            case FAILED ->
                work.invalidInput() == null
                        ? new FalFailure(500, "runner_server_error", "The model failed: CUDA out of memory.")
                        : new FalFailure(INVALID_INPUT, "invalid_input", "The input is not valid.");
        };
    }

    /** Whether the input is to blame; that shows only when the result is fetched. */
    boolean isOfInput() {
        return httpStatus == INVALID_INPUT;
    }

    WireError answer(ModelWork work) {
        return work.invalidInput() == null || httpStatus != INVALID_INPUT
                ? FalErrors.platform(httpStatus, type, message)
                : new WireError(INVALID_INPUT, work.invalidInput(), Map.of("X-Fal-Retryable", "false"));
    }
}
