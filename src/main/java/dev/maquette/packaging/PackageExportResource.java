package dev.maquette.packaging;

import dev.maquette.http.Attachment;
import dev.maquette.http.ExportRequest;
import dev.maquette.http.Exported;
import dev.maquette.http.OfferedFormats;
import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceName;
import dev.maquette.mesh.export.ExportFormat;
import dev.maquette.mesh.export.ExportedFile;
import dev.maquette.packaging.model.PackageExport;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The closed package as a file. */
@Path("/packaging/export")
// making a file takes the processor for up to seconds, during which all virtual threads would wait
@Blocking
@Tag(name = "Packaging")
public class PackageExportResource {

    private static final OfferedFormats<ExportFormat> FORMATS =
            new OfferedFormats<>(PackageExport.FORMATS, ExportFormat::id, ExportFormat::of);

    private final PackageFiles files;
    private final CurrentCaller caller;

    PackageExportResource(PackageFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    /** Without a body, all formats. */
    @POST
    @Operation(
            operationId = "exportPackage",
            summary = "The closed package with its artwork, as URLs",
            description = "Without a body, or without formats, in all of them: glb, stl, obj, usdz.")
    @RequestBody(required = false)
    public Exported export(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Valid ExportRequest request) {
        return Exported.complete(files.models(workspace(name), FORMATS.askedFor(request)));
    }

    @GET
    @Path("/{format}")
    @Operation(
            operationId = "downloadPackage",
            summary = "The closed package with its artwork, as a file",
            description = "GLB and USDZ are in metres, as these formats say; STL and OBJ in millimetres.")
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
                                            enumeration = {"glb", "stl", "obj", "usdz"}))
                    @RestPath
                    String format) {
        ExportedFile file = files.model(workspace(name), FORMATS.named(format));
        return Attachment.of(file.bytes(), file.contentType(), "package." + file.extension());
    }

    private Workspace workspace(WorkspaceName name) {
        return Workspace.of(caller.get(), name);
    }
}
