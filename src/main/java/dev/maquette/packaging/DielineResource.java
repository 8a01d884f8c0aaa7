package dev.maquette.packaging;

import dev.maquette.http.Attachment;
import dev.maquette.http.ExportRequest;
import dev.maquette.http.Exported;
import dev.maquette.http.OfferedFormats;
import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceName;
import dev.maquette.mesh.export.ExportedFile;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

/** The package laid flat, to be printed and cut: true to scale, one millimetre is one millimetre. */
@Path("/packaging")
// making a file takes the processor for up to seconds, during which all virtual threads would wait
@Blocking
@Tag(name = "Packaging")
public class DielineResource {

    private static final OfferedFormats<DielineFormat> FORMATS =
            new OfferedFormats<>(List.of(DielineFormat.values()), DielineFormat::id, DielineFormat::of);

    private final PackageFiles files;
    private final CurrentCaller caller;

    DielineResource(PackageFiles files, CurrentCaller caller) {
        this.files = files;
        this.caller = caller;
    }

    @GET
    @Path("/dieline.svg")
    @Operation(operationId = "getDielineSvg", summary = "The dieline to look at")
    @APIResponse(
            responseCode = "200",
            description = "SVG in millimetres",
            content =
                    @Content(
                            mediaType = "image/svg+xml",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response svg(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Valid @BeanParam DielineOptions options) {
        return shown(files.dieline(workspace(name), DielineFormat.SVG, options));
    }

    @GET
    @Path("/dieline.pdf")
    @Operation(operationId = "getDielinePdf", summary = "The dieline to print")
    @APIResponse(
            responseCode = "200",
            description = "PDF whose page has the physical size, with trim and bleed boxes",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Valid @BeanParam DielineOptions options) {
        return shown(files.dieline(workspace(name), DielineFormat.PDF, options));
    }

    /** Without a body, all formats. */
    @POST
    @Path("/dieline/export")
    @Operation(
            operationId = "exportDieline",
            summary = "The dieline as URLs",
            description = "Without a body, or without formats, in all of them: svg, pdf, jpg.")
    @RequestBody(required = false)
    public Exported export(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Valid @BeanParam DielineOptions options,
            @Valid ExportRequest request) {
        return Exported.complete(files.dielines(workspace(name), FORMATS.askedFor(request), options));
    }

    @GET
    @Path("/dieline/export/{format}")
    @Operation(operationId = "downloadDieline", summary = "The dieline as a file")
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
                                            enumeration = {"svg", "pdf", "jpg"}))
                    @RestPath
                    String format,
            @Valid @BeanParam DielineOptions options) {
        ExportedFile file = files.dieline(workspace(name), FORMATS.named(format), options);
        return Attachment.of(file.bytes(), file.contentType(), "dieline." + file.extension());
    }

    private Workspace workspace(WorkspaceName name) {
        return Workspace.of(caller.get(), name);
    }

    private static Response shown(ExportedFile file) {
        return Response.ok(file.bytes(), file.contentType()).build();
    }
}
