package dev.maquette.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.maquette.redis.StoreUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Endpoints that use or break every convention, for the tests of this package. */
@Path("/probe")
class ProbeResource {

    static final Logger LOG = Logger.getLogger(ProbeResource.class);

    enum Shape {
        @JsonProperty("box")
        BOX,
        @JsonProperty("cylinder")
        CYLINDER
    }

    record Settings(@DecimalMax("1") Double creativity, Long seed) {}

    record Order(
            @NotNull @Size(min = 5, max = 20) String prompt,
            @Min(1) @Max(6) Integer imageCount,
            @Size(max = 4) List<@Size(max = 10) String> referenceImages,
            @Valid Settings settings,
            Map<String, @Max(2000) Integer> panelWidths,
            Shape shape,
            Boolean express,
            Instant dueAt) {}

    record Headers(String workspace, String idempotencyKey, Long waitSeconds) {}

    private final CurrentRequest currentRequest;

    ProbeResource(CurrentRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    @POST
    @Path("/orders")
    @RunOnVirtualThread
    public Order order(@Valid Order order) {
        return order;
    }

    @GET
    @Path("/orders")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> orders(@QueryParam("name") String name) {
        return Map.of("name", name == null ? "" : name);
    }

    @GET
    @Path("/names/{name}")
    @Produces(MediaType.TEXT_PLAIN)
    public String name(@PathParam("name") String name) {
        return name;
    }

    @DELETE
    @Path("/orders/{id}")
    public void cancel(@PathParam("id") UUID id) {}

    @GET
    @Path("/parameters/{index}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> parameters(
            @PathParam("index") int index,
            @QueryParam("limit") @DefaultValue("20") @Max(100) Integer limit,
            @QueryParam("bleed_mm") Double bleedMm,
            @QueryParam("artwork") Boolean artwork) {
        return Map.of("index", index, "limit", limit);
    }

    @GET
    @Path("/headers")
    public Headers headers(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName workspace,
            @HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key,
            @HeaderParam(Preference.HEADER) List<String> prefer) {
        return new Headers(
                workspace.value(),
                key == null ? null : key.value(),
                Preference.of(prefer).waitFor().map(Duration::toSeconds).orElse(null));
    }

    @GET
    @Path("/request-id")
    @RunOnVirtualThread
    @Produces(MediaType.TEXT_PLAIN)
    public String requestId() {
        LOG.info("asked for the request id");
        return currentRequest.id();
    }

    @POST
    @Path("/bytes")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public long bytes(InputStream body) throws IOException {
        return body.readAllBytes().length;
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> events(@QueryParam("count") @DefaultValue("3") int count) {
        return Multi.createFrom().range(0, count).map(number -> "event " + number);
    }

    @GET
    @Path("/failures/{kind}")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Response fail(@PathParam("kind") String kind) throws Exception {
        return switch (kind) {
            case "known" ->
                throw ApiException.retryLater(ErrorCode.QUEUE_FULL, "The queue is full.", Duration.ofSeconds(7));
            case "wrapped" ->
                throw new CompletionException(new ApiException(ErrorCode.JOB_NOT_FOUND, "There is no job of that id."));
            case "unexpected" -> throw new IllegalStateException("secret of " + getClass());
            case "error" -> throw new StackOverflowError("secret");
            case "not-found" -> throw new NotFoundException("secret");
            case "bare" -> Response.status(409).build();
            case "store" -> throw new StoreUnavailableException(new ConnectException("secret"));
            case "client-of-store" -> throw new CompletionException(new ConnectException("secret"));
            case "unwritable" -> Response.ok(Map.of("self", new Unwritable())).build();
            default -> Response.ok(Map.of("kind", kind)).build();
        };
    }

    @GET
    @Path("/invalid-result")
    @Valid
    public Settings invalidResult() {
        return new Settings(2.0, null);
    }

    static final class Unwritable {

        public String getValue() {
            throw new IllegalStateException("secret");
        }
    }
}
