package dev.maquette.product;

import jakarta.inject.Singleton;

/** Jobs of {@code POST /product/create}. */
@Singleton
class CreateHandler extends ProductHandler {

    static final String KIND = "product.create";

    CreateHandler(ProductPipeline pipeline, ProductStore store) {
        super(KIND, pipeline, store);
    }
}
