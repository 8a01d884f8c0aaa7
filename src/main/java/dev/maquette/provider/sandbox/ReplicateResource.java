package dev.maquette.provider.sandbox;

import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands in for Replicate's predictions of Trellis. */
@Path("/sandbox/replicate")
@OpenToAll
@RunOnVirtualThread
class ReplicateResource {

    private static final Pattern WAIT = Pattern.compile("wait(?:=(\\d{1,2}))?");
    private static final int LONGEST_WAIT = 60;

    private final ReplicateAccess access;
    private final PredictionOrder orders;
    private final Workshop workshop;

    ReplicateResource(ReplicateAccess access, PredictionOrder orders, Workshop workshop) {
        this.access = access;
        this.orders = orders;
        this.workshop = workshop;
    }

    @POST
    @Path("v1/predictions")
    @Operation(hidden = true)
    public Response create(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam("Cancel-After") String cancelAfter,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpServerResponse caller) {
        access.check(authorization);
        Workshop.Order order = orders.read(body, cancelAfter);
        workshop.submissionFault(order).ifPresent(fault -> {
            throw refusal(fault);
        });
        ModelWork work = workshop.accept(order, PaidCall.PREDICTIONS);
        await(work, prefer, caller);
        return answer(201, work, workshop.state(work), uri);
    }

    @GET
    @Path("v1/predictions/{id}")
    @Operation(hidden = true)
    public Response get(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String id, @Context UriInfo uri) {
        access.check(authorization);
        ModelWork work = workshop.find(id).orElseThrow(ReplicateErrors::unknown);
        if (workshop.pollFails(work)) {
            throw ReplicateErrors.internal();
        }
        return answer(200, work, workshop.state(work), uri);
    }

    @POST
    @Path("v1/predictions/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String id, @Context UriInfo uri) {
        access.check(authorization);
        ModelWork work = workshop.find(id).orElseThrow(ReplicateErrors::unknown);
        return answer(200, work, workshop.cancel(work), uri);
    }

    /** Results are public, as at replicate.delivery. */
    @GET
    @Path("delivery/{id}/output.glb")
    @Operation(hidden = true)
    public Response deliver(String id) {
        byte[] glb = workshop.model(id).orElseThrow(ReplicateErrors::unknown);
        return Response.ok(glb, ModelFile.MEDIA_TYPE).build();
    }

    private static WireError refusal(Fault fault) {
        return switch (fault) {
            case SUBMIT_429 -> ReplicateErrors.throttled();
            case SUBMIT_503 -> ReplicateErrors.unavailable();
            default -> ReplicateErrors.internal();
        };
    }

    /** An unfinished prediction is answered when the preferred time is over. */
    private void await(ModelWork work, String prefer, HttpServerResponse caller) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer.strip());
        if (wait.matches()) {
            int seconds = wait.group(1) == null ? LONGEST_WAIT : Integer.parseInt(wait.group(1));
            Duration preferred = Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT));
            boolean finishes = work.duration().compareTo(preferred) < 0;
            Waiting.sleep(finishes ? work.duration() : preferred, caller);
        }
    }

    private static Response answer(int status, ModelWork work, ModelWork.State state, UriInfo uri) {
        URI base = uri.getBaseUri().resolve("/sandbox/replicate");
        return Response.status(status)
                .type(WireJson.MEDIA_TYPE)
                .entity(WireJson.SNAKE.write(Prediction.of(work, state, base)))
                .build();
    }
}
