package dev.maquette.generation;

import dev.maquette.asset.image.ImageReference;
import dev.maquette.provider.ImageRequest.Background;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The input of a job that makes pictures.
 *
 * @param count of pictures
 */
@RegisterForReflection
record ImagesRun(
        String taskId,
        int number,
        String prompt,
        String style,
        Origin origin,
        ImageReference input,
        int count,
        Background background)
        implements TaskRun {

    @Override
    public int files() {
        return count;
    }

    /** What the provider is told. */
    String wholePrompt() {
        return style == null ? prompt : prompt + "\nStyle: " + style;
    }
}
