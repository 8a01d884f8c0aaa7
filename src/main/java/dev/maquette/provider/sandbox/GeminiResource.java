package dev.maquette.provider.sandbox;

import dev.maquette.provider.sandbox.object.PromptGrammar;
import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands in for Google's {@code generateContent} of image models. */
@Path("/sandbox/gemini/v1beta/models")
@OpenToAll
@RunOnVirtualThread
class GeminiResource {

    private static final String METHOD = ":generateContent";
    private static final Pattern IMAGE_MODEL = Pattern.compile("gemini-[a-z0-9.-]*(?:image|banana)[a-z0-9.-]*");
    /** Switched off by Google on 2026-06-25. */
    private static final Pattern RETIRED = Pattern.compile(".*-image-preview");

    private final SandboxConfig config;
    private final SandboxLedger ledger;
    private final Faults faults;
    private final DrawingBoard board;

    GeminiResource(SandboxConfig config, SandboxLedger ledger, Faults faults, DrawingBoard board) {
        this.config = config;
        this.ledger = ledger;
        this.faults = faults;
        this.board = board;
    }

    /** @param call the model and, after a colon, the method; in one piece since clients may encode the colon */
    @POST
    @Path("{call}")
    @Operation(hidden = true)
    public Response generate(
            String call,
            @HeaderParam("x-goog-api-key") String headerKey,
            @QueryParam("key") String queryKey,
            byte[] body,
            @Context HttpServerResponse caller) {
        checkKey(headerKey == null ? queryKey : headerKey);
        String model = imageModel(call);
        GeminiRequest request = GeminiRequestReader.read(body, model);
        String prompt = request.prompt();
        Optional<Fault> fault = faults.at(Fault.Step.IMAGE, PromptGrammar.faultMarkers(prompt), prompt);
        String id = UUID.randomUUID().toString();
        Waiting.sleep(faults.pictureTime(fault), caller);
        GeminiReply reply = fault.map(known -> failure(known, request, model, id))
                .orElseGet(() -> picture(request, model, id, caller));
        return Response.ok(WireJson.CAMEL.write(reply), WireJson.MEDIA_TYPE).build();
    }

    private void checkKey(String key) {
        if (key == null) {
            throw GeminiErrors.noKey();
        }
        if (!key.equals(config.key())) {
            throw GeminiErrors.badKey();
        }
    }

    private static String imageModel(String call) {
        String model = call.endsWith(METHOD) ? call.substring(0, call.length() - METHOD.length()) : call;
        if (model.equals(call)
                || !IMAGE_MODEL.matcher(model).matches()
                || RETIRED.matcher(model).matches()) {
            throw GeminiErrors.unknownModel(model);
        }
        return model;
    }

    /** Null for a fault that still ends in a picture. */
    private static GeminiReply failure(Fault fault, GeminiRequest request, String model, String id) {
        return switch (fault) {
            case REFUSED -> GeminiReply.blocked("PROHIBITED_CONTENT", request, model, id);
            case IMAGE_SAFETY ->
                GeminiReply.nothing("IMAGE_SAFETY", "Unable to show the generated image.", request, model, id);
            case NO_IMAGE -> GeminiReply.nothing("NO_IMAGE", null, request, model, id);
            case TEXT_ONLY -> GeminiReply.words("Here is the picture that you asked for.", request, model, id);
            case QUOTA -> throw GeminiErrors.quota();
            case INTERNAL -> throw GeminiErrors.internal();
            case OVERLOADED -> throw GeminiErrors.overloaded();
            case TIMEOUT -> throw GeminiErrors.deadlineExceeded();
            default -> null;
        };
    }

    /** Charged only if there is still somebody to take it. */
    private GeminiReply picture(GeminiRequest request, String model, String id, HttpServerResponse caller) {
        GeminiRequest.GenerationConfig generation = request.generationConfig();
        if (generation != null
                && generation.responseModalities() != null
                && !generation.responseModalities().contains("IMAGE")) {
            return GeminiReply.words("I can describe the picture for you.", request, model, id);
        }
        byte[] png = board.draw(() -> draw(request, size(generation)));
        if (!caller.closed()) {
            ledger.recordPaid(new PaidCall(PaidCall.IMAGES, id, Digest.of(request.prompt())));
        }
        return GeminiReply.picture(png, request, model, id);
    }

    private static byte[] draw(GeminiRequest request, PictureSize size) {
        try {
            return PictureMaker.make(request.prompt(), references(request), size);
        } catch (UnreadablePictureException _) {
            throw GeminiErrors.invalidArgument("Unable to process input image. Please retry or report in"
                    + " https://developers.generativeai.google/guide/troubleshooting");
        }
    }

    private static List<byte[]> references(GeminiRequest request) {
        try {
            return request.pictures().stream()
                    .map(picture -> Base64.getDecoder().decode(picture.data()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw GeminiErrors.invalidArgument(
                    "Invalid value at 'contents.parts.inline_data.data': Base64 decoding failed.");
        }
    }

    private PictureSize size(GeminiRequest.GenerationConfig generation) {
        GeminiRequest.ImageConfig image = generation == null ? null : generation.imageConfig();
        return image == null
                ? PictureSize.of(null, null, config.imageSize())
                : PictureSize.of(image.aspectRatio(), image.imageSize(), config.imageSize());
    }
}
