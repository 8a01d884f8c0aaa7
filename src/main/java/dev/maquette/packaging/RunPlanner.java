package dev.maquette.packaging;

import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.asset.image.InvalidImageException;
import dev.maquette.http.ApiException;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a run of a request and the state that it meets. */
@ApplicationScoped
class RunPlanner {

    private final ImageIntake intake;
    private final ImageLimits references;
    private final ImageLimits artworks;

    RunPlanner(ImageIntake intake, ImageConfig images) {
        this.intake = intake;
        this.references = ImageLimits.ofReferences(images);
        this.artworks = ImageLimits.ofPhotos(images);
    }

    Function<PackagingState, PanelsRun> panel(GeneratePanel request) {
        PackageShape shape = request.packageDimensions().of(request.packageType(), "package_dimensions");
        refuseForeign("panel_id", List.of(request.panelId()), shape.type());
        PanelSize size = size(shape, request.panelId(), request.panelDimensions());
        return state -> run(state, shape, request.prompt(), Map.of(request.panelId(), size), request.referenceMockup());
    }

    Function<PackagingState, PanelsRun> panels(GeneratePanels request) {
        PackageShape shape = request.packageDimensions().of(request.packageType(), "package_dimensions");
        refuseForeign("panel_ids", request.panelIds(), shape.type());
        refuseForeign("panels_info", request.panelsInfo().keySet(), shape.type());
        Map<Panel, PanelSize> sizes = request.panelIds().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        panel -> size(shape, panel, request.panelsInfo().get(panel)),
                        (first, _) -> first));
        return state -> run(state, shape, request.prompt(), sizes, request.referenceMockup());
    }

    private PanelsRun run(
            PackagingState state, PackageShape shape, String prompt, Map<Panel, PanelSize> sizes, String mockup) {
        Map<Panel, PanelTexture> present = state.work(shape.type()).panelTextures();
        List<PanelOrder> orders = shape.panels().stream()
                .filter(sizes::containsKey)
                .map(panel -> new PanelOrder(panel, sizes.get(panel), artwork(present.get(panel))))
                .toList();
        return new PanelsRun(
                shape, prompt, orders, mockup == null ? null : accepted("reference_mockup", mockup, references));
    }

    private ImageReference artwork(PanelTexture present) {
        return present == null ? null : accepted("panel_id", present.textureUrl(), artworks);
    }

    private ImageReference accepted(String field, String picture, ImageLimits limits) {
        try {
            return intake.accept(picture, limits);
        } catch (InvalidImageException e) {
            throw ApiException.invalid(field, e.problem());
        }
    }

    private static PanelSize size(PackageShape shape, Panel panel, RequestedPanelSize requested) {
        return requested == null ? shape.size(panel) : requested.size();
    }

    private static void refuseForeign(String field, Iterable<Panel> panels, PackageType type) {
        for (Panel panel : panels) {
            if (!type.panels().contains(panel)) {
                throw ApiException.invalid(
                        field,
                        "must be of this package: "
                                + type.panels().stream().map(Panel::id).collect(Collectors.joining(", ")));
            }
        }
    }
}
