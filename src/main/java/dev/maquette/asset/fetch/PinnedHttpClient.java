package dev.maquette.asset.fetch;

import dev.maquette.asset.RemoteFile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/**
 * Connects to the very addresses that were checked: a host name is looked up once, all its addresses must be allowed,
 * and no later look-up can bring in another one. Certificates are verified against the host name. Sends no cookies and
 * no credentials, follows no redirects, uses no proxy and unpacks nothing.
 */
@ApplicationScoped
class PinnedHttpClient {

    private final HttpClient client;
    private final HostResolver resolver;

    @Inject
    PinnedHttpClient(Vertx vertx, HostResolver resolver, FetchConfig config) {
        this(vertx, resolver, options(config));
    }

    PinnedHttpClient(Vertx vertx, HostResolver resolver, HttpClientOptions options) {
        this.client = vertx.createHttpClient(options);
        this.resolver = resolver;
    }

    static HttpClientOptions options(FetchConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setVerifyHost(true)
                .setForceSni(true)
                // a file is fetched once, its connection has no further use
                .setKeepAlive(false)
                // per address; the callers' lanes are the real limit
                .setMaxPoolSize(64);
    }

    /** A request for the file, connected but not sent. Throws {@link FetchException}. */
    HttpClientRequest connect(RemoteFile file, Deadline deadline) {
        return connect(HttpMethod.GET, file, deadline);
    }

    HttpClientRequest connect(HttpMethod method, RemoteFile file, Deadline deadline) {
        var uri = file.uri();
        FetchException failure = null;
        for (var address : resolve(file, deadline)) {
            var connecting = client.request(request(method, uri, address));
            try {
                return deadline.await(connecting.toCompletionStage());
            } catch (ExecutionException e) {
                failure = failure(e.getCause());
            } catch (FetchException tooLate) {
                // a connection that is made now has nobody to close it
                connecting.onSuccess(HttpClientRequest::reset);
                throw tooLate;
            }
        }
        throw failure;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** The addresses of the file's host. Throws {@link FetchException} unless all of them may be connected to. */
    InetAddress[] resolve(RemoteFile file, Deadline deadline) {
        var policy = RemoteUrlRules.policy(file);
        var addresses = lookUp(RemoteUrlRules.host(file.uri()), deadline);
        for (var address : addresses) {
            if (!policy.allows(address)) {
                throw FetchException.lasting("the address is not allowed");
            }
        }
        return addresses;
    }

    private InetAddress[] lookUp(String host, Deadline deadline) {
        var lookUp = new CompletableFuture<InetAddress[]>();
        Thread.ofVirtual().name("look-up").start(() -> {
            try {
                lookUp.complete(resolver.resolve(host));
            } catch (UnknownHostException | RuntimeException e) {
                lookUp.completeExceptionally(e);
            }
        });
        try {
            return deadline.await(lookUp);
        } catch (ExecutionException e) {
            throw FetchException.passing("its host is not known", e.getCause());
        }
    }

    private static RequestOptions request(HttpMethod method, URI uri, InetAddress address) {
        boolean secure = RemoteUrlRules.isSecure(uri);
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(withoutName(address), port)))
                .setHost(RemoteUrlRules.host(uri))
                .setPort(port)
                .setSsl(secure)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .putHeader("Accept", "*/*")
                .putHeader("Accept-Encoding", "identity")
                .putHeader("User-Agent", "Maquette");
    }

    /** An address that still knows its name could be looked up again. */
    private static InetAddress withoutName(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has the length of an address", e);
        }
    }

    private static FetchException failure(Throwable cause) {
        return cause instanceof SSLException
                ? FetchException.lasting("no secure connection could be made")
                : FetchException.passing("no connection could be made", cause);
    }
}
