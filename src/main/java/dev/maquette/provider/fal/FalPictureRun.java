package dev.maquette.provider.fal;

import com.fasterxml.jackson.core.JsonPointer;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import java.util.Map;

/**
 * A model that makes a picture, run through fal's queue and waited for within the call. From the accepted submit on the
 * picture is as good as paid: what keeps this service from getting it, other than a failure of the run itself, leaves the
 * outcome unknown.
 */
class FalPictureRun {

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
        return download.picture(wait.output(accepted).at(picture));
    }
}
