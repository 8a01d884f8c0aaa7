package dev.maquette.render;

import dev.maquette.provider.PictureStep;
import dev.maquette.provider.ProviderChains;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Turns configured names into stages, local or hosted. Wrong names stop the start. */
@Singleton
@Startup
class StageSelection {

    /** Of one job; others use the other cores. */
    static final int PARALLELISM = 1;

    private static final String LOCAL = "local";

    private final SegmentStage segmentation;
    private final DepthStage depth;
    private final RefineStage refinement;

    StageSelection(RenderConfig config, ProviderChains chains, PictureStep paid, RenderPictures pictures) {
        segmentation = config.segmenter().equals(LOCAL)
                ? new LocalSegmentation()
                : new HostedSegmentation(
                        known(() -> chains.segmenter("maquette.render.segmenter", config.segmenter())),
                        config.segmenterPrompt(),
                        paid,
                        pictures,
                        PARALLELISM);
        depth = config.depth().equals(LOCAL)
                ? new LocalDepth()
                : new HostedDepth(
                        known(() -> chains.depthEstimator("maquette.render.depth", config.depth())),
                        paid,
                        pictures,
                        PARALLELISM);
        refinement = config.refiner().equals(List.of(LOCAL))
                ? new LocalRefinement(PARALLELISM)
                : new HostedRefinement(
                        known(() -> chains.images("maquette.render.refiner", config.refiner())),
                        paid,
                        pictures,
                        PARALLELISM);
    }

    SegmentStage segmentation() {
        return segmentation;
    }

    DepthStage depth() {
        return depth;
    }

    RefineStage refinement() {
        return refinement;
    }

    private static <T> T known(Supplier<T> named) {
        try {
            return named.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; " + LOCAL + " alone needs no provider", e);
        }
    }
}
