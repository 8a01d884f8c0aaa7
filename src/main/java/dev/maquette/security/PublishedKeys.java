package dev.maquette.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The keys that an issuer publishes at an address. Redirects are not followed: nobody else may name the keys. */
public final class PublishedKeys implements SigningKeys.Source {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** For the answer as a whole, while requests wait; the issuer's edge answers in a fraction of a second. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Some hundred keys; issuers have two or three. */
    private static final int MAX_BYTES = 256 * 1024;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public PublishedKeys(URI address) {
        this.address = address;
    }

    /** A JSON Web Key Set. Blocks for some seconds at most. */
    @Override
    public String fetch() throws IOException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        var response = send(request);
        if (response.statusCode() != 200) {
            throw new IOException(address + " answers " + response.statusCode());
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BYTES))
                    .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            throw new IOException(address + " cannot be read: " + failure.getCause(), failure.getCause());
        }
    }
}
