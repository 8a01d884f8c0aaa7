package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Segment.Arc;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Adds paths to a content stream, where the operators that follow stroke them, fill them or clip to them. */
record PdfPath(PDPageContentStream content, PdfUnits units) {

    void add(Path path) throws IOException {
        content.moveTo(units.x(path.start()), units.y(path.start()));
        Point from = path.start();
        for (Segment segment : path.segments()) {
            switch (segment) {
                case Segment.Line(Point end) -> content.lineTo(units.x(end), units.y(end));
                case Arc arc -> {
                    // off a true circle by less than one part in 100000, so by 10 micrometres where it has 2 m
                    Point middle = arc.middle(from);
                    addArc(from, new Arc(middle, arc.radius(), arc.clockwise()));
                    addArc(middle, arc);
                }
            }
            from = segment.end();
        }
        if (path.closed()) {
            content.closePath();
        }
    }

    void clipTo(Path path) throws IOException {
        add(path);
        content.clip();
    }

    private void addArc(Point from, Arc arc) throws IOException {
        Point first = arc.control(from);
        Point second = arc.reversed(from).control(arc.end());
        content.curveTo(
                units.x(first),
                units.y(first),
                units.x(second),
                units.y(second),
                units.x(arc.end()),
                units.y(arc.end()));
    }
}
