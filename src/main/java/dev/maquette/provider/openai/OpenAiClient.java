package dev.maquette.provider.openai;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** OpenAI's Images API, relative to its version: {@code https://api.openai.com/v1}. Null headers are not sent. */
@Path("/images")
interface OpenAiClient {

    /** Pictures from words alone. */
    @POST
    @Path("/generations")
    ImagesResponse generate(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("OpenAI-Organization") String organization,
            @HeaderParam("OpenAI-Project") String project,
            Map<String, Object> request);

    /** Pictures from words and pictures. */
    @POST
    @Path("/edits")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    ImagesResponse edit(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("OpenAI-Organization") String organization,
            @HeaderParam("OpenAI-Project") String project,
            ClientMultipartForm request);
}
