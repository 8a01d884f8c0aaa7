package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.export.ExportFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductExportTest {

    private final ProductClient client = new ProductClient();

    @ParameterizedTest
    @EnumSource
    void every_format_is_sent_as_a_file_with_its_name_and_type(ExportFormat format) {
        client.created("a white mug");

        Response file = client.get("/product/export/" + format.id());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo(format.contentType());
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"product." + format.extension() + "\"");
        assertThat(file.asByteArray()).isNotEmpty();
    }

    @Test
    void the_glb_is_the_model_itself() {
        ProductState product = client.created("a white mug");

        assertThat(client.get("/product/export/glb").asByteArray())
                .isEqualTo(ProductClient.bytes(product.trellisOutput().modelFile()));
    }

    @Test
    void blend_is_another_name_of_obj() {
        client.created("a white mug");

        assertThat(client.get("/product/export/blend").header("Content-Disposition"))
                .contains("product.zip");
        assertThat(files(client.post("/product/export", Map.of("formats", List.of("blend", "OBJ")))))
                .containsOnlyKeys("obj");
    }

    @Test
    void without_a_choice_all_formats_are_made_and_remembered() {
        client.created("a white mug");

        Map<String, String> files = files(client.post("/product/export"));

        assertThat(files).containsOnlyKeys("glb", "stl", "obj", "ply", "3mf", "usdz", "jpg");
        assertThat(client.state().exportFiles()).isEqualTo(files);
        files.forEach((format, url) -> assertThat(ProductClient.bytes(url))
                .as(format)
                .isEqualTo(client.get("/product/export/" + format).asByteArray()));
    }

    @Test
    void a_body_without_formats_means_all() {
        client.created("a white mug");

        for (String body : List.of("", "{}", "{\"formats\": null}", "{\"formats\": []}")) {
            Response exported =
                    client.request().contentType(ContentType.JSON).body(body).post("/product/export");

            assertThat(files(exported)).hasSize(7);
        }
    }

    @Test
    void an_export_adds_to_the_ones_before() {
        client.created("a white mug");
        client.post("/product/export", Map.of("formats", List.of("stl")));

        client.post("/product/export", Map.of("formats", List.of("ply")));

        assertThat(client.state().exportFiles()).containsOnlyKeys("stl", "ply");
    }

    @Test
    void the_exports_of_another_iteration_are_not_shown() {
        client.created("a white mug");
        client.post("/product/export", Map.of("formats", List.of("stl")));

        assertThat(client.edited("make it red").exportFiles()).isEmpty();
    }

    @Test
    void an_unknown_format_or_a_missing_product_is_told() {
        assertThat(client.get("/product/export/glb").statusCode()).isEqualTo(404);
        assertThat(client.post("/product/export").jsonPath().getString("error")).isEqualTo("not_found");
        assertThat(client.get("/product/export/docx").jsonPath().getMap("details"))
                .containsOnlyKeys("format");
    }

    private static Map<String, String> files(Response exported) {
        assertThat(exported.statusCode()).as(exported.asString()).isEqualTo(200);
        assertThat(exported.jsonPath().getString("status")).isEqualTo("complete");
        return exported.jsonPath().getMap("files");
    }
}
