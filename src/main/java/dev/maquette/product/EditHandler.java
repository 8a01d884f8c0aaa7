package dev.maquette.product;

import jakarta.enterprise.context.ApplicationScoped;

/** Jobs of {@code POST /product/edit}. */
@ApplicationScoped
class EditHandler extends ProductHandler {

    static final String KIND = "product.edit";

    EditHandler(ProductPipeline pipeline, ProductStore store) {
        super(KIND, pipeline, store);
    }
}
