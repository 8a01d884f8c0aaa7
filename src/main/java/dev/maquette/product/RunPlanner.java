package dev.maquette.product;

import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.asset.image.InvalidImageException;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes a run of a request and the state that it meets. Pictures are taken in when the run is made: bytes go to the store, not
 * to the queue, and a repeated request gets its first answer even when a picture has expired since.
 */
@ApplicationScoped
class RunPlanner {

    private final ImageIntake intake;
    private final ImageLimits limits;
    private final ProductConfig config;

    RunPlanner(ImageIntake intake, ImageConfig images, ProductConfig config) {
        this.intake = intake;
        this.limits = ImageLimits.ofReferences(images);
        this.config = config;
    }

    Function<ProductState, ProductRun> create(CreateProduct request) {
        int views = request.imageCount() == null ? config.imageCount() : request.imageCount();
        return state -> new ProductRun(
                IterationType.CREATE,
                request.prompt(),
                null,
                accepted("reference_images", request.referenceImages()),
                views,
                List.of(),
                request.settings().orDefaults(config));
    }

    Function<ProductState, ProductRun> edit(EditProduct request) {
        return state -> new ProductRun(
                IterationType.EDIT,
                request.prompt(),
                base(state),
                accepted("reference_images", request.referenceImages()),
                Math.max(1, state.images().size()),
                List.of(),
                request.settings().orDefaults(config));
    }

    Function<ProductState, ProductRun> modelFromImages(ModelFromImages request) {
        return state -> new ProductRun(
                request.mode(),
                request.prompt(),
                request.mode() == IterationType.EDIT ? base(state) : null,
                List.of(),
                request.images().size(),
                accepted("images", request.images()),
                request.settings().orDefaults(config));
    }

    private ProductRun.Base base(ProductState state) {
        Iteration current = state.current();
        if (current == null) {
            throw new ApiException(ErrorCode.NO_BASE_PRODUCT, "There is no product to edit yet; create one first.");
        }
        return new ProductRun.Base(current.id(), description(state.iterations()), accepted("images", current.images()));
    }

    /** What the product is by now: how it began and every change since. */
    private static String description(List<Iteration> line) {
        StringBuilder description = new StringBuilder(line.getFirst().prompt());
        line.stream().skip(1).forEach(edit -> description.append("; then: ").append(edit.prompt()));
        return description.toString();
    }

    /** Takes in what the request names; every picture that cannot be is told at its own place. */
    private List<ImageReference> accepted(String field, List<String> pictures) {
        List<ImageReference> references = new ArrayList<>();
        Map<String, String> problems = new HashMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            try {
                references.add(intake.accept(pictures.get(i), limits));
            } catch (InvalidImageException e) {
                problems.put(field + "[" + i + "]", e.problem());
            }
        }
        if (!problems.isEmpty()) {
            throw ApiException.invalid(problems);
        }
        return references;
    }
}
