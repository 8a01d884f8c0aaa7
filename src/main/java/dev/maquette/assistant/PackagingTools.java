package dev.maquette.assistant;

import dev.maquette.http.WorkspaceStartHeaders;
import dev.maquette.packaging.DielineOptions;
import dev.maquette.packaging.DielineResource;
import dev.maquette.packaging.GeneratePanel;
import dev.maquette.packaging.GeneratePanels;
import dev.maquette.packaging.PackageExportResource;
import dev.maquette.packaging.PackagingDocument;
import dev.maquette.packaging.PackagingResource;
import dev.maquette.packaging.PackagingRunsResource;
import dev.maquette.packaging.PanelTexture;
import dev.maquette.packaging.RequestedDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import io.quarkiverse.mcp.server.ImageContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A box or a cylinder with artwork, in 3D and on its dieline. */
@Singleton
@ToolCalls
@RunOnVirtualThread
class PackagingTools {

    private static final double USUAL_BLEED_MM = 3;

    private final PackagingRunsResource runs;
    private final PackagingResource packaging;
    private final DielineResource dielines;
    private final PackageExportResource packages;
    private final Exports exports;
    private final ToolAnswers answers;
    private final Links links;
    private final Pictures pictures;

    PackagingTools(
            PackagingRunsResource runs,
            PackagingResource packaging,
            DielineResource dielines,
            PackageExportResource packages,
            Exports exports,
            ToolAnswers answers,
            Links links,
            Pictures pictures) {
        this.runs = runs;
        this.packaging = packaging;
        this.dielines = dielines;
        this.packages = packages;
        this.exports = exports;
        this.answers = answers;
        this.links = links;
        this.pictures = pictures;
    }

    @Tool(
            name = "design_packaging",
            title = "Design a package",
            description =
                    "Draw the artwork of a package, a box or a cylinder of a given size. Several panels are made to match"
                            + " each other and appear together; a single panel that has artwork is changed by the prompt. Answers"
                            + " at once with a job_id.")
    ToolResponse design(
            @ToolArg(
                            name = "prompt",
                            description =
                                    "What is printed, 3 to 2000 characters: motif, colours, style, and brand name or texts"
                                            + " in quotes. Being only nice or modern is refused as too vague.")
                    String prompt,
            @ToolArg(name = "package_type", description = "The form.") PackageType packageType,
            @ToolArg(
                            name = "width_mm",
                            description = "Outer width in millimetres, 10 to 2000; of a cylinder its diameter.")
                    Double width,
            @ToolArg(name = "height_mm", description = "Outer height in millimetres, 10 to 2000.") Double height,
            @ToolArg(
                            name = "depth_mm",
                            description = "Outer depth in millimetres, 10 to 2000; needed for a box.",
                            required = false)
                    Double depth,
            @ToolArg(
                            name = "panels",
                            description =
                                    "Which panels get artwork. A box has front, back, left, right, top, bottom; a cylinder"
                                            + " has body, top, bottom. All of the form when left out.",
                            required = false)
                    List<Panel> panels,
            @ToolArg(
                            name = "reference_image",
                            description = "A picture to go by: " + Arguments.PICTURE,
                            required = false)
                    String referenceImage,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace,
            @ToolArg(name = "idempotency_key", description = Arguments.IDEMPOTENCY_KEY, required = false)
                    String idempotencyKey) {
        WorkspaceStartHeaders headers = Arguments.start(workspace, idempotencyKey);
        RequestedDimensions size = new RequestedDimensions(width, height, depth);
        List<Panel> wanted = panels == null ? packageType.panels() : panels;
        String reference = links.own(referenceImage);
        Response accepted = wanted.size() == 1
                ? runs.panel(headers, new GeneratePanel(wanted.getFirst(), prompt, packageType, null, size, reference))
                : runs.panels(headers, new GeneratePanels(prompt, packageType, size, wanted, Map.of(), reference));
        return answers.of(StartedWork.of(accepted, "packaging_status with show_panel"));
    }

    @Tool(
            name = "packaging_status",
            title = "Look at the package",
            description =
                    "The package of a workspace: its form and size, what is being made, and links to the artwork of its"
                            + " panels. With show_panel also that panel's artwork, to look at.",
            annotations = @Tool.Annotations(readOnlyHint = true, openWorldHint = false))
    ToolResponse status(
            @ToolArg(name = "show_panel", description = "The panel to look at.", required = false) Panel showPanel,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        PackagingDocument document = packaging.state(Arguments.workspace(workspace));
        Optional<ImageContent> picture = Optional.ofNullable(showPanel)
                .map(document.panelTextures()::get)
                .map(PanelTexture::textureUrl)
                .flatMap(pictures::preview);
        return answers.of(PackagingReport.of(document), picture);
    }

    @Tool(
            name = "export_dieline",
            title = "Get the dieline",
            description =
                    "The package laid flat to be printed and cut, true to scale with bleed, as a link to download.",
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true, openWorldHint = false))
    ToolResponse exportDieline(
            @ToolArg(name = "format", description = "One of pdf, svg, jpg; pdf for a printer.") String format,
            @ToolArg(
                            name = "artwork",
                            description = "Whether the artwork is drawn; false for the lines alone. Default true.",
                            required = false)
                    Boolean artwork,
            @ToolArg(
                            name = "bleed_mm",
                            description = "How far artwork reaches beyond cut edges, 0 to 10 mm. Default 3.",
                            required = false)
                    Double bleed,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        DielineOptions options =
                new DielineOptions(bleed == null ? USUAL_BLEED_MM : bleed, !Boolean.FALSE.equals(artwork));
        return answers.of(
                exports.file(format, request -> dielines.export(Arguments.workspace(workspace), options, request)));
    }

    @Tool(
            name = "export_package",
            title = "Get the package in 3D",
            description = "The closed package with its artwork as a 3D file, as a link to download.",
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true, openWorldHint = false))
    ToolResponse exportPackage(
            @ToolArg(name = "format", description = "One of glb, stl, obj, usdz.") String format,
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        return answers.of(exports.file(format, request -> packages.export(Arguments.workspace(workspace), request)));
    }

    @Tool(
            name = "cancel_packaging",
            title = "Stop making artwork",
            description = "Stop all that is being made for the package of a workspace.",
            annotations = @Tool.Annotations(idempotentHint = true))
    ToolResponse cancel(
            @ToolArg(name = "workspace", description = Arguments.WORKSPACE, required = false) String workspace) {
        return answers.of(packaging.cancel(Arguments.workspace(workspace)).getEntity());
    }
}
