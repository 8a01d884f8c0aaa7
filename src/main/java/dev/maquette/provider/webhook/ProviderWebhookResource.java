package dev.maquette.provider.webhook;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.limit.Limited;
import dev.maquette.job.PollHints;
import dev.maquette.security.OpenToAll;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where providers tell that work is done. Open to all, since the signature is the key; and what is told is not believed, but
 * makes the job that waits for this work ask the provider now.
 */
@Path("/providers")
@OpenToAll
@RunOnVirtualThread
@Tag(name = "Providers")
public class ProviderWebhookResource {

    /** Replicate repeats its input, which may have six pictures of up to 256 kB as data URLs in it. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final List<ProviderWebhook> webhooks;
    private final SeenMessages seen;
    private final PollHints hints;
    private final Clock clock;

    ProviderWebhookResource(@All List<ProviderWebhook> webhooks, SeenMessages seen, PollHints hints, Clock clock) {
        this.webhooks = webhooks;
        this.seen = seen;
        this.hints = hints;
        this.clock = clock;
    }

    /** Work that nobody waits for is nobody's business, and the answer is the same. */
    @POST
    @Path("/{name}/webhook")
    @Consumes(MediaType.WILDCARD)
    @Limited("provider-webhooks")
    @Operation(operationId = "takeProviderWebhook", summary = "A provider tells, signed, that work is done")
    public void take(@RestPath String name, @Context HttpHeaders headers, InputStream body) {
        ProviderWebhook webhook = webhooks.stream()
                .filter(known -> known.provider().equals(name) && known.active())
                .findFirst()
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "No provider tells anything here."));
        Hint hint = webhook.verified(new IncomingWebhook(headers::getHeaderString, read(body), clock.instant()))
                .orElseThrow(() -> new ApiException(ErrorCode.UNAUTHORIZED, "The signature is not right."));
        if (!hint.providerJobId().isEmpty() && seen.isNew(name, hint.id())) {
            hints.pollNow(name, hint.providerJobId());
        }
    }

    private static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ApiException(ErrorCode.BODY_TOO_LARGE, "No provider tells as much as that.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
