package dev.maquette.provider.replicate;

import dev.maquette.provider.DataUri;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderGuard;
import io.vertx.core.buffer.Buffer;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Makes pictures addressable for a prediction: small ones carry themselves, others are uploaded, which is free. */
class InputStaging {

    private final ProviderGuard guard;
    private final ReplicateClient client;
    private final String authorization;
    private final int inlineBytes;

    InputStaging(ProviderGuard guard, ReplicateClient client, String authorization, int inlineBytes) {
        this.guard = guard;
        this.client = client;
        this.authorization = authorization;
        this.inlineBytes = inlineBytes;
    }

    String address(ImageData image) {
        return image.bytes().length <= inlineBytes ? DataUri.of(image) : upload(image);
    }

    private String upload(ImageData image) {
        UploadedFile file =
                guard.call(Operation.UPLOAD, UploadedFile.class, () -> client.upload(authorization, form(image)));
        return file.urls().get();
    }

    private static ClientMultipartForm form(ImageData image) {
        String fileName = "view." + image.contentType().replaceFirst(".*/", "");
        return ClientMultipartForm.create()
                .attribute("type", image.contentType(), null)
                .binaryFileUpload("content", fileName, Buffer.buffer(image.bytes()), image.contentType());
    }
}
