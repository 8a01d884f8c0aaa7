package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DielinePdfTest {

    private static final double BLEED = 3;

    static Stream<PackageShape> packages() {
        return Stream.concat(Packages.boxes(), Packages.cylinders());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void the_boxes_of_the_page_are_those_of_the_sheet(PackageShape shape) throws IOException {
        Dieline dieline = Dieline.of(shape, BLEED);
        Bounds trim = dieline.net().trim();
        try (PDDocument document = Loader.loadPDF(DielinePdf.write(dieline, Map.of()))) {
            PDPage page = document.getPage(0);
            assertBox(
                    page,
                    page.getMediaBox(),
                    new Bounds(0, 0, dieline.sheet().width(), dieline.sheet().height()));
            assertBox(page, page.getTrimBox(), trim);
            assertBox(page, page.getBleedBox(), trim.grown(BLEED));
            assertThat(page.getMediaBox().getWidth()).isLessThanOrEqualTo(14400);
            assertThat(page.getMediaBox().getHeight()).isLessThanOrEqualTo(14400);
        }
    }

    @Test
    void a_sheet_of_many_metres_has_larger_units() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(DielinePdf.write(Dieline.of(Packages.box(2000, 2000, 2000), 3), Map.of()))) {
            assertThat(document.getPage(0).getUserUnit()).isEqualTo(2);
            assertThat(document.getVersion()).isEqualTo(1.6f);
        }
    }

    @Test
    void a_hundred_millimetres_are_a_thousand_pixels_at_254_dpi() throws IOException {
        Dieline dieline = Dieline.of(Packages.box(100, 30, 40), BLEED);
        RenderedSheet sheet = RenderedSheet.of(dieline, Map.of(), 10);
        Bounds top = dieline.face(Panel.TOP).box();
        int row = (int) (10 * (top.top() + 10));
        double left = middleOfCut(sheet, row, (int) (10 * top.left()));
        double right = middleOfCut(sheet, row, (int) (10 * top.right()));
        assertThat(right - left).isCloseTo(1000, within(1.0));
        assertThat(left / 10).isCloseTo(top.left(), within(0.1));
    }

    @Test
    void layers_can_be_switched_off() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(DielinePdf.write(Dieline.of(Packages.box(100, 150, 100), 3), Map.of()))) {
            assertThat(document.getDocumentCatalog().getOCProperties().getGroupNames())
                    .containsExactlyInAnyOrder(
                            "artwork", "bleed", "glue", "fold", "cut", "marks", "dimensions", "legend");
        }
    }

    @Test
    void lines_are_spot_colours_that_overprint() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(DielinePdf.write(Dieline.of(Packages.box(100, 150, 100), 3), Map.of()))) {
            PDResources resources = document.getPage(0).getResources();
            List<String> plates = new ArrayList<>();
            for (COSName name : resources.getColorSpaceNames()) {
                plates.add(((PDSeparation) resources.getColorSpace(name)).getColorantName());
            }
            assertThat(plates).containsExactlyInAnyOrder("CutContour", "Fold", "Bleed", "Glue", "All", "Notes");
            assertThat(resources.getExtGStateNames())
                    .allSatisfy(name -> assertThat(resources.getExtGState(name).getStrokingOverprintControl())
                            .isTrue());
        }
    }

    @Test
    void the_legend_tells_what_a_printer_must_know() throws IOException {
        assertThat(text(Dieline.of(Packages.box(62.5, 150, 40), 2.5)))
                .contains(
                        "Maquette dieline",
                        "Straight tuck end carton",
                        "62.5 × 150 × 40 mm",
                        "Bleed: 2.5 mm",
                        "scale 1:1",
                        "Cut",
                        "Fold",
                        "Glue",
                        "100 mm",
                        "W 62.5 mm",
                        "FRONT");
        assertThat(text(Dieline.of(Packages.cylinder(80, 150), 3)))
                .contains("Cylinder", "diameter 80 mm, height 150 mm", "π × W = 251.33 mm", "BODY");
    }

    @Test
    void the_font_is_in_the_file() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(DielinePdf.write(Dieline.of(Packages.box(100, 150, 100), 3), Map.of()))) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSize(1);
            assertThat(resources
                            .getFont(resources.getFontNames().iterator().next())
                            .isEmbedded())
                    .isTrue();
        }
    }

    @Test
    void a_picture_on_several_panels_is_in_the_file_once() throws IOException {
        Picture picture = Pictures.draw(64, 64, (x, y) -> x << 16 | y);
        Map<Panel, Texture> artwork = Map.of(
                Panel.FRONT, Pictures.png(picture),
                Panel.BACK, Pictures.png(picture),
                Panel.TOP, Pictures.jpeg(picture));
        assertThat(pictures(Dieline.of(Packages.box(100, 150, 100), 3), artwork))
                .hasSize(2);
    }

    @Test
    void a_jpeg_is_passed_through() throws IOException {
        Texture jpeg = Pictures.jpeg(Pictures.draw(64, 64, (x, y) -> x << 16 | y));
        byte[] file = DielinePdf.write(Dieline.of(Packages.box(100, 150, 100), 3), Map.of(Panel.FRONT, jpeg));
        try (PDDocument document = Loader.loadPDF(file)) {
            PDResources resources = document.getPage(0).getResources();
            PDImageXObject image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getCOSObject().createRawInputStream().readAllBytes())
                    .isEqualTo(jpeg.bytes());
        }
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        PackageShape shape = Packages.box(100, 150, 100);
        Map<Panel, Texture> artwork = Pictures.quarters(shape);
        assertThat(DielinePdf.write(Dieline.of(shape, 3), artwork))
                .isEqualTo(DielinePdf.write(Dieline.of(shape, 3), artwork));
    }

    @Test
    void what_is_no_picture_is_refused() {
        Dieline dieline = Dieline.of(Packages.box(100, 150, 100), 3);
        for (String type : List.of("image/png", "image/jpeg", "image/webp")) {
            Texture broken = new Texture("no picture".getBytes(), type);
            assertThatExceptionOfType(InvalidMeshException.class)
                    .isThrownBy(() -> DielinePdf.write(dieline, Map.of(Panel.FRONT, broken)));
        }
    }

    private static void assertBox(PDPage page, PDRectangle box, Bounds expected) {
        double millimetre = 25.4 / 72 * page.getUserUnit();
        double pageHeight = page.getMediaBox().getHeight() * millimetre;
        assertThat(box.getLowerLeftX() * millimetre).isCloseTo(expected.left(), within(0.01));
        assertThat(box.getUpperRightX() * millimetre).isCloseTo(expected.right(), within(0.01));
        assertThat(pageHeight - box.getUpperRightY() * millimetre).isCloseTo(expected.top(), within(0.01));
        assertThat(pageHeight - box.getLowerLeftY() * millimetre).isCloseTo(expected.bottom(), within(0.01));
    }

    /** Of the pixels around a column that are red, as only the cut is. */
    private static double middleOfCut(RenderedSheet sheet, int row, int column) {
        double weights = 0;
        double moments = 0;
        for (int x = column - 8; x <= column + 8; x++) {
            int rgb = sheet.pixels().getRGB(x, row);
            double weight = Math.max(0, (rgb >> 16 & 0xFF) - (rgb >> 8 & 0xFF));
            weights += weight;
            moments += weight * (x + 0.5);
        }
        assertThat(weights).as("a cut near column %s", column).isPositive();
        return moments / weights;
    }

    private static String text(Dieline dieline) throws IOException {
        try (PDDocument document = Loader.loadPDF(DielinePdf.write(dieline, Map.of()))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<COSName> pictures(Dieline dieline, Map<Panel, Texture> artwork) throws IOException {
        try (PDDocument document = Loader.loadPDF(DielinePdf.write(dieline, artwork))) {
            PDResources resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .toList();
        }
    }
}
