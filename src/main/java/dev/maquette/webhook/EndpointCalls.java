package dev.maquette.webhook;

import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.fetch.FetchException;
import dev.maquette.asset.fetch.RemoteSender;
import dev.maquette.asset.fetch.RemoteSender.Answer;
import dev.maquette.http.RetryAfter;
import dev.maquette.http.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls endpoints, which anybody may have named: each time under the rules for foreign addresses, signed by Standard
 * Webhooks, and without believing more of the answer than its status and {@code Retry-After}.
 */
@ApplicationScoped
class EndpointCalls {

    private static final int GONE = 410;
    private static final String NOT_SAFE = "must be an https URL";

    private final RemoteSender sender;
    private final WebhooksConfig config;
    private final Clock clock;

    EndpointCalls(RemoteSender sender, WebhooksConfig config, Clock clock) {
        this.sender = sender;
        this.config = config;
        this.clock = clock;
    }

    /** Why the address cannot be an endpoint's, completing "it ..."; looks its host up. */
    Optional<String> refusal(URI url) {
        if (isUnsafe(url)) {
            return Optional.of(NOT_SAFE);
        }
        try {
            sender.check(target(url), config.timeout());
            return Optional.empty();
        } catch (FetchException refused) {
            return Optional.of("cannot be called: " + refused.reason());
        }
    }

    Attempt deliver(Delivery delivery, Endpoint endpoint) {
        if (isUnsafe(endpoint.url())) {
            return new Attempt.Unanswered("The address " + NOT_SAFE + ".");
        }
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        try {
            return read(sender.post(target(endpoint.url()), headers(delivery, endpoint, body), body, config.timeout()));
        } catch (FetchException unanswered) {
            return new Attempt.Unanswered("There was no answer: " + unanswered.reason() + ".");
        }
    }

    private boolean isUnsafe(URI url) {
        return !config.privateAddresses() && "http".equalsIgnoreCase(url.getScheme());
    }

    private RemoteFile target(URI url) {
        return new RemoteFile(url, Set.of(), config.privateAddresses());
    }

    private Map<String, String> headers(Delivery delivery, Endpoint endpoint, byte[] body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                delivery.id(),
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                WebhookSecret.parse(endpoint.secret()).sign(delivery.id(), timestamp, body));
    }

    private Attempt read(Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return new Attempt.Taken(answer.status());
        }
        if (answer.status() == GONE) {
            return new Attempt.Gone();
        }
        return new Attempt.Refused(
                answer.status(), answer.header("retry-after").flatMap(value -> RetryAfter.of(value, clock)));
    }
}
