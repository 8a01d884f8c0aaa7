package dev.maquette.provider.fal;

import dev.maquette.provider.DataUri;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderGuard;
import java.net.URI;

/** Makes pictures addressable for a model: small ones carry themselves, others are uploaded, which is free. */
class InputStaging {

    private static final String STORAGE_TYPE = "fal-cdn-v3";

    private final ProviderGuard guard;
    private final FalClient client;
    private final String authorization;
    private final FalAddresses addresses;
    private final int inlineBytes;

    InputStaging(ProviderGuard guard, FalClient client, String authorization, FalAddresses addresses, int inlineBytes) {
        this.guard = guard;
        this.client = client;
        this.authorization = authorization;
        this.addresses = addresses;
        this.inlineBytes = inlineBytes;
    }

    String address(ImageData image) {
        return image.bytes().length <= inlineBytes ? DataUri.of(image) : upload(image);
    }

    private String upload(ImageData image) {
        NewUpload announced =
                new NewUpload(image.contentType(), "view." + image.contentType().replaceFirst(".*/", ""));
        Upload upload = guard.call(
                Operation.UPLOAD,
                Upload.class,
                () -> client.initiate(authorization, addresses.storage(), STORAGE_TYPE, announced));
        URI target = addresses.upload(upload.uploadUrl());
        guard.call(Operation.UPLOAD, Boolean.class, () -> {
            client.put(image.contentType(), target, image.bytes());
            return true;
        });
        return upload.fileUrl();
    }
}
