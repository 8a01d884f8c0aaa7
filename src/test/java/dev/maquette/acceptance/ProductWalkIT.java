package dev.maquette.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.testing.EventStream;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The walk of the README against the service as users run it: from a prompt to files that other programs open. */
@QuarkusIntegrationTest
@TestProfile(ProductWalkProfile.class)
class ProductWalkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final double MILLIMETRES = 1000;

    @Test
    void words_become_a_product_that_is_changed_in_words_and_taken_back() {
        given().post("/product/clear").then().statusCode(200);
        try (EventStream events = EventStream.open("/product/events")) {
            Response accepted = start("/product/create", "a matte black ceramic mug with a bamboo lid", "");
            assertThat(accepted.statusCode()).isEqualTo(202);
            assertThat(accepted.header("Location")).endsWith("/jobs/" + accepted.header("X-Job-Id"));
            assertThat(accepted.jsonPath().getString("status")).isEqualTo("pending");
            awaitComplete();
            assertThat(events.awaitEvent(event -> event.name().equals("complete")))
                    .extracting(EventStream.Event::name)
                    .contains("pending", "generating_images", "generating_model", "complete");
        }
        byte[] mug = export("glb");

        Response edited = start("/product/edit", "make it red, with a bigger handle", "wait=60");
        awaitComplete();
        assertThat(edited.statusCode()).isEqualTo(202);
        assertThat(export("glb")).isNotEqualTo(mug);
        assertThat(product().getList("iterations")).hasSize(2);

        given().post("/product/rewind/0").then().statusCode(200);
        assertThat(export("glb")).isEqualTo(mug);
        assertThat(product().getList("iterations")).hasSize(1);
        assertThat(product().getList("other_iterations")).hasSize(1);
        assertThat(given().get("/jobs?kind=product.edit&limit=1").jsonPath().getString("jobs[0].id"))
                .isEqualTo(edited.header("X-Job-Id"));
    }

    @Test
    void the_views_are_pictures_that_differ() throws IOException {
        createOnce();
        List<String> images = product().getList("images");

        assertThat(images).hasSize(3).doesNotHaveDuplicates();
        for (String url : images) {
            assertThat(colors(picture(bytes(url)))).as(url).hasSizeGreaterThan(10);
        }
    }

    @Test
    void the_glb_holds_the_triangles_that_the_state_tells() {
        createOnce();
        JsonNode gltf = ProductWalkFiles.glb(export("glb"));

        assertThat(gltf.path("asset").path("version").asText()).isEqualTo("2.0");
        assertThat(ProductWalkFiles.triangles(gltf)).isPositive().isEqualTo(triangles());
    }

    @Test
    void the_stl_holds_the_same_triangles_in_millimetres_with_z_up() {
        createOnce();
        byte[] stl = export("stl");
        double[] extent = ProductWalkFiles.extentOfStl(stl);

        assertThat(ProductWalkFiles.trianglesOfStl(stl)).isEqualTo(triangles());
        assertThat(extent[0]).isCloseTo(size(0) * MILLIMETRES, within(0.1));
        assertThat(extent[1]).isCloseTo(size(2) * MILLIMETRES, within(0.1));
        assertThat(extent[2]).isCloseTo(size(1) * MILLIMETRES, within(0.1));
    }

    @Test
    void the_obj_comes_with_its_material_and_texture() throws IOException {
        createOnce();
        Map<String, byte[]> files = ProductWalkFiles.unzip(export("obj"));
        String obj = ProductWalkFiles.text(files.get("product.obj"));

        assertThat(obj).contains("mtllib product.mtl");
        assertThat(obj.lines().filter(line -> line.startsWith("f "))).hasSize(triangles());
        assertThat(ProductWalkFiles.text(files.get("product.mtl"))).contains("map_Kd ");
        assertThat(picture(files.values().stream().reduce((_, last) -> last).orElseThrow()))
                .isNotNull();
    }

    @Test
    void the_ply_holds_the_same_triangles() {
        createOnce();

        assertThat(ProductWalkFiles.headerOfPly(export("ply")))
                .startsWith("ply\nformat binary_little_endian 1.0\n")
                .contains("element face " + triangles() + "\n");
    }

    @Test
    void the_3mf_is_a_package_in_millimetres() {
        createOnce();
        Map<String, byte[]> files = ProductWalkFiles.unzip(export("3mf"));

        assertThat(files).containsKeys("[Content_Types].xml", "_rels/.rels", "3D/3dmodel.model");
        String model = ProductWalkFiles.text(files.get("3D/3dmodel.model"));
        assertThat(model).contains("unit=\"millimeter\"");
        assertThat(model.split("<triangle ", -1)).hasSize(triangles() + 1);
    }

    @Test
    void the_usdz_begins_with_its_scene_and_is_aligned() {
        createOnce();
        byte[] usdz = export("usdz");
        Map<String, byte[]> files = ProductWalkFiles.unzip(usdz);

        assertThat(ProductWalkFiles.isAlignedAndStored(usdz)).isTrue();
        assertThat(files.keySet().iterator().next()).endsWith(".usda");
        assertThat(ProductWalkFiles.text(files.values().iterator().next()))
                .startsWith("#usda 1.0")
                .contains("upAxis = \"Y\"");
    }

    @Test
    void the_jpg_shows_something() throws IOException {
        createOnce();
        byte[] jpg = export("jpg");
        BufferedImage picture = picture(jpg);

        assertThat(jpg).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(picture.getWidth()).isEqualTo(1024);
        assertThat(picture.getHeight()).isEqualTo(1024);
        assertThat(colors(picture)).hasSizeGreaterThan(10);
    }

    @Test
    void all_files_can_be_made_at_once_and_fetched_by_their_addresses() {
        createOnce();

        Map<String, String> files = given().post("/product/export").jsonPath().getMap("files");

        assertThat(files).containsOnlyKeys("glb", "stl", "obj", "ply", "3mf", "usdz", "jpg");
        assertThat(product().getMap("export_files")).isEqualTo(files);
        files.values().forEach(url -> assertThat(bytes(url)).isNotEmpty());
    }

    private static Response start(String path, String prompt, String preference) {
        return given().contentType("application/json")
                .header("Prefer", preference)
                .body(Map.of("prompt", prompt))
                .post(path);
    }

    /** Whatever product is there will do. */
    private static void createOnce() {
        if (product().getString("trellis_output.model_file") == null) {
            start("/product/create", "a matte black ceramic mug with a bamboo lid", "wait=60");
            awaitComplete();
        }
    }

    private static void awaitComplete() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> given().get("/product/status").jsonPath().getString("status"), "complete"::equals);
    }

    private static JsonPath product() {
        return given().get("/product").jsonPath();
    }

    private static int triangles() {
        return product().getInt("iterations[-1].model_stats.triangles");
    }

    /** Along x, y or z, in metres. */
    private static double size(int axis) {
        JsonPath product = product();
        String box = "iterations[-1].model_stats.bounding_box.";
        return product.getDouble(box + "max[" + axis + "]") - product.getDouble(box + "min[" + axis + "]");
    }

    private static byte[] export(String format) {
        Response file = given().get("/product/export/" + format);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"product.");
        return file.asByteArray();
    }

    private static byte[] bytes(String url) {
        return given().get(url).then().statusCode(200).extract().asByteArray();
    }

    private static BufferedImage picture(byte[] encoded) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(encoded));
    }

    private static Set<Integer> colors(BufferedImage picture) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 8) {
            for (int x = 0; x < picture.getWidth(); x += 8) {
                colors.add(picture.getRGB(x, y));
            }
        }
        return colors;
    }
}
