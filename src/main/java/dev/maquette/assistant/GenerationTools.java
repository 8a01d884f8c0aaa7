package dev.maquette.assistant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.generation.GenerateResource;
import dev.maquette.generation.ImageToImage;
import dev.maquette.generation.ImageToModel;
import dev.maquette.generation.RefineModel;
import dev.maquette.generation.SketchToModel;
import dev.maquette.generation.TaskResource;
import dev.maquette.generation.TaskStatus;
import dev.maquette.generation.TextToModel;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Single steps, which belong to no workspace. */
@Singleton
@ToolCalls
@RunOnVirtualThread
class GenerationTools {

    private static final String TASK_ID =
            "Your own name for this piece of work, letters, digits, dots, hyphens and underscores; the default is assistant. The"
                    + " same arguments under the same name are the same job: give another name to get another result.";
    private static final String TASK = "assistant";
    private static final String STYLE = "A style in words, up to 200 characters.";
    private static final String FACE_LIMIT = "Most faces that the model may have, 48 to 2000000.";
    private static final String LOOK = "task_status";

    private final GenerateResource generate;
    private final TaskResource tasks;
    private final ToolAnswers answers;
    private final Links links;
    private final Pictures pictures;
    private final ObjectMapper json;

    GenerationTools(
            GenerateResource generate,
            TaskResource tasks,
            ToolAnswers answers,
            Links links,
            Pictures pictures,
            ObjectMapper json) {
        this.generate = generate;
        this.tasks = tasks;
        this.answers = answers;
        this.links = links;
        this.pictures = pictures;
        this.json = json;
    }

    @Tool(
            name = "image_to_image",
            title = "Make pictures of a picture",
            description = "New pictures made of a picture by words. Answers at once with a job_id.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse imageToImage(
            @ToolArg(name = "prompt", description = "What to make of it, up to 2000 characters.") String prompt,
            @ToolArg(name = "image_url", description = Arguments.STORED_PICTURE) String imageUrl,
            @ToolArg(name = "style", description = STYLE, required = false) String style,
            @ToolArg(name = "count", description = "How many pictures, 1 to 4. Default 1.", required = false)
                    Integer count,
            @ToolArg(name = "background", description = "What is behind the object.", required = false)
                    ImageToImage.Behind background,
            @ToolArg(name = "task_id", description = TASK_ID, required = false) String taskId,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        Map<String, Object> call = call(taskId);
        call.put("prompt", prompt);
        call.put("input_image_asset_url", links.own(imageUrl));
        call.put("style", style);
        call.put("n", count);
        call.put("background", background);
        return started(generate.imageToImage(Arguments.start(idempotencyKey), request(call, ImageToImage.class)));
    }

    @Tool(
            name = "text_to_model",
            title = "Make a model from words",
            description =
                    "One textured 3D model straight from words, without a workspace and its versions; for a product that"
                            + " is to be changed later use create_product. Answers at once with a job_id.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse textToModel(
            @ToolArg(name = "prompt", description = "What to make, up to 1024 characters.") String prompt,
            @ToolArg(name = "style", description = STYLE, required = false) String style,
            @ToolArg(name = "face_limit", description = FACE_LIMIT, required = false) Integer faceLimit,
            @ToolArg(name = "task_id", description = TASK_ID, required = false) String taskId,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        Map<String, Object> call = modelCall(taskId, prompt, style, faceLimit);
        return started(generate.textToModel(Arguments.start(idempotencyKey), request(call, TextToModel.class)));
    }

