package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands in for fal's storage: files are announced, then put at the address given, and are public from then on. */
@Path("/sandbox/fal")
@OpenToAll
@RunOnVirtualThread
class FalFileResource {

    private final FalAccess access;
    private final SandboxLedger ledger;
    private final Workshop workshop;

    FalFileResource(FalAccess access, SandboxLedger ledger, Workshop workshop) {
        this.access = access;
        this.ledger = ledger;
        this.workshop = workshop;
    }

    @POST
    @Path("rest/storage/upload/initiate")
    @Operation(hidden = true)
    public Response initiate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, byte[] body, @Context UriInfo uri) {
        access.check(authorization, "storage");
        JsonNode json = WireJson.SNAKE.readObject(body).orElseThrow(FalErrors::notJson);
        String name = required(json, "file_name");
        String id = UUID.randomUUID().toString();
        ledger.keepUpload(id, new Upload(name, required(json, "content_type"), null));
        String file = uri.getBaseUri()
                .resolve("/sandbox/fal/files/" + id + "/picture")
                .toString();
        Map<String, String> urls = Map.of("upload_url", file + "?signature=" + id, "file_url", file);
        return Response.ok(WireJson.SNAKE.write(urls), WireJson.MEDIA_TYPE).build();
    }

    /** The address itself is the permission, so there is no key here; the type must be the announced one. */
    @PUT
    @Path("files/{id}/picture")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response put(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, String id, byte[] body) {
        Upload announced = ledger.upload(id).orElseThrow(FalErrors::unknownFile);
        if (contentType == null || !announced.contentType().equals(contentType.split(";")[0])) {
            throw FalErrors.platform(403, "bad_request", "SignatureDoesNotMatch");
        }
        try {
            ledger.keepUpload(id, new Upload(announced.name(), contentType, Subject.of(body)));
        } catch (UnreadablePictureException _) {
            ledger.keepUpload(id, announced);
        }
        return Response.ok().build();
    }

    @GET
    @Path("files/{id}/picture.png")
    @Operation(hidden = true)
    public Response deliverPicture(String id) {
        byte[] png = workshop.find(id)
                .filter(work -> workshop.state(work).phase() == ModelWork.Phase.SUCCEEDED)
                .flatMap(_ -> ledger.picture(id))
                .orElseThrow(FalErrors::unknownFile);
        return Response.ok(png, "image/png").build();
    }

    @GET
    @Path("files/{id}/model.glb")
    @Operation(hidden = true)
    public Response deliver(String id) {
        byte[] glb = workshop.model(id).orElseThrow(FalErrors::unknownFile);
        return Response.ok(glb, ModelFile.MEDIA_TYPE).build();
    }

    private static String required(JsonNode json, String field) {
        if (!json.path(field).isTextual()) {
            throw FalErrors.invalid(FalErrors.missing(field));
        }
        return json.path(field).asText();
    }
}
