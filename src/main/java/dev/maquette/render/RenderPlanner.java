package dev.maquette.render;

import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.asset.image.InvalidImageException;
import dev.maquette.http.ApiException;
import dev.maquette.security.Caller;
import dev.maquette.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Makes the input of a job out of a request. */
@ApplicationScoped
class RenderPlanner {

    private final ImageIntake intake;
    private final ImageLimits limits;
    private final CurrentCaller caller;

    RenderPlanner(ImageIntake intake, ImageConfig limits, CurrentCaller caller) {
        this.intake = intake;
        this.limits = ImageLimits.ofPhotos(limits);
        this.caller = caller;
    }

    /** Throws {@code validation_failed} that names every field in which something is wrong. */
    RenderRun plan(RenderRequest request) {
        Map<String, String> problems = new HashMap<>();
        ImageReference image = picture("image_url", request.imageUrl(), problems);
        ImageReference texture = request.textureUrl().equals(request.imageUrl())
                ? null
                : picture("texture_url", request.textureUrl(), problems);
        ImageReference mask = request.maskUrl() == null ? null : picture("mask_url", request.maskUrl(), problems);
        checkUser(request, problems);
        if (!problems.isEmpty()) {
            throw ApiException.invalid(problems);
        }
        return new RenderRun(
                image,
                texture,
                mask,
                request.projectId(),
                request.projectId() == null ? null : request.userId(),
                request.options());
    }

    private ImageReference picture(String field, String url, Map<String, String> problems) {
        if (url.regionMatches(true, 0, "data:", 0, 5)) {
            problems.put(field, "must be an http(s) URL or the URL of an asset");
            return null;
        }
        try {
            return intake.accept(url, limits);
        } catch (InvalidImageException e) {
            problems.put(field, e.problem());
            return null;
        }
    }

    private void checkUser(RenderRequest request, Map<String, String> problems) {
        if (request.projectId() != null && request.userId() == null) {
            problems.put("user_id", "must be there when there is a project_id");
        } else if (request.userId() != null && isAnotherUser(request.userId())) {
            problems.put("user_id", "must be the user to whom the access token was given");
        }
    }

    /** Programs with a key act for users; a user acts for nobody else. */
    private boolean isAnotherUser(String userId) {
        Caller asking = caller.get();
        return caller.accessToken().isPresent()
                && !UUID.fromString(userId).toString().equals(asking.id());
    }
}
