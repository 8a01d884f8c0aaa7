package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.testing.WorkspaceClient;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client with a workspace of its own, whose packages have the usual size unless it says otherwise. */
final class PackagingClient extends WorkspaceClient {

    /** The body of a request for one panel. */
    static Map<String, Object> onePanel(PackageType type, Panel panel, String prompt) {
        return new HashMap<>(Map.of(
                "panel_id", panel.id(),
                "prompt", prompt,
                "package_type", word(type),
                "package_dimensions", sides(type.usualDimensions())));
    }

    /** The body of a request for many panels. */
    static Map<String, Object> manyPanels(PackageType type, List<Panel> panels, String prompt) {
        return new HashMap<>(Map.of(
                "panel_ids", panels.stream().map(Panel::id).toList(),
                "prompt", prompt,
                "package_type", word(type),
                "package_dimensions", sides(type.usualDimensions())));
    }

    static Map<String, Object> sides(PackageDimensions size) {
        return Map.of("width", size.width(), "height", size.height(), "depth", size.depth());
    }

    static String word(PackageType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    Response generate(Panel panel, String prompt) {
        return generate(onePanel(PackageType.BOX, panel, prompt));
    }

    Response generate(Map<String, Object> request) {
        return post("/packaging/panels/generate", request);
    }

    /** All panels of a box. */
    Response generateAll(String prompt) {
        return generateAll(PackageType.BOX, prompt);
    }

    Response generateAll(PackageType type, String prompt) {
        return generateAll(manyPanels(type, type.panels(), prompt));
    }

    Response generateAll(Map<String, Object> request) {
        return post("/packaging/panels/generate-all", request);
    }

    void show(PackageType type) {
        show(type, type.usualDimensions());
    }

    void show(PackageType type, PackageDimensions size) {
        post("/packaging/update-dimensions", Map.of("package_type", word(type), "dimensions", sides(size)))
                .then()
                .statusCode(200);
    }

    Response texture(Panel panel) {
        return get("/packaging/panels/" + panel.id() + "/texture");
    }

    /** The document once everything that was accepted has been made. */
    PackagingDocument made(Response accepted) {
        PackagingDocument document = ended(accepted);
        assertThat(document.lastError()).isNull();
        return document;
    }

    /** The document once everything that was accepted has ended, well or not. */
    PackagingDocument ended(Response accepted) {
        accepted(accepted);
        return idle();
    }

    PackagingDocument idle() {
        await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> !status().inProgress());
        return state();
    }

    /** The id of the job that was started. */
    static String accepted(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return accepted.header("X-Job-Id");
    }

    PackagingDocument state() {
        return parsed(get("/packaging/state"), PackagingDocument.class);
    }

    PackagingStatus status() {
        return parsed(get("/packaging/status"), PackagingStatus.class);
    }

    void awaitJob(String id, String status) {
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> job(id).path("status").asText(), status::equals);
    }

    Response cancel() {
        Response answer = post("/packaging/cancel");
        answer.then().statusCode(202);
        return answer;
    }

    /** What each textured panel was asked for with. */
    static Map<Panel, String> prompts(Map<Panel, PanelTexture> textures) {
        Map<Panel, String> prompts = new TreeMap<>();
        textures.forEach((panel, texture) -> prompts.put(panel, texture.prompt()));
        return prompts;
    }
}
