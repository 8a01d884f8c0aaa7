package dev.maquette.asset.fetch;

import dev.maquette.asset.RemoteFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Posts to foreign addresses under the rules by which {@link RemoteFetcher} reads from them. Redirects are not followed, and
 * of the answer only its head is read. Blocks, so it belongs on a virtual thread. Every failure is a {@link FetchException}.
 */
@ApplicationScoped
public class RemoteSender {

    private final PinnedHttpClient client;

    RemoteSender(PinnedHttpClient client) {
        this.client = client;
    }

    /**
     * The head of an answer.
     *
     * @param headers by their names in lower case
     */
    public record Answer(int status, Map<String, String> headers) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** Looks the host up now and asks whether its addresses may be connected to; connects to none. */
    public void check(RemoteFile target, Duration timeout) {
        refuse(target);
        client.resolve(target, Deadline.after(timeout));
    }

    /** @param timeout from the look-up of the name to the head of the answer */
    public Answer post(RemoteFile target, Map<String, String> headers, byte[] body, Duration timeout) {
        refuse(target);
        var deadline = Deadline.after(timeout);
        var request = client.connect(HttpMethod.POST, target, deadline);
        try {
            headers.forEach(request::putHeader);
            return answer(request, body, deadline);
        } finally {
            // whatever the server still has to say
            request.reset();
        }
    }

    private static Answer answer(HttpClientRequest request, byte[] body, Deadline deadline) {
        // asked for before it is sent: an answer that is already through can no longer be handled
        var answer = request.response().map(RemoteSender::head);
        request.send(Buffer.buffer(body));
        try {
            return deadline.await(answer.toCompletionStage());
        } catch (ExecutionException e) {
            throw FetchException.passing("the server did not answer", e.getCause());
        }
    }

    /** In the handler of the answer, before the connection delivers anything of the body. */
    private static Answer head(HttpClientResponse response) {
        response.pause();
        // it is reset unread
        response.exceptionHandler(_ -> {});
        var headers = new HashMap<String, String>();
        response.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return new Answer(response.statusCode(), Map.copyOf(headers));
    }

    private static void refuse(RemoteFile target) {
        RemoteUrlRules.refusal(target).ifPresent(reason -> {
            throw FetchException.lasting("its address " + reason);
        });
    }
}
