package dev.maquette.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller asks for. */
@Schema(name = "NewWebhook")
record NewEndpoint(
        @Schema(description = "https, on a public host")
        @NotBlank(message = "must be there")
        @Size(max = 2000, message = "must have at most 2000 characters")
        String url,

        @Schema(description = "Kinds of jobs such as `product.create`; all when it is empty")
        @Size(max = 50, message = "must be at most 50")
        List<@NotNull(message = "must be a text") String> kinds) {}
