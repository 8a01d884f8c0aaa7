package dev.maquette.packaging.dieline;

import dev.maquette.mesh.Texture;
import dev.maquette.packaging.shape.Panel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The PDF of a dieline as pixels, which are asked for by their place on the sheet. */
record RenderedSheet(BufferedImage pixels, double pixelsPerMillimetre) {

    static RenderedSheet of(Dieline dieline, Map<Panel, Texture> artwork, double pixelsPerMillimetre)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(DielinePdf.write(dieline, artwork))) {
            float scale = (float)
                    (pixelsPerMillimetre * 25.4 / 72 * document.getPage(0).getUserUnit());
            return new RenderedSheet(
                    new PDFRenderer(document).renderImage(0, scale, ImageType.RGB), pixelsPerMillimetre);
        }
    }

    /** sRGB as 0xRRGGBB. */
    int at(Point point) {
        return pixels.getRGB((int) (point.x() * pixelsPerMillimetre), (int) (point.y() * pixelsPerMillimetre))
                & 0xFFFFFF;
    }

    /** Whether a place has nearly this colour, as JPEG does not keep colours exactly. */
    boolean shows(int rgb, Point point) {
        int actual = at(point);
        return near(actual >> 16, rgb >> 16) && near(actual >> 8, rgb >> 8) && near(actual, rgb);
    }

    private static boolean near(int actual, int expected) {
        return Math.abs((actual & 0xFF) - (expected & 0xFF)) < 20;
    }
}
