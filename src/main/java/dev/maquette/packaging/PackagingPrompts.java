package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.provider.PromptTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an image model is told, from the templates in {@code packaging/prompts}. */
@ApplicationScoped
class PackagingPrompts {

    private static final double MM_PER_INCH = 25.4;

    private final PromptTemplate panel = template("panel");
    private final PromptTemplate mockup = template("mockup");
    private final Map<Attachment.Kind, PromptTemplate> attachments = new EnumMap<>(Attachment.Kind.class);
    private final Map<Panel, PromptTemplate> places = new EnumMap<>(Panel.class);
    private final PromptTemplate roundTop = template("panels/round-top");
    private final PromptTemplate roundBottom = template("panels/round-bottom");

    PackagingPrompts() {
        for (Attachment.Kind kind : Attachment.Kind.values()) {
            attachments.put(kind, template("attached/" + kind.id()));
        }
        for (Panel place : Panel.values()) {
            places.put(place, template("panels/" + place.id()));
        }
    }

    /** @param attached the pictures that go along, in their order */
    String panel(PanelsRun run, PanelOrder order, List<Attachment> attached) {
        double width = order.size().width();
        double height = order.size().height();
        return panel.fill(Map.of(
                "panel", order.panel().id(),
                "package", name(run.shape()),
                "prompt", run.prompt(),
                "place", place(run.shape(), order.panel()),
                "width_mm", millimetres(width),
                "height_mm", millimetres(height),
                "width_in", inches(width),
                "height_in", inches(height),
                "attached", told(attached)));
    }

    /** @param attached the pictures that go along, in their order */
    String mockup(PanelsRun run, List<Attachment> attached) {
        PackageDimensions size = run.shape().dimensions();
        return mockup.fill(Map.of(
                "package", name(run.shape()),
                "prompt", run.prompt(),
                "width_mm", millimetres(size.width()),
                "height_mm", millimetres(size.height()),
                "depth_mm", millimetres(size.depth()),
                "width_in", inches(size.width()),
                "height_in", inches(size.height()),
                "depth_in", inches(size.depth()),
                "attached", told(attached)));
    }

    private String told(List<Attachment> attached) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < attached.size(); i++) {
            PromptTemplate line = attachments.get(attached.get(i).kind());
            text.append(i == 0 ? "" : "\n").append(line.fill(Map.of("number", String.valueOf(i + 1))));
        }
        return text.toString();
    }

    private String place(PackageShape shape, Panel panel) {
        PromptTemplate template = shape.round(panel) ? panel == Panel.TOP ? roundTop : roundBottom : places.get(panel);
        return template.fill(Map.of());
    }

    private static String name(PackageShape shape) {
        return switch (shape.type()) {
            case BOX -> "a box";
            case CYLINDER -> "a cylinder";
        };
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.1f", length).replaceAll("\\.0$", "");
    }

    private static String inches(double length) {
        return String.format(Locale.ROOT, "%.2f", length / MM_PER_INCH);
    }

    private static PromptTemplate template(String name) {
        return PromptTemplate.load("/dev/maquette/packaging/prompts/" + name + ".txt");
    }
}
