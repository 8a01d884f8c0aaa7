package dev.maquette.provider.tripo;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Tripo's HTTP API, relative to {@code https://openapi.tripo3d.ai/v3}. Every answer has the same envelope. */
@Path("/")
interface TripoClient {

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Envelope upload(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, ClientMultipartForm form);

    @POST
    @Path("/generation/text-to-model")
    Envelope textToModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> task);

    @POST
    @Path("/generation/image-to-model")
    Envelope imageToModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> task);

    @POST
    @Path("/generation/multiview-to-model")
    Envelope multiviewToModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> task);

    @POST
    @Path("/models/import")
    Envelope importModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> task);

    @POST
    @Path("/models/texture")
    Envelope textureModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> task);

    @GET
    @Path("/tasks/{id}")
    Envelope task(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id);
}
