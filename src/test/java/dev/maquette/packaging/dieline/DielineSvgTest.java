package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.Texture;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DielineSvgTest {

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    static Stream<PackageShape> packages() {
        return Stream.concat(Packages.boxes(), Packages.cylinders());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void its_size_is_that_of_the_sheet_and_its_unit_the_millimetre(PackageShape shape) throws Exception {
        Dieline dieline = Dieline.of(shape, 3);
        Element svg = parse(DielineSvg.write(dieline, Map.of())).getDocumentElement();
        String width = Millimetres.exact(dieline.sheet().width());
        String height = Millimetres.exact(dieline.sheet().height());
        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("width")).isEqualTo(width + "mm");
        assertThat(svg.getAttribute("height")).isEqualTo(height + "mm");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + width + " " + height);
    }

    @Test
    void layers_are_named_groups() throws Exception {
        Document svg = parse(DielineSvg.write(Dieline.of(Packages.box(100, 150, 100), 3), Map.of()));
        assertThat(elements(svg, "g"))
                .extracting(group -> group.getAttribute("id"))
                .containsExactly("artwork", "bleed", "glue", "fold", "cut", "marks", "dimensions", "legend");
    }

    @Test
    void artwork_covers_its_panel_and_is_clipped_to_its_print_area() throws Exception {
        PackageShape shape = Packages.box(100, 150, 60);
        Map<Panel, Texture> artwork = Pictures.quarters(shape);
        Dieline dieline = Dieline.of(shape, 3);
        Document svg = parse(DielineSvg.write(dieline, artwork));
        for (Panel panel : shape.panels()) {
            Element image = byId(svg, panel.id() + "-picture");
            Bounds box = dieline.face(panel).box();
            assertThat(number(image, "x")).isCloseTo(box.left(), within(0.001));
            assertThat(number(image, "y")).isCloseTo(box.top(), within(0.001));
            assertThat(number(image, "width")).isCloseTo(box.width(), within(0.001));
            assertThat(number(image, "height")).isCloseTo(box.height(), within(0.001));
            assertThat(image.getAttribute("preserveAspectRatio")).isEqualTo("xMidYMid slice");
            assertThat(bytes(image)).isEqualTo(artwork.get(panel).bytes());
            Element group = (Element) image.getParentNode();
            assertThat(group.getAttribute("clip-path")).isEqualTo("url(#" + panel.id() + "-print-area)");
            assertThat(byId(svg, panel.id() + "-print-area").getTagName()).isEqualTo("clipPath");
        }
        assertThat(byId(svg, "front-picture").hasAttribute("transform")).isFalse();
        assertThat(byId(svg, "top-picture").getAttribute("transform")).startsWith("rotate(180 ");
    }

    @Test
    void every_reference_leads_somewhere_and_no_name_is_given_twice() throws Exception {
        PackageShape shape = Packages.cylinder(80, 150);
        Document svg = parse(DielineSvg.write(Dieline.of(shape, 3), Pictures.quarters(shape)));
        Set<String> names = new HashSet<>();
        for (Element element : elements(svg, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(names.add(element.getAttribute("id"))).isTrue();
            }
        }
        assertThat(elements(svg, "use"))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(names)
                        .contains(use.getAttributeNS(XLINK, "href").substring(1)));
    }

    @Test
    void caps_are_true_circles() throws Exception {
        Document svg = parse(DielineSvg.write(Dieline.of(Packages.cylinder(80, 150), 3), Map.of()));
        assertThat(elements(byId(svg, "cut"), "path"))
                .extracting(path -> path.getAttribute("d"))
                .filteredOn(data -> data.matches("M[^A]+(A40 40 0 0 1 [^A]+){4}Z"))
                .hasSize(2);
    }

    @Test
    void a_webp_picture_becomes_a_png() throws Exception {
        // a single blue pixel, lossless
        byte[] webp = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvAAAAAAfQ//73v/+BiOh/AAA=");
        Document svg = parse(DielineSvg.write(
                Dieline.of(Packages.box(100, 150, 60), 3), Map.of(Panel.FRONT, new Texture(webp, "image/webp"))));
        assertThat(byId(svg, "front-picture").getAttributeNS(XLINK, "href")).startsWith("data:image/png;base64,");
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        PackageShape shape = Packages.box(100, 150, 100);
        Map<Panel, Texture> artwork = Pictures.quarters(shape);
        assertThat(DielineSvg.write(Dieline.of(shape, 3), artwork))
                .isEqualTo(DielineSvg.write(Dieline.of(shape, 3), artwork));
    }

    private static Document parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element byId(Document document, String id) {
        return elements(document, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static byte[] bytes(Element image) {
        String uri = image.getAttributeNS(XLINK, "href");
        return Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
    }
}
