package dev.maquette.packaging.dieline;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The type of the legend. It is in the file, as printers refuse files whose fonts they would have to replace. */
final class PdfFont {

    /** Comes with PDFBox, under the SIL Open Font License. */
    private static final String LIBERATION_SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfFont() {}

    /** Only the characters that are used are written. */
    static PDFont embedInto(PDDocument document) throws IOException {
        try (InputStream font = PDFont.class.getResourceAsStream(LIBERATION_SANS)) {
            return PDType0Font.load(document, font, true);
        }
    }
}
