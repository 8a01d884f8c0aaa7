package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The pictures that a job begins with, fetched and checked.
 *
 * @param texture null when the photo is only to be enhanced
 * @param mask null when the wall is to be found
 */
@RegisterForReflection
record RenderInputs(StoredAsset image, StoredAsset texture, StoredAsset mask) {}
