package dev.maquette.provider.fal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import java.util.Map;

/**
 * A model that makes a picture, run through fal's queue and waited for within the call. From the accepted submit on the
 * picture is as good as paid: what keeps this service from getting it, other than a failure of the run itself, leaves the
 * outcome unknown.
 */
class FalPictureRun {

    private final ProviderAccess access;
    private final FalQueue queue;
    private final FalImageWait wait;
    private final FalImageDownload download;
    private final JsonPointer picture;

    /**
     * @param modelSetting where the id of the model is configured; told to people
     * @param picture where the output describes the picture's file
     */
    FalPictureRun(
            ProviderAccess access, FalConfig config, FalImageDownload download, String modelSetting, String picture) {
        this.access = access;
        this.queue = new FalQueue(access, config, modelSetting);
        this.wait = new FalImageWait(access, config, queue);
        this.download = download;
        this.picture = JsonPointer.compile(picture);
    }

    /** An address under which a model can read the picture. */
    String stage(ImageData image) {
        return queue.stage(image);
    }

    /** Throws {@link ProviderException}. */
    ImageData make(String model, Map<String, Object> input) {
        Submission accepted = queue.submit(model, input);
        JsonNode output = output(accepted, wait.completion(accepted));
        return download.picture(output.at(picture));
    }

    private JsonNode output(Submission accepted, QueueStatus completed) {
        try {
            return queue.output(completed, accepted.responseUrl());
        } catch (ProviderException failure) {
            throw toldByProvider(failure) ? failure : lost(failure);
        }
    }

    /** Whether the queue itself says how the run ended: in the status, or by an answer in place of the result. */
    private static boolean toldByProvider(ProviderException failure) {
        return failure.getCause() == null || failure.getCause() instanceof ErrorAnswer;
    }

    private ProviderException lost(ProviderException failure) {
        return new ProviderException(
                access.name(),
                new OutcomeUnknown("The picture is ready and paid for, but the queue did not hand it over: "
                        + failure.failure().reason()),
                failure);
    }
}
