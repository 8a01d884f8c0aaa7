package dev.maquette.provider;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Builds the declarative clients, whose addresses are known only at run time, all in the same way. */
public final class ProviderClients {

    /**
     * Servers close idle connections when they like; one that dies under a paid request makes its outcome unknown.
     * Ten seconds are enough for the polls of one job to share a connection.
     */
    private static final int IDLE_SECONDS = 10;

    private ProviderClients() {}

    /** A blocking client. Answers from status 300 on are thrown as {@link ErrorAnswer}; redirects are not followed. */
    public static <C> C connect(Class<C> api, URI baseUrl, ProviderAccess access, ProviderConfig config) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(baseUrl)
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                // several files under one name as parts of their own: RFC 7578 gave up the nested multipart/mixed
                .multipartPostEncoderMode("HTML5")
                .loggingMaskedHeaders(Set.of("Authorization", "x-goog-api-key"))
                .httpClientOptionsCustomizer(options -> options.setKeepAliveTimeout(IDLE_SECONDS))
                .register(new ProviderJson())
                .register(new ErrorAnswerMapper())
                .register(new CallLog(access.name()))
                .build(api);
    }
}
