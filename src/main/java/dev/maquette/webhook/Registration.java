package dev.maquette.webhook;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.WebhookSecret;
import dev.maquette.job.EndedJobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in endpoints that can be called. */
@ApplicationScoped
class Registration {

    private final Endpoints endpoints;
    private final EndpointCalls calls;
    private final EndedJobs jobs;
    private final WebhooksConfig config;
    private final Clock clock;

    Registration(Endpoints endpoints, EndpointCalls calls, EndedJobs jobs, WebhooksConfig config, Clock clock) {
        this.endpoints = endpoints;
        this.calls = calls;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /** Throws {@link ApiException}. */
    Endpoint register(String owner, NewEndpoint asked) {
        Set<String> kinds = known(asked.kinds());
        Endpoint endpoint = new Endpoint(
                UUID.randomUUID().toString(),
                owner,
                callable(asked.url()),
                kinds,
                WebhookSecret.random().text(),
                clock.instant());
        if (!endpoints.register(endpoint)) {
            throw new ApiException(
                    ErrorCode.TOO_MANY_WEBHOOKS,
                    "There may be %d webhooks; delete one first.".formatted(config.endpointsPerCaller()));
        }
        return endpoint;
    }

    private Set<String> known(List<String> kinds) {
        for (int i = 0; i < kinds.size(); i++) {
            if (!jobs.kinds().contains(kinds.get(i))) {
                throw ApiException.invalid(
                        "kinds[" + i + "]",
                        "must be one of " + jobs.kinds().stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return Set.copyOf(kinds);
    }

    private URI callable(String url) {
        URI address = parsed(url);
        calls.refusal(address).ifPresent(reason -> {
            throw ApiException.invalid("url", reason);
        });
        return address;
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            throw ApiException.invalid("url", "must be a URL");
        }
    }
}
