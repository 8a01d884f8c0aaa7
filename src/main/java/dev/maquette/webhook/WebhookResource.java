package dev.maquette.webhook;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.limit.Limited;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The endpoints that are told of ended jobs, each caller's own. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Signed messages for ended jobs, by the Standard Webhooks specification")
public class WebhookResource {

    private final Registration registration;
    private final Endpoints endpoints;
    private final DeliveryQueue queue;
    private final Messages messages;
    private final CurrentCaller caller;

    WebhookResource(
            Registration registration,
            Endpoints endpoints,
            DeliveryQueue queue,
            Messages messages,
            CurrentCaller caller) {
        this.registration = registration;
        this.endpoints = endpoints;
        this.queue = queue;
        this.messages = messages;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "registerWebhook", summary = "Be told of the own jobs' ends at an address")
    @APIResponseSchema(
            value = EndpointView.Registered.class,
            responseCode = "201",
            responseDescription = "Registered, with the secret, which is never told again")
    public Response register(@Valid @NotNull(message = "must be there") NewEndpoint asked) {
        Endpoint endpoint = registration.register(caller.get().id(), asked);
        return Response.created(URI.create("/webhooks/" + endpoint.id()))
                .entity(EndpointView.Registered.of(endpoint))
                .build();
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "All of them, without secrets")
    public EndpointView.Page list() {
        return new EndpointView.Page(
                endpoints.of(caller.get().id()).stream().map(EndpointView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "One of them")
    public EndpointView one(@RestPath String id) {
        return EndpointView.of(own(id));
    }

    /** Nothing more is sent to it, also not what was still to be tried again. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Be told no more")
    public void delete(@RestPath String id) {
        if (!endpoints.remove(caller.get().id(), id)) {
            throw unknown();
        }
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "The newest fifty messages and what became of them")
    public DeliveryView.Page deliveries(@RestPath String id) {
        return new DeliveryView.Page(
                queue.newest(own(id).id()).stream().map(DeliveryView::of).toList());
    }

    /** Goes through the same queue as every message, with the same attempts. */
    @POST
    @Path("/{id}/test")
    @Limited("webhook-test")
    @Operation(operationId = "testWebhook", summary = "Send a `ping` now")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202", responseDescription = "It is on its way")
    public Response test(@RestPath String id) {
        Endpoint endpoint = own(id);
        NewDelivery ping = messages.ping(endpoint);
        queue.add(endpoint.owner(), ping);
        return Response.accepted(queue.find(ping.id()).map(DeliveryView::of).orElseThrow(WebhookResource::unknown))
                .build();
    }

    private Endpoint own(String id) {
        return endpoints.find(caller.get().id(), id).orElseThrow(WebhookResource::unknown);
    }

    private static ApiException unknown() {
        return new ApiException(ErrorCode.NOT_FOUND, "There is no webhook with this id.");
    }
}
