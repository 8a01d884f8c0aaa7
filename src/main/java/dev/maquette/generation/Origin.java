package dev.maquette.generation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * Which rows of the app's tables a request's first input comes from; either may be null.
 *
 * @param inputAsset what the user brought
 * @param conceptImage a picture that was made before
 */
@RegisterForReflection
record Origin(UUID inputAsset, UUID conceptImage) {}
