package dev.maquette.render;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The answer to a request for a picture: where to look how far it is. */
@RegisterForReflection
public record RenderStarted(String jobId, String status, String pollUrl) {

    static RenderStarted of(String jobId) {
        return new RenderStarted(jobId, "processing", "/render/jobs/" + jobId);
    }
}
