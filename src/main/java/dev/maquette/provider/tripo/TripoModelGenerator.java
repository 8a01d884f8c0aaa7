package dev.maquette.provider.tripo;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ModelRequest.FromViews;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderClients;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderGuard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** 3D models by Tripo's tasks: upload the files, create one task, ask for it by its id. A task cannot be cancelled. */
class TripoModelGenerator implements ModelGenerator {

    private static final Logger LOG = Logger.getLogger(TripoModelGenerator.class);
    private static final String KIND = "kind";

    private final ProviderAccess access;
    private final TripoConfig config;
    private final String authorization;
    private final TripoClient client;
    private final TripoErrors errors;
    private final ProviderGuard guard;
    private final TaskWriter writer;
    private final TaskReader reader;

    TripoModelGenerator(ProviderAccess access, TripoConfig config) {
        this.access = access;
        this.config = config;
        this.authorization = "Bearer " + access.key();
        this.client =
                ProviderClients.connect(TripoClient.class, access.url(config.baseUrl(), "/tripo/v3"), access, config);
        this.errors = new TripoErrors(access);
        this.guard = new ProviderGuard(access.name(), config, errors);
        FileStaging staging = new FileStaging(access.name(), guard, client, errors, authorization);
        this.writer = new TaskWriter(config, staging, this::isImport);
        this.reader = new TaskReader(access, errors, config.resultHosts());
    }

    @Override
    public String name() {
        return access.name();
    }

    @Override
    public Optional<BigDecimal> price() {
        return access.price(config.price());
    }

    @Override
    public ModelHandle submit(ModelRequest request) {
        NewTask task = writer.write(request);
        Envelope created = errors.accepted(guard.call(Operation.SUBMIT, Envelope.class, () -> create(task)));
        String id = created.text("task_id");
        if (id.isEmpty()) {
            throw new ProviderException(
                    name(), new OutcomeUnknown("The task was accepted, but its id is missing in the answer."));
        }
        LOG.infof("%s: task %s of kind %s submitted", name(), access.clean(id), task.kind());
        return new ModelHandle(name(), id, Map.of(KIND, task.kind().name()));
    }

    private Envelope create(NewTask task) {
        return switch (task.kind()) {
            case TEXT_TO_MODEL -> client.textToModel(authorization, task.body());
            case IMAGE_TO_MODEL -> client.imageToModel(authorization, task.body());
            case MULTIVIEW_TO_MODEL -> client.multiviewToModel(authorization, task.body());
            case IMPORT_MODEL -> client.importModel(authorization, task.body());
            case TEXTURE_MODEL -> client.textureModel(authorization, task.body());
        };
    }

    /** Asked before a submit and free like an upload. */
    private boolean isImport(String taskId) {
        return errors.accepted(guard.call(Operation.UPLOAD, Envelope.class, () -> client.task(authorization, taskId)))
                .text("type")
                .startsWith("import");
    }

    /** Also the prompt that comes with pictures: Tripo goes by those alone. */
    @Override
    public List<String> leftOut(ModelRequest request) {
        List<String> leftOut = new ArrayList<>(TaskOptions.of(request, config).leftOut());
        if (request instanceof FromViews views
                && views.prompt() != null
                && !views.prompt().isBlank()) {
            leftOut.addFirst("prompt");
        }
        return leftOut;
    }

    @Override
    public ModelProgress poll(ModelHandle handle) {
        Envelope answer = guard.call(Operation.POLL, Envelope.class, () -> client.task(authorization, handle.id()));
        return reader.read(
                answer, TaskKind.IMPORT_MODEL.name().equals(handle.details().get(KIND)));
    }

    @Override
    public boolean cancel(ModelHandle handle) {
        return false;
    }
}
