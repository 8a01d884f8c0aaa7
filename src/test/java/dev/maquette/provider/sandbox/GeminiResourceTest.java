package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeminiResourceTest {

    private static final byte[] BODY =
            "{\"contents\":[{\"parts\":[{\"text\":\"a vase\"}]}]}".getBytes(StandardCharsets.UTF_8);

    private final SandboxConfig config =
            SandboxSettings.with(Map.of("maquette.sandbox.image-delay", "0s", "maquette.sandbox.image-size", "32"));
    private final SandboxLedger ledger = new MemoryLedger();
    private final GeminiResource gemini =
            new GeminiResource(config, ledger, new Faults(config, ledger), new DrawingBoard());

    /** The only thing that is asked of a response here is whether its connection is closed. */
    private static HttpServerResponse caller(boolean gone) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                HttpServerResponse.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (_, method, _) -> {
                    assertThat(method.getName()).isEqualTo("closed");
                    return gone;
                });
    }

    @Test
    void only_a_caller_who_is_still_there_pays() {
        gemini.generate("gemini-3.1-flash-image:generateContent", "sandbox", null, BODY, caller(true));
        assertThat(ledger.paidCalls()).isEmpty();

        gemini.generate("gemini-3.1-flash-image:generateContent", "sandbox", null, BODY, caller(false));
        assertThat(ledger.paidCalls()).extracting(PaidCall::kind).containsExactly("gemini.images");
    }
}
