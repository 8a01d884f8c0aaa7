package dev.maquette.mesh.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.Shapes;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.TextureDecoder;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ThreeMfWriterTest {

    private final ThreeMfWriter writer = new ThreeMfWriter();

    @Test
    void the_package_holds_model_texture_types_and_relationships() throws Exception {
        Map<String, byte[]> files = Exports.unzip(writer.write(Exports.printedCube()));

        assertThat(files)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "3D/3dmodel.model",
                        "3D/Textures/texture_1.png",
                        "3D/_rels/3dmodel.model.rels");
        assertThat(elements(parse(files.get("_rels/.rels")), "Relationship")
                        .getFirst()
                        .getAttribute("Target"))
                .isEqualTo("/3D/3dmodel.model");
        assertThat(elements(parse(files.get("3D/_rels/3dmodel.model.rels")), "Relationship")
                        .getFirst()
                        .getAttribute("Target"))
                .isEqualTo("/3D/Textures/texture_1.png");
        assertThat(elements(model(Exports.printedCube()), "texture2d")
                        .getFirst()
                        .getAttribute("path"))
                .isEqualTo("/3D/Textures/texture_1.png");
    }

    @Test
    void a_cube_of_a_tenth_of_a_metre_measures_a_hundred_millimetres() throws Exception {
        Document model = model(Exports.printedCube());

        assertThat(model.getDocumentElement().getAttribute("unit")).isEqualTo("millimeter");
        assertThat(extent(model)).containsExactly(100, 100, 100);
    }

    @Test
    void what_was_up_points_along_z() throws Exception {
        assertThat(extent(model(Exports.greenBox()))).containsExactly(200, 600, 400);
    }

    @Test
    void the_printed_item_stands_where_all_coordinates_are_positive() throws Exception {
        assertThat(elements(model(Exports.greenBox()), "item").getFirst().getAttribute("transform"))
                .isEqualTo("1 0 0 0 1 0 0 0 1 100.0 300.0 200.0");
    }

    @Test
    void a_closed_surface_stays_closed() throws Exception {
        Document model = model(Exports.printedCube());
        Set<List<String>> edges = new HashSet<>();
        for (Element triangle : elements(model, "triangle")) {
            for (int corner = 0; corner < 3; corner++) {
                String from = triangle.getAttribute("v" + (corner + 1));
                assertThat(edges.add(List.of(from, triangle.getAttribute("v" + ((corner + 1) % 3 + 1)))))
                        .isTrue();
            }
        }

        assertThat(elements(model, "vertex")).hasSize(8);
        assertThat(edges).hasSize(36).allMatch(edge -> edges.contains(edge.reversed()));
    }

    @Test
    void each_corner_has_its_texture_coordinate_from_the_lower_left() throws Exception {
        Document model = model(Exports.printedCube());
        List<Element> coordinates = elements(model, "tex2coord");
        Element triangle = elements(model, "triangle").getFirst();

        Element first = coordinates.get(Integer.parseInt(triangle.getAttribute("p1")));
        Element third = coordinates.get(Integer.parseInt(triangle.getAttribute("p3")));

        assertThat(List.of(first.getAttribute("u"), first.getAttribute("v"))).containsExactly("0.0", "0.0");
        assertThat(List.of(third.getAttribute("u"), third.getAttribute("v"))).containsExactly("1.0", "1.0");
        assertThat(triangle.getAttribute("pid"))
                .isEqualTo(elements(model, "texture2dgroup").getFirst().getAttribute("id"));
    }

    @Test
    void every_id_is_used_once_and_every_reference_has_its_target_before_it() throws Exception {
        Document model =
                model(Shapes.of(Exports.printedCube().parts().getFirst(), Shapes.cube(1, Shapes.colored(1, 1, 1))));
        Map<String, Integer> position = new HashMap<>();
        NodeList all = model.getElementsByTagNameNS("*", "*");
        IntStream.range(0, all.getLength()).forEach(i -> {
            Element element = (Element) all.item(i);
            for (String reference : List.of("texid", "pid", "objectid")) {
                assertThat(element.hasAttribute(reference) && !position.containsKey(element.getAttribute(reference)))
                        .isFalse();
            }
            if (element.hasAttribute("id")) {
                assertThat(position.put(element.getAttribute("id"), i)).isNull();
            }
        });

        assertThat(position).hasSize(6);
    }

    @Test
    void a_plain_colour_is_shown_as_srgb() throws Exception {
        Document model = model(Shapes.of(Shapes.cube(1, Shapes.colored(1, 0.2158605, 0))));

        assertThat(elements(model, "base").getFirst().getAttribute("displaycolor"))
                .isEqualTo("#FF8000FF");
    }

    @Test
    void a_texture_under_a_colour_filter_is_stored_filtered() {
        byte[] png = Exports.unzip(writer.write(Exports.greenBox())).get("3D/Textures/texture_1.png");

        assertThat(TextureDecoder.decode(new Texture(png, "image/png"), 64).getRGB(31, 31))
                .isEqualTo(0xFF00FF00);
    }

    @Test
    void triangles_without_area_are_left_out_and_names_are_harmless() throws Exception {
        Document model = model(Exports.withFlatTriangle());

        assertThat(elements(model, "triangle")).hasSize(1);
        assertThat(elements(model, "object").getFirst().getAttribute("name")).isEqualTo("a_b_c_v_1_2_3");
    }

    private Document model(Mesh mesh) throws Exception {
        return parse(Exports.unzip(writer.write(mesh)).get("3D/3dmodel.model"));
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static double[] extent(Document model) {
        return List.of("x", "y", "z").stream()
                .mapToDouble(axis -> {
                    var range = elements(model, "vertex").stream()
                            .mapToDouble(vertex -> Double.parseDouble(vertex.getAttribute(axis)))
                            .summaryStatistics();
                    return range.getMax() - range.getMin();
                })
                .toArray();
    }
}
