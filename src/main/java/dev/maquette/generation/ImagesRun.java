package dev.maquette.generation;

import dev.maquette.asset.image.ImageReference;
import dev.maquette.provider.ImageRequest.Background;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The input of a job that makes pictures.
 *
 * @param number 1 for the first job of its task, 2 for the next
 * @param count of pictures
 */
@RegisterForReflection
record ImagesRun(String taskId, int number, String prompt, ImageReference input, int count, Background background) {}
