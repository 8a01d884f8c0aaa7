package dev.maquette.packaging.dieline;

import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Draws layers into an SVG. */
record SvgLayer(SvgElements svg, double scale) {

    /** Liberation Sans is what the PDF has; the others have the same widths, or nearly. */
    private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

    void write(Layer layer) throws XMLStreamException {
        svg.startLayer(layer.name()).with("fill", "none").with("stroke-linejoin", "round");
        for (Stroke stroke : layer.strokes()) {
            write(stroke);
        }
        for (Label label : layer.labels()) {
            write(label);
        }
        svg.end();
    }

    private void write(Stroke stroke) throws XMLStreamException {
        Ink ink = stroke.ink();
        svg.path(stroke.path()).with("stroke", color(ink)).with("stroke-width", ink.width() * scale);
        if (!ink.dashes().isEmpty()) {
            svg.with(
                    "stroke-dasharray",
                    ink.dashes().stream()
                            .map(dash -> Millimetres.exact(dash * scale))
                            .collect(Collectors.joining(" ")));
        }
        if (stroke.tinted()) {
            svg.with("fill", color(ink)).with("fill-opacity", Ink.TINT);
        }
        svg.end();
    }

    private void write(Label label) throws XMLStreamException {
        svg.start("text").with("x", label.at().x()).with("y", label.at().y());
        svg.with("font-family", FONTS).with("font-size", label.size()).with("fill", color(Ink.NOTE));
        if (label.centered()) {
            svg.with("text-anchor", "middle");
        }
        if (label.turn() != 0) {
            svg.with("transform", "rotate(%s %s)".formatted(label.turn(), SvgElements.place(label.at())));
        }
        svg.text(label.text()).end();
    }

    private static String color(Ink ink) {
        return "#%06x".formatted(ink.rgb());
    }
}
