package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.security.OpenToAll;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands in for fal's queue: submit, status, result, cancel. */
@Path("/sandbox/fal/queue/{owner}/{app}")
@OpenToAll
@RunOnVirtualThread
class FalQueueResource {

    private final FalAccess access;
    private final InputPictures pictures;
    private final Workshop workshop;
    private final List<FalPictureModels> pictureModels;

    FalQueueResource(
            FalAccess access, InputPictures pictures, Workshop workshop, @All List<FalPictureModels> pictureModels) {
        this.access = access;
        this.pictures = pictures;
        this.workshop = workshop;
        this.pictureModels = pictureModels;
    }

    @POST
    @Operation(hidden = true)
    public Response submit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            String owner,
            String app,
            byte[] body,
            @Context UriInfo uri) {
        return enqueue(authorization, owner + "/" + app, owner + "/" + app, body, uri);
    }

    @POST
    @Path("{subpath:.+}")
    @Operation(hidden = true)
    public Response submitToSubpath(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            String owner,
            String app,
            String subpath,
            byte[] body,
            @Context UriInfo uri) {
        return enqueue(authorization, owner + "/" + app, owner + "/" + app + "/" + subpath, body, uri);
    }

    @GET
    @Path("requests/{id}/status")
    @Operation(hidden = true)
    public Response status(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            String owner,
            String app,
            String id,
            @QueryParam("logs") String logs,
            @Context UriInfo uri) {
        ModelWork work = find(authorization, owner + "/" + app, id);
        if (workshop.pollFails(work)) {
            throw FalErrors.platform(500, "internal_error", "Internal server error");
        }
        ModelWork.State state = workshop.state(work);
        boolean withLogs = "1".equals(logs) || "true".equals(logs);
        FalStatus status = FalStatus.of(work, state, self(uri, owner + "/" + app, id), withLogs);
        return json(state.ended() ? 200 : 202, status);
    }

    @GET
    @Path("requests/{id}")
    @Operation(hidden = true)
    public Response result(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            String owner,
            String app,
            String id,
            @Context UriInfo uri) {
        ModelWork work = find(authorization, owner + "/" + app, id);
        ModelWork.State state = workshop.state(work);
        if (!state.ended()) {
            throw FalErrors.stillRunning();
        }
        FalFailure failure = FalFailure.of(work, state);
        if (failure != null) {
            throw failure.answer(work);
        }
        URI files = uri.getBaseUri().resolve("/sandbox/fal/files/");
        Map<String, Object> output = makersOf(work.endpoint())
                .map(makers -> makers.result(work, files))
                .orElseGet(() -> modelResult(work, files));
        return Response.fromResponse(json(200, output))
                .header("x-fal-request-id", id)
                .build();
    }

    private Map<String, Object> modelResult(ModelWork work, URI files) {
        String outputField = FalApplication.of(work.endpoint()).orElseThrow().outputField();
        String url = files.resolve(work.id() + "/model.glb").toString();
        long bytes = workshop.model(work.id()).map(glb -> (long) glb.length).orElse(-1L);
        return FalResult.of(outputField, url, bytes);
    }

    @PUT
    @Path("requests/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String owner, String app, String id) {
        access.check(authorization, owner + "/" + app);
        Optional<ModelWork> work = workshop.find(id);
        if (work.isEmpty()) {
            return json(404, Map.of("status", "NOT_FOUND"));
        }
        if (workshop.state(work.get()).ended()) {
            return json(400, Map.of("status", "ALREADY_COMPLETED"));
        }
        workshop.cancel(work.get());
        return json(202, Map.of("status", "CANCELLATION_REQUESTED"));
    }

    private Response enqueue(String authorization, String application, String endpoint, byte[] body, UriInfo uri) {
        access.check(authorization, application);
        Optional<FalApplication> model = FalApplication.of(endpoint);
        Optional<FalPictureModels> makers = makersOf(endpoint);
        if (model.isEmpty() && makers.isEmpty()) {
            throw FalErrors.unknownApplication(application);
        }
        JsonNode json = WireJson.SNAKE.readObject(body).orElseThrow(FalErrors::notJson);
        ModelWork work = makers.map(known -> known.accept(endpoint, json))
                .orElseGet(() -> accept(endpoint, model.orElseThrow(), json));
        String self = self(uri, application, work.id());
        return json(200, FalStatus.of(work, workshop.state(work), self, false));
    }

    private Optional<FalPictureModels> makersOf(String endpoint) {
        return pictureModels.stream().filter(models -> models.have(endpoint)).findFirst();
    }

    private ModelWork accept(String endpoint, FalApplication model, JsonNode json) {
        Workshop.Order order = order(endpoint, model, new TrellisInput(json));
        workshop.submissionFault(order).ifPresent(fault -> {
            throw refusal(fault);
        });
        return workshop.accept(order, PaidCall.REQUESTS);
    }

    /** The queue takes any JSON; wrong input is found when a runner takes it up. */
    private Workshop.Order order(String endpoint, FalApplication model, TrellisInput input) {
        Optional<List<String>> addresses = model.images(input.json());
        Optional<Subject> subject = addresses.flatMap(pictures::subject);
        String invalid = null;
        if (addresses.isEmpty()) {
            invalid = FalErrors.document(FalErrors.missing(model.imageField()));
        } else if (subject.isEmpty()) {
            invalid = FalErrors.document(FalErrors.unreachable(model.imageField()));
        } else if (!input.violations().isEmpty()) {
            invalid = FalErrors.document(
                    input.violations().stream().map(FalErrors::violated).toArray(FalErrors.Detail[]::new));
        }
        return new Workshop.Order(
                endpoint, subject.orElse(null), input.echo(), input.textureSize(), true, null, invalid);
    }

    private static WireError refusal(Fault fault) {
        return switch (fault) {
            case SUBMIT_429 -> FalErrors.platform(429, "rate_limited", "Too many requests");
            case SUBMIT_503 ->
                FalErrors.platform(503, "runner_scheduling_failure", "No runner is available at the moment.");
            default -> FalErrors.platform(500, "internal_error", "Internal server error");
        };
    }

    private ModelWork find(String authorization, String application, String id) {
        access.check(authorization, application);
        return workshop.find(id)
                .filter(work -> work.endpoint().startsWith(application))
                .orElseThrow(FalErrors::unknownRequest);
    }

    private static String self(UriInfo uri, String application, String id) {
        return uri.getBaseUri()
                .resolve("/sandbox/fal/queue/" + application + "/requests/" + id)
                .toString();
    }

    private static Response json(int status, Object document) {
        return Response.status(status)
                .type(WireJson.MEDIA_TYPE)
                .entity(WireJson.SNAKE.write(document))
                .build();
    }
}
