package dev.maquette.product;

import jakarta.inject.Singleton;

/** Jobs of {@code POST /product/trellis-only}. */
@Singleton
class ModelFromImagesHandler extends ProductHandler {

    static final String KIND = "product.trellis-only";

    ModelFromImagesHandler(ProductPipeline pipeline, ProductStore store) {
        super(KIND, pipeline, store);
    }
}
