package dev.maquette.assistant;

import dev.maquette.render.RenderOptions;
import dev.maquette.render.RenderRequest;
import dev.maquette.render.RenderResource;
import dev.maquette.render.RenderStatus;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/** A photo of a wall in another material. */
@Singleton
@ToolCalls
@RunOnVirtualThread
class RenderTools {

    private final RenderResource renders;
    private final ToolAnswers answers;
    private final Links links;
    private final Pictures pictures;

    RenderTools(RenderResource renders, ToolAnswers answers, Links links, Pictures pictures) {
        this.renders = renders;
        this.answers = answers;
        this.links = links;
        this.pictures = pictures;
    }

    @Tool(
            name = "render_wall",
            title = "Put a material on a wall",
            description =
                    "Paint the wall of a photo, a facade or a room, with a material, with its perspective and its light."
                            + " Answers at once with a job_id.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse render(
            @ToolArg(name = "image_url", description = "The photo: " + Arguments.PICTURE) String imageUrl,
            @ToolArg(
                            name = "texture_url",
                            description = "The material's swatch, seen straight from the front: " + Arguments.PICTURE)
                    String textureUrl,
            @ToolArg(
                            name = "mask_url",
                            description =
                                    "A picture that is white where the material goes; without it the wall is found: "
                                            + Arguments.PICTURE,
                            required = false)
                    String maskUrl,
            @ToolArg(
                            name = "real_world_scale",
                            description = "How often the swatch repeats across the wall. Default 24.",
                            required = false)
                    Double realWorldScale,
            @ToolArg(
                            name = "enable_refinement",
                            description = "Whether an image model cleans up the result. Default false.",
                            required = false)
                    Boolean enableRefinement,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        RenderRequest request = new RenderRequest(
                links.own(imageUrl),
                links.own(textureUrl),
                links.own(maskUrl),
                null,
                null,
                new RenderOptions(realWorldScale, enableRefinement, null, null));
        return answers.of(StartedWork.of(
                renders.start(Arguments.start(idempotencyKey), request), "render_status with include_picture=true"));
    }

    @Tool(
            name = "render_status",
            title = "Look at a rendered wall",
            description =
                    "How far a picture of render_wall is, and a link to it. With include_picture also the picture itself.",
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = false))
    ToolResponse status(
            @ToolArg(name = "job_id", description = "The job_id that render_wall answered.") String jobId,
            @ToolArg(name = "include_picture", description = "Whether to show the result.", required = false)
                    Boolean includePicture) {
        RenderStatus status = renders.status(jobId);
        return answers.of(status, pictures.preview(status.resultUrl(), includePicture));
    }
}
