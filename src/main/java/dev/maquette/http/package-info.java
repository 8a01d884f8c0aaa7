/** What every endpoint has in common: errors, request ids, limits, origins, JSON, and the description of the API. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Maquette",
                        version = "set by the build",
                        description = ApiConventions.OVERVIEW,
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = {
            @Server(url = "/", description = "The service itself"),
            @Server(url = "/api", description = "The same, for pages that have paths of their own")
        },
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = ApiConventions.PROBLEM,
                                        description = "What went wrong, by RFC 9457",
                                        content =
                                                @Content(
                                                        mediaType = ProblemDocument.MEDIA_TYPE,
                                                        schema = @Schema(implementation = ProblemDocument.class)))))
package dev.maquette.http;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
