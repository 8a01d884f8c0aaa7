package dev.maquette.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint as its owner sees it. */
@Schema(name = "Webhook")
record EndpointView(
        String id,
        URI url,

        @Schema(description = "Of which jobs it is told; all when it is empty")
        List<String> kinds,

        Instant createdAt) {

    static EndpointView of(Endpoint endpoint) {
        return new EndpointView(
                endpoint.id(),
                endpoint.url(),
                endpoint.kinds().stream().sorted().toList(),
                endpoint.createdAt());
    }

    /** With the secret, which is told once. */
    @RegisterForReflection
    @Schema(name = "RegisteredWebhook")
    record Registered(
            String id,
            URI url,
            List<String> kinds,
            Instant createdAt,

            @Schema(description = "Checks the signatures; told only here")
            String secret) {

        static Registered of(Endpoint endpoint) {
            EndpointView view = EndpointView.of(endpoint);
            return new Registered(view.id(), view.url(), view.kinds(), view.createdAt(), endpoint.secret());
        }
    }

    @Schema(name = "Webhooks")
    record Page(List<EndpointView> webhooks) {}
}
