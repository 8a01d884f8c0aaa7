package dev.maquette.provider;

import dev.maquette.asset.StoredAsset;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The files of a 3D step in our own store; each but the model may be null. */
@RegisterForReflection
public record MadeModel(
        StoredAsset model,
        StoredAsset colorVideo,
        StoredAsset gaussianPly,
        StoredAsset normalVideo,
        StoredAsset combinedVideo,
        List<StoredAsset> noBackgroundImages,
        ModelStats stats) {}
