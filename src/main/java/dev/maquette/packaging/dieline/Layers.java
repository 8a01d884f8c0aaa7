package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.Panel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is drawn over the artwork, the lowest layer first. */
final class Layers {

    /** The name of the layer below all of these. */
    static final String ARTWORK = "artwork";

    private Layers() {}

    /** Panels that carry artwork speak for themselves; the others are named. */
    static List<Layer> of(Dieline dieline, Set<Panel> printed) {
        Net net = dieline.net();
        return List.of(
                Layer.of("bleed", Ink.BLEED, net.bleedOutlines()),
                glue(net),
                Layer.of("fold", Ink.FOLD, net.folds()),
                Layer.of("cut", Ink.CUT, net.cuts()),
                marks(dieline),
                dimensions(dieline),
                legend(dieline, printed));
    }

    private static Layer glue(Net net) {
        return new Layer(
                "glue",
                net.glueAreas().stream()
                        .map(area -> new Stroke(area, Ink.GLUE, true))
                        .toList(),
                List.of());
    }

    private static Layer marks(Dieline dieline) {
        Bounds trim = dieline.net().trim();
        PrintMarks marks = new PrintMarks(
                trim, trim.grown(dieline.bleed()), dieline.sheet().scale());
        return Layer.of(
                "marks",
                Ink.MARK,
                Stream.concat(marks.all().stream(), dieline.net().alignments().stream())
                        .toList());
    }

    private static Layer dimensions(Dieline dieline) {
        Bounds frame = dieline.net().trim().grown(dieline.bleed());
        List<DimensionLine> dimensions = dieline.net().measures().stream()
                .map(measure -> DimensionLine.of(
                        measure, frame, dieline.bleed(), dieline.sheet().scale()))
                .toList();
        return new Layer(
                "dimensions",
                dimensions.stream().flatMap(DimensionLine::strokes).toList(),
                dimensions.stream().map(DimensionLine::label).toList());
    }

    private static Layer legend(Dieline dieline, Set<Panel> printed) {
        Sheet sheet = dieline.sheet();
        Legend legend = Legend.of(
                Blank.of(dieline.shape(), dieline.bleed()), dieline.bleed(), sheet.legendOrigin(), sheet.scale());
        Stream<Label> names = dieline.net().faces().stream()
                .filter(face -> !printed.contains(face.panel()))
                .map(face -> PanelName.of(face, sheet.scale()));
        return new Layer(
                "legend",
                legend.strokes(),
                Stream.concat(legend.labels().stream(), names).toList());
    }
}
