package dev.maquette.packaging.dieline;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From millimetres, y down, to the units of a PDF page, y up. A unit is a point, 25.4 / 72 mm, on pages of up to 14400
 * points, which readers allow for (ISO 32000-1, annex C.2); on larger ones it is as many points as are needed.
 *
 * @param pageHeight in millimetres
 * @param userUnit points that make a unit
 */
record PdfUnits(double pageHeight, int userUnit) {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final double MOST_UNITS = 14400;

    static PdfUnits of(Sheet sheet) {
        double points = Math.max(sheet.width(), sheet.height()) * POINTS_PER_MILLIMETRE;
        return new PdfUnits(sheet.height(), (int) Math.ceil(points / MOST_UNITS));
    }

    float length(double millimetres) {
        return (float) (millimetres * unitsPerMillimetre());
    }

    float x(Point point) {
        return length(point.x());
    }

    float y(Point point) {
        return length(pageHeight - point.y());
    }

    PDRectangle rectangle(Bounds bounds) {
        return new PDRectangle(
                length(bounds.left()),
                length(pageHeight - bounds.bottom()),
                length(bounds.width()),
                length(bounds.height()));
    }

    AffineTransform transform() {
        double scale = unitsPerMillimetre();
        return new AffineTransform(scale, 0, 0, -scale, 0, pageHeight * scale);
    }

    private double unitsPerMillimetre() {
        return POINTS_PER_MILLIMETRE / userUnit;
    }
}
