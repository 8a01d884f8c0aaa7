package dev.maquette.packaging.dieline;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws layers on a PDF page. They overprint, so that what lies below them is not left out on its own plates. */
final class PdfLayer {

    private static final int ROUND_JOIN = 1;

    private final PDPageContentStream content;
    private final PdfUnits units;
    private final PdfPath paths;
    private final PDFont font;
    private final double scale;
    private final PdfInks inks = new PdfInks();
    private final PDExtendedGraphicsState overprint = overprint();

    PdfLayer(PDPageContentStream content, PdfUnits units, PDFont font, double scale) {
        this.content = content;
        this.units = units;
        this.paths = new PdfPath(content, units);
        this.font = font;
        this.scale = scale;
    }

    void write(Layer layer) throws IOException {
        content.saveGraphicsState();
        content.setGraphicsStateParameters(overprint);
        content.setLineJoinStyle(ROUND_JOIN);
        for (Stroke stroke : layer.strokes()) {
            write(stroke);
        }
        for (Label label : layer.labels()) {
            write(label);
        }
        content.restoreGraphicsState();
    }

    private void write(Stroke stroke) throws IOException {
        Ink ink = stroke.ink();
        content.setStrokingColor(inks.color(ink, 1));
        content.setLineWidth(units.length(ink.width() * scale));
        content.setLineDashPattern(dashes(ink), 0);
        paths.add(stroke.path());
        if (stroke.tinted()) {
            content.setNonStrokingColor(inks.color(ink, Ink.TINT));
            content.fillAndStroke();
        } else {
            content.stroke();
        }
    }

    private float[] dashes(Ink ink) {
        float[] dashes = new float[ink.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = units.length(ink.dashes().get(i) * scale);
        }
        return dashes;
    }

    private void write(Label label) throws IOException {
        float size = units.length(label.size());
        Matrix place =
                Matrix.getRotateInstance(Math.toRadians(-label.turn()), units.x(label.at()), units.y(label.at()));
        if (label.centered()) {
            place.translate(-font.getStringWidth(label.text()) / 1000 * size / 2, 0);
        }
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor(inks.color(Ink.NOTE, 1));
        content.setTextMatrix(place);
        content.showText(label.text());
        content.endText();
    }

    private static PDExtendedGraphicsState overprint() {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setStrokingOverprintControl(true);
        state.setNonStrokingOverprintControl(true);
        state.setOverprintMode(1);
        return state;
    }
}
