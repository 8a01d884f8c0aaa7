package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.fetch.FetchException;
import dev.maquette.asset.fetch.FetchedFile;
import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import java.util.Set;

/** Fetches the picture that an output names, from the hosts of results and without credentials. */
class FalImageDownload {

    private static final Set<String> PICTURE_TYPES = Set.of("image/png", "image/jpeg", "image/webp");

    private final ProviderAccess access;
    private final FalConfig config;
    private final RemoteFetcher fetcher;
    private final long maxBytes;

    FalImageDownload(ProviderAccess access, FalConfig config, RemoteFetcher fetcher, long maxBytes) {
        this.access = access;
        this.config = config;
        this.fetcher = fetcher;
        this.maxBytes = maxBytes;
    }

    /**
     * Throws {@link ProviderException}.
     *
     * @param image the description of the file in the output, perhaps missing
     */
    ImageData picture(JsonNode image) {
        String address = image.path("url").asText("");
        if (address.isEmpty()) {
            throw failed(new InvalidOutput("The run is completed without a picture."), null);
        }
        FetchedFile file = fetch(access.result(address, config.resultHosts()));
        String contentType = image.path("content_type").asText(file.contentType());
        if (contentType == null || !PICTURE_TYPES.contains(contentType)) {
            throw failed(new InvalidOutput("The run made something else than a PNG, JPEG or WebP picture."), null);
        }
        return new ImageData(file.bytes(), contentType);
    }

    private FetchedFile fetch(RemoteFile picture) {
        try {
            // with many repeats, also because a fresh address is known to answer that there is nothing yet
            return fetcher.fetch(picture, fetcher.paidLimits(maxBytes));
        } catch (FetchException e) {
            String reason = "The picture is ready and paid for. " + e.getMessage();
            throw failed(e.isPassing() ? new OutcomeUnknown(reason) : new InvalidOutput(reason), e);
        }
    }

    private ProviderException failed(ProviderFailure failure, Throwable cause) {
        return new ProviderException(access.name(), failure, cause);
    }
}
