package dev.maquette.product;

import jakarta.enterprise.context.ApplicationScoped;

/** Jobs of {@code POST /product/trellis-only}. */
@ApplicationScoped
class ModelFromImagesHandler extends ProductHandler {

    static final String KIND = "product.trellis-only";

    ModelFromImagesHandler(ProductPipeline pipeline, ProductStore store) {
        super(KIND, pipeline, store);
    }
}