    @Tool(
            name = "image_to_model",
            title = "Make a model from pictures",
            description =
                    "One textured 3D model from a picture of an object, or from up to four views of it. Answers at once"
                            + " with a job_id.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse imageToModel(
            @ToolArg(
                            name = "image_urls",
                            description = "1 to 4 pictures in the order front, left, back, right. Each: "
                                    + Arguments.STORED_PICTURE)
                    List<String> imageUrls,
            @ToolArg(name = "prompt", description = "What they show, up to 1024 characters.", required = false)
                    String prompt,
            @ToolArg(name = "style", description = STYLE, required = false) String style,
            @ToolArg(name = "face_limit", description = FACE_LIMIT, required = false) Integer faceLimit,
            @ToolArg(name = "task_id", description = TASK_ID, required = false) String taskId,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        Map<String, Object> call = modelCall(taskId, prompt, style, faceLimit);
        call.put("input_image_asset_urls", links.own(imageUrls));
        return started(generate.imageToModel(Arguments.start(idempotencyKey), request(call, ImageToModel.class)));
    }

    @Tool(
            name = "sketch_to_model",
            title = "Make a model from a sketch",
            description =
                    "One textured 3D model from a drawing; with a prompt the drawing is made a picture first. Answers at"
                            + " once with a job_id.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse sketchToModel(
            @ToolArg(name = "sketch_url", description = Arguments.STORED_PICTURE) String sketchUrl,
            @ToolArg(name = "prompt", description = "What it shows, up to 1024 characters.", required = false)
                    String prompt,
            @ToolArg(name = "style", description = STYLE, required = false) String style,
            @ToolArg(name = "face_limit", description = FACE_LIMIT, required = false) Integer faceLimit,
            @ToolArg(name = "task_id", description = TASK_ID, required = false) String taskId,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        Map<String, Object> call = modelCall(taskId, prompt, style, faceLimit);
        call.put("input_sketch_asset_url", links.own(sketchUrl));
        return started(generate.sketchToModel(Arguments.start(idempotencyKey), request(call, SketchToModel.class)));
    }

    @Tool(
            name = "refine_model",
            title = "Give a model a new texture",
            description = "A new texture for a model, in the style of a prompt. Answers at once with a job_id.",
            annotations = @Tool.Annotations(destructiveHint = false))
    ToolResponse refineModel(
            @ToolArg(
                            name = "model_url",
                            description = "URL of a GLB that this service answered or that was uploaded to it.")
                    String modelUrl,
            @ToolArg(name = "prompt", description = "How it should look, up to 1024 characters.", required = false)
                    String prompt,
            @ToolArg(name = "style", description = STYLE, required = false) String style,
            @ToolArg(name = "task_id", description = TASK_ID, required = false) String taskId,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        Map<String, Object> call = modelCall(taskId, prompt, style, null);
        call.put("input_model_asset_url", links.own(modelUrl));
        return started(generate.refineModel(Arguments.start(idempotencyKey), request(call, RefineModel.class)));
    }

    @Tool(
            name = "task_status",
            title = "Look at a single step",
            description =
                    "How far a job of image_to_image, text_to_model, image_to_model, sketch_to_model or refine_model is,"
                            + " and links to its files. With include_picture also the first picture, if it made pictures.",
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = false))
    ToolResponse status(
            @ToolArg(name = "job_id", description = "The job_id that the call answered.") String jobId,
            @ToolArg(name = "include_picture", description = "Whether to show the picture.", required = false)
                    Boolean includePicture) {
        TaskStatus status = tasks.status(jobId, null);
        return answers.of(TaskReport.of(status), pictures.preview(status.assetUrl(), includePicture));
    }

    private static Map<String, Object> modelCall(String taskId, String prompt, String style, Integer faceLimit) {
        Map<String, Object> call = call(taskId);
        call.put("prompt", prompt);
        call.put("style", style);
        call.put("face_limit", faceLimit);
        return call;
    }

    private static Map<String, Object> call(String taskId) {
        Map<String, Object> call = new HashMap<>();
        call.put("task_id", taskId == null ? TASK : taskId);
        return call;
    }

    private <T> T request(Map<String, Object> call, Class<T> type) {
        return json.convertValue(call, type);
    }

    private ToolResponse started(Response accepted) {
        return answers.of(StartedWork.of(accepted, LOOK));
    }
}
