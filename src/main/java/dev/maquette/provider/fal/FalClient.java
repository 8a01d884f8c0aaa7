package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Map;

/**
 * fal's queue and storage. Every address is given, because those of submitted work must be taken as the queue returned
 * them: they lack the sub-path of the model.
 */
@Path("")
interface FalClient {

    /**
     * @param webhook told when the run has ended; null for nobody
     * @param input the model's own input, without a wrapper
     */
    @POST
    Submission submit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Url URI model,
            @QueryParam("fal_webhook") URI webhook,
            Map<String, Object> input);

    @GET
    QueueStatus status(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Url URI status,
            @QueryParam("logs") int logs);

    @GET
    JsonNode result(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @Url URI response);

    @PUT
    JsonNode cancel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @Url URI cancel);

    @POST
    @Path("/storage/upload/initiate")
    Upload initiate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Url URI storage,
            @QueryParam("storage_type") String storageType,
            NewUpload upload);

    /** Without credentials: the address is signed. */
    @PUT
    void put(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, @Url URI upload, byte[] content);
}
