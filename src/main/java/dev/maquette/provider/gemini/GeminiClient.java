package dev.maquette.provider.gemini;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The Gemini API, relative to its version: {@code https://generativelanguage.googleapis.com/v1beta}. */
@Path("/models")
interface GeminiClient {

    @POST
    @Path("/{model}:generateContent")
    GenerateContentResponse generateContent(
            @HeaderParam("x-goog-api-key") String key,
            @PathParam("model") String model,
            GenerateContentRequest request);
}
