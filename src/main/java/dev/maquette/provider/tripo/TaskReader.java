package dev.maquette.provider.tripo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Says in our words how a task stands. The states that version 3 dropped are still understood, as in the vendor's tools. */
class TaskReader {

    private static final Logger LOG = Logger.getLogger(TaskReader.class);

    private final ProviderAccess access;
    private final TripoErrors errors;
    private final Set<String> hosts;
    private final AtomicBoolean unknownStateTold = new AtomicBoolean();

    TaskReader(ProviderAccess access, TripoErrors errors, Set<String> hosts) {
        this.access = access;
        this.errors = errors;
        this.hosts = hosts;
    }

    /** @param imports whether the task imports a model, which has no result of its own */
    ModelProgress read(Envelope answer, boolean imports) {
        return answer.code() == 0 ? read(answer.data(), imports) : unanswered(errors.refused(answer));
    }

    /** Trouble of the provider says nothing about the task, which goes on. */
    private ModelProgress unanswered(ProviderFailure failure) {
        if (failure instanceof Unavailable) {
            return new ModelProgress.Running(0, "Waiting for an answer");
        }
        throw failed(failure);
    }

    private ModelProgress read(JsonNode task, boolean imports) {
        String status = task.path("status").asText("");
        return switch (status) {
            case "queued" -> new ModelProgress.Running(0, "Waiting in the queue");
            case "running" -> running(task);
            case "success" -> ready(task.path("output"), imports);
            case "failed" -> throw failed(failure(task));
            case "banned" -> throw failed(new Refused("The content is refused."));
            case "expired" -> throw failed(new InvalidOutput("The task is too old, its result is no longer there."));
            case "cancelled" -> throw failed(new TimedOut("The task was cancelled before it was done."));
            default -> {
                tellUnknownState(status);
                yield running(task);
            }
        };
    }

    private ProviderFailure failure(JsonNode task) {
        return errors.failedTask(
                task.path("error_code").asInt(), task.path("error_message").asText(""));
    }

    private static ModelProgress running(JsonNode task) {
        return new ModelProgress.Running(Math.clamp(task.path("progress").asInt(), 0, 99), "Making the model");
    }

    private ModelProgress ready(JsonNode output, boolean imports) {
        Optional<String> address = model(output);
        if (address.isEmpty() && !imports) {
            throw failed(new InvalidOutput("The task succeeded without a model file."));
        }
        return ModelProgress.Ready.modelOnly(
                address.map(found -> access.result(found, hosts)).orElse(null));
    }

    /** The last three are names of version 2, the fullest model first. */
    private static Optional<String> model(JsonNode output) {
        return Stream.of(
                        output.path("model_url"),
                        output.path("model_urls").path(0),
                        output.path("pbr_model"),
                        output.path("model"),
                        output.path("base_model"))
                .map(address -> address.asText("").strip())
                .filter(address -> !address.isEmpty())
                .findFirst();
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
