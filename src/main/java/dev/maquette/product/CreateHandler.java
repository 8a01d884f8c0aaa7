package dev.maquette.product;

import jakarta.enterprise.context.ApplicationScoped;

/** Jobs of {@code POST /product/create}. */
@ApplicationScoped
class CreateHandler extends ProductHandler {

    static final String KIND = "product.create";

    CreateHandler(ProductPipeline pipeline, ProductStore store) {
        super(KIND, pipeline, store);
    }
}
