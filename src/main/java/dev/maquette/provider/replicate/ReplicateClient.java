package dev.maquette.provider.replicate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Replicate's HTTP API, relative to {@code https://api.replicate.com/v1}. */
@Path("/")
interface ReplicateClient {

    @POST
    @Path("/predictions")
    Prediction create(@HeaderParam("Authorization") String authorization, NewPrediction prediction);

    @GET
    @Path("/predictions/{id}")
    Prediction get(@HeaderParam("Authorization") String authorization, @PathParam("id") String id);

    @POST
    @Path("/predictions/{id}/cancel")
    Prediction cancel(@HeaderParam("Authorization") String authorization, @PathParam("id") String id);

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    UploadedFile upload(@HeaderParam("Authorization") String authorization, ClientMultipartForm form);
}
