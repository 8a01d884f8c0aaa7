package dev.maquette.provider;

import java.net.URI;

/**
 * Whether this service works without real providers. Then every adapter talks to the stand-ins of
 * {@code provider.sandbox} over HTTP, with the wire formats of the real ones, and reports itself as {@code sandbox}.
 */
public interface SandboxMode {

    /** The provider name that jobs report in sandbox mode. */
    String NAME = "sandbox";

    boolean active();

    /**
     * Where the stand-ins answer, without a trailing slash: {@code http://127.0.0.1:<port>/sandbox} of this very
     * process, or of another one when configured. Below it: {@code /gemini} (paths as at the real host, so
     * {@code /gemini/v1beta/models/...}), {@code /openai/v1}, {@code /replicate/v1}, {@code /fal/queue} and {@code /fal/rest}. Known only
     * once the HTTP server listens.
     */
    URI baseUrl();
}
