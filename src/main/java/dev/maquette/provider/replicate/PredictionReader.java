package dev.maquette.provider.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.asset.RemoteFile;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ProgressBars;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Says in our words how a prediction stands. */
class PredictionReader {

    private static final Logger LOG = Logger.getLogger(PredictionReader.class);

    /** Texts of runs that died of the machine, not of the input; the same input may do elsewhere. */
    private static final Pattern MACHINE =
            Pattern.compile("out of memory|exitcode -9|cuda error|unknown reason", Pattern.CASE_INSENSITIVE);

    private static final Pattern POLICY =
            Pattern.compile("nsfw|flagged as sensitive|content policy", Pattern.CASE_INSENSITIVE);

    private final ProviderAccess access;
    private final Set<String> hosts;
    private final AtomicBoolean unknownStateTold = new AtomicBoolean();

    PredictionReader(ProviderAccess access, Set<String> hosts) {
        this.access = access;
        this.hosts = hosts;
    }

    ModelProgress read(Prediction prediction) {
        String status = prediction.status() == null ? "" : prediction.status();
        return switch (status) {
            case "starting" -> new ModelProgress.Running(0, "Waiting for a machine");
            case "processing" -> running(prediction, "Making the model");
            case "succeeded" -> ready(prediction);
            case "failed" -> throw failed(failure(text(prediction.error())));
            case "canceled" -> throw failed(new TimedOut("The prediction was cancelled before it was done."));
            case "aborted" -> throw failed(new Unavailable("The prediction was dropped before it started.", null));
            default -> {
                tellUnknownState(status);
                yield running(prediction, "Running");
            }
        };
    }

    /** Whether a prediction, as the answer to a cancel shows it, will not finish. */
    static boolean isStopping(Prediction prediction) {
        return !"succeeded".equals(prediction.status()) && !"failed".equals(prediction.status());
    }

    private static ModelProgress running(Prediction prediction, String note) {
        return new ModelProgress.Running(ProgressBars.percent(prediction.logs()), note);
    }

    private ModelProgress ready(Prediction prediction) {
        JsonNode output = prediction.output();
        if (prediction.dataRemoved() || output == null || output.isNull()) {
            throw failed(new InvalidOutput(
                    "The result is no longer there: it is kept for one hour after the prediction is done."));
        }
        RemoteFile model = file(output.path("model_file"));
        if (model == null) {
            throw failed(new InvalidOutput("The prediction succeeded without a model file."));
        }
        return new ModelProgress.Ready(
                model,
                file(output.path("color_video")),
                file(output.path("gaussian_ply")),
                file(output.path("normal_video")),
                file(output.path("combined_video")),
                files(output.path("no_background_images")));
    }

    private RemoteFile file(JsonNode address) {
        return address.isTextual() && !address.textValue().isBlank() ? access.result(address.textValue(), hosts) : null;
    }

    private List<RemoteFile> files(JsonNode addresses) {
        return StreamSupport.stream(addresses.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(this::file)
                .toList();
    }

    private ProviderFailure failure(String error) {
        String told = error.isEmpty() ? "The prediction failed." : "The prediction failed: " + access.clean(error);
        if (POLICY.matcher(error).find()) {
            return new Refused(told);
        }
        return MACHINE.matcher(error).find() ? new Unavailable(told, null) : new InvalidOutput(told);
    }

    private static String text(JsonNode error) {
        if (error == null || error.isNull()) {
            return "";
        }
        return error.isTextual() ? error.textValue() : error.toString();
    }

    private void tellUnknownState(String status) {
        if (unknownStateTold.compareAndSet(false, true)) {
            LOG.warnf("%s: the state %s is not known and counts as running", access.name(), access.clean(status));
        }
    }

    private ProviderException failed(ProviderFailure failure) {
        return new ProviderException(access.name(), failure);
    }
}
