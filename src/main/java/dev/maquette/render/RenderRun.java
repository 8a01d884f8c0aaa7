package dev.maquette.render;

import dev.maquette.asset.image.ImageReference;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The input of a job.
 *
 * @param texture null when the photo is only to be enhanced
 * @param mask null when the wall is to be found
 * @param projectId null without a project, and then so is the user's id
 */
@RegisterForReflection
record RenderRun(
        ImageReference image,
        ImageReference texture,
        ImageReference mask,
        String projectId,
        String userId,
        RenderOptions options) {}
