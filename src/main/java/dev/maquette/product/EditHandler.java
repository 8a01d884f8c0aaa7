package dev.maquette.product;

import jakarta.inject.Singleton;

/** Jobs of {@code POST /product/edit}. */
@Singleton
class EditHandler extends ProductHandler {

    static final String KIND = "product.edit";

    EditHandler(ProductPipeline pipeline, ProductStore store) {
        super(KIND, pipeline, store);
    }
}
