package dev.maquette.render.projection;

import dev.maquette.render.testing.Swatches;

/** What is painted in the benchmark, here and in OpenCV: a facade of 4 : 3 with a mask of about 60 percent, and bricks. */
record BenchmarkScene(Facade facade, Bitmap texture, double repeats) {

    static BenchmarkScene of(int width) {
        return new BenchmarkScene(Facade.of(width, width * 3 / 4), Swatches.brick(1024), 24);
    }

    Bitmap paint(int parallelism) {
        return new Projection(parallelism)
                .paint(facade.photo(), facade.mask(), texture, facade.surfaceToPhoto(), repeats);
    }
}
