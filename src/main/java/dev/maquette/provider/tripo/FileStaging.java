package dev.maquette.provider.tripo;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderGuard;
import io.vertx.core.buffer.Buffer;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/**
 * Uploads the inputs of tasks, which is free and may be repeated: tasks take no data URLs. One call takes pictures of
 * 20 MB and models of 150 MB.
 */
class FileStaging {

    private static final String GLB = "model/gltf-binary";

    private final String provider;
    private final ProviderGuard guard;
    private final TripoClient client;
    private final TripoErrors errors;
    private final String authorization;

    FileStaging(String provider, ProviderGuard guard, TripoClient client, TripoErrors errors, String authorization) {
        this.provider = provider;
        this.guard = guard;
        this.client = client;
        this.errors = errors;
        this.authorization = authorization;
    }

    /** The token by which tasks know the picture. */
    String picture(ImageData image) {
        return upload("view." + image.contentType().replaceFirst(".*/", ""), image.bytes(), image.contentType());
    }

    /** The token by which tasks know the model. */
    String model(byte[] glb) {
        return upload("model.glb", glb, GLB);
    }

    private String upload(String fileName, byte[] content, String contentType) {
        Envelope uploaded = errors.accepted(guard.call(
                Operation.UPLOAD,
                Envelope.class,
                () -> client.upload(
                        authorization,
                        // a new form for each attempt, since sending one uses it up
                        ClientMultipartForm.create()
                                .binaryFileUpload("file", fileName, Buffer.buffer(content), contentType))));
        String token = uploaded.text("file_token");
        if (token.isEmpty()) {
            throw new ProviderException(provider, new InvalidOutput("The upload was accepted without a file token."));
        }
        return token;
    }
}
