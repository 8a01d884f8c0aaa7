package dev.maquette.product;

import dev.maquette.http.Attachment;
import dev.maquette.http.ExportRequest;
import dev.maquette.http.Exported;
import dev.maquette.http.OfferedFormats;
import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceName;
import dev.maquette.mesh.export.ExportFormat;
import dev.maquette.mesh.export.ExportedFile;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The product as a file. */
@Path("/product/export")
// making a file takes the processor for up to seconds, during which all virtual threads would wait
@Blocking
@Tag(name = "Product")
public class ProductExportResource {

    private static final OfferedFormats<ExportFormat> FORMATS =
            new OfferedFormats<>(List.of(ExportFormat.values()), ExportFormat::id, ExportFormat::of);

    private final ProductExports exports;
    private final CurrentCaller caller;

    ProductExportResource(ProductExports exports, CurrentCaller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    /** Without a body, all formats. */
    @POST
    @Operation(
            operationId = "exportProduct",
            summary = "The model in other formats, as URLs",
            description = "Without a body, or without formats, in all of them: glb, stl, obj, ply, 3mf, usdz, jpg.")
    @RequestBody(required = false)
    public Exported export(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Valid ExportRequest request) {
        return Exported.complete(exports.files(workspace(name), FORMATS.askedFor(request)));
    }

    @GET
    @Path("/{format}")
    @Operation(operationId = "downloadProduct", summary = "The model as a file")
    @APIResponse(
            responseCode = "200",
            description = "The file as an attachment, with its own media type",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"glb", "stl", "obj", "ply", "3mf", "usdz", "jpg", "blend"}))
                    @RestPath
                    String format) {
        ExportedFile file = exports.file(workspace(name), FORMATS.named(format));
        return Attachment.of(file.bytes(), file.contentType(), "product." + file.extension());
    }

    private Workspace workspace(WorkspaceName name) {
        return Workspace.of(caller.get(), name);
    }
}
