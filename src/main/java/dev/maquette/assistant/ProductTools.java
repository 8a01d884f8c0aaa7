package dev.maquette.assistant;

import dev.maquette.product.CreateProduct;
import dev.maquette.product.EditProduct;
import dev.maquette.product.ProductExportResource;
import dev.maquette.product.ProductResource;
import dev.maquette.product.ProductRunsResource;
import dev.maquette.product.ProductState;
import dev.maquette.product.RequestedSettings;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A product from words, changed in words. */
@Singleton
@ToolCalls
@RunOnVirtualThread
class ProductTools {

    private static final String LOOK = "product_status with include_picture=true";

    private final ProductRunsResource runs;
    private final ProductResource product;
    private final ProductExportResource exportCall;
    private final Exports exports;
    private final ToolAnswers answers;
    private final Links links;
    private final Pictures pictures;

    ProductTools(
            ProductRunsResource runs,
            ProductResource product,
            ProductExportResource exportCall,
            Exports exports,
            ToolAnswers answers,
            Links links,
            Pictures pictures) {
        this.runs = runs;
        this.product = product;
        this.exportCall = exportCall;
        this.exports = exports;
        this.answers = answers;
        this.links = links;
        this.pictures = pictures;
    }

    @Tool(
            name = "create_product",
            title = "Create a product",
            description =
                    "Make a textured 3D model of one object from a description: first views of it are drawn, then a model"
                            + " is made of them. Takes half a minute to several minutes and answers at once with a job_id. Replaces"
                            + " the product that the workspace shows; the old one can be restored. Use edit_product to change"
                            + " what is there.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse create(
            @ToolArg(
                            name = "prompt",
                            description =
                                    "What to make, 5 to 2000 characters: the object, its shape, material and colours. One"
                                            + " object, no scene.")
                    String prompt,
            @ToolArg(
                            name = "image_count",
                            description = "How many views to draw, 1 to 6; more show more sides, and cost more.",
                            required = false)
                    Integer imageCount,
            @ToolArg(
                            name = "reference_images",
                            description = "Up to 4 pictures to go by, each an " + Arguments.PICTURE,
                            required = false)
                    List<String> referenceImages,
            @ToolArg(
                            name = "seed",
                            description = "A number that makes the result repeatable, where the provider can.",
                            required = false)
                    Long seed,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        CreateProduct request = new CreateProduct(prompt, imageCount, links.own(referenceImages), settings(seed));
        return started(runs.create(Arguments.start(workspace, idempotencyKey), request));
    }

    @Tool(
            name = "edit_product",
            title = "Change the product",
            description =
                    "Change the product that the workspace shows, in words: colour, material, size, parts. Makes a new"
                            + " version and keeps the old one. Answers at once with a job_id.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse edit(
            @ToolArg(
                            name = "prompt",
                            description =
                                    "What to change, 3 to 2000 characters, such as: make it red, with a bigger handle.")
                    String prompt,
            @ToolArg(
                            name = "reference_images",
                            description = "Up to 4 pictures to go by, each an " + Arguments.PICTURE,
                            required = false)
                    List<String> referenceImages,
            @ToolArg(
                            name = "seed",
                            description = "A number that makes the result repeatable, where the provider can.",
                            required = false)
                    Long seed,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        EditProduct request = new EditProduct(prompt, links.own(referenceImages), settings(seed));
        return started(runs.edit(Arguments.start(workspace, idempotencyKey), request));
    }

    @Tool(
            name = "product_status",
            title = "Look at the product",
            description =
                    "The product of a workspace: how far its run is, links to its model (GLB) and views, its size, and its"
                            + " versions. With include_picture also its front view, to look at.",
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = false))
    ToolResponse status(
            @ToolArg(name = "include_picture", description = "Whether to show the front view.", required = false)
                    Boolean includePicture,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        ProductState state = product.state(Arguments.workspace(workspace));
        String frontView = state.images().stream().findFirst().orElse(null);
        return answers.of(ProductReport.of(state), pictures.preview(frontView, includePicture));
    }

    @Tool(
            name = "rewind_product",
            title = "Go back to an earlier version",
            description = "Show an earlier version of the line again. The later ones are kept under other_versions of"
                    + " product_status and come back with restore_product.",
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true, openWorldHint = false))
    ToolResponse rewind(
            @ToolArg(
                            name = "index",
                            description = "Index of the version as in versions of product_status, counted from 0.")
                    Integer index,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        return answers.of(product.rewind(Arguments.workspace(workspace), index.toString()));
    }

    @Tool(
            name = "restore_product",
            title = "Go to any version",
            description = "Show any version again, also one that a rewind or a new creation left behind.",
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true, openWorldHint = false))
    ToolResponse restore(
            @ToolArg(name = "version_id", description = "The id of a version in product_status.") String versionId,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        return answers.of(product.restore(Arguments.workspace(workspace), versionId));
    }

    @Tool(
            name = "export_product",
            title = "Get the product as a file",
            description =
                    "The shown model in another format, as a link to download and its size in bytes. GLB and USDZ are for"
                            + " viewers, STL and 3MF (millimetres) for printing, OBJ and PLY for other programs, JPG is a picture.",
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true, openWorldHint = false))
    ToolResponse export(
            @ToolArg(name = "format", description = "One of glb, stl, obj, ply, 3mf, usdz, jpg.") String format,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        return answers.of(exports.file(format, request -> exportCall.export(Arguments.workspace(workspace), request)));
    }

    @Tool(
            name = "cancel_product",
            title = "Stop making the product",
            description =
                    "Stop the run of a workspace; the product stays as it was before. too_late_charged means that the"
                            + " model had been paid for already.",
            annotations = @Tool.Annotations(idempotentHint = true))
    ToolResponse cancel(
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        return answers.of(product.cancel(Arguments.workspace(workspace)).getEntity());
    }

    private static RequestedSettings settings(Long seed) {
        return new RequestedSettings(null, seed, null, null);
    }

    private ToolResponse started(Response accepted) {
        return answers.of(StartedWork.of(accepted, LOOK));
    }
}
