package dev.maquette.packaging.dieline;

import dev.maquette.mesh.Texture;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.packaging.shape.Panel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A picture of a dieline, to look at: that of its PDF. */
public final class DielineJpeg {

    /** Of the longer edge, in pixels. */
    public static final int MAX_EDGE = 2000;

    /** Where thin lines have no visible shadows of compression. */
    private static final float QUALITY = 0.92f;

    private DielineJpeg() {}

    /** Under the same conditions as {@link DielinePdf#write}. */
    public static byte[] write(Dieline dieline, Map<Panel, Texture> artwork) {
        try (PDDocument document = Loader.loadPDF(DielinePdf.write(dieline, artwork))) {
            BufferedImage image = render(document);
            int width = image.getWidth();
            int height = image.getHeight();
            return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width)).toJpeg(QUALITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage render(PDDocument document) throws IOException {
        PDRectangle page = document.getPage(0).getMediaBox();
        float scale = MAX_EDGE / Math.max(page.getWidth(), page.getHeight());
        return new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
    }
}
