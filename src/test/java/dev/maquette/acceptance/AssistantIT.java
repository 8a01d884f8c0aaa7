package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.testing.AssistantClient;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An assistant at the service as users run it: it learns the tools, makes a product and gets a file and a look. */
@QuarkusIntegrationTest
@TestProfile(ProductWalkProfile.class)
class AssistantIT {

    private final AssistantClient assistant = new AssistantClient(Map.of());

    @Test
    void an_assistant_makes_a_product() {
        assertThat(assistant.initialize().path("serverInfo").path("name").asText())
                .isEqualTo("maquette");
        assertThat(assistant.tools().findValuesAsText("name")).contains("create_product", "wait_for_job");

        JsonNode started = assistant.document("create_product", inWorkspace("prompt", "a red ceramic mug"));
        JsonNode job = assistant.ended(started.path("job_id").asText());
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");

        JsonNode look = assistant.tool("product_status", inWorkspace("include_picture", true));
        assertThat(look.path("structuredContent").path("status").asText()).isEqualTo("complete");
        assertThat(look.path("content").path(1).path("mimeType").asText()).isEqualTo("image/jpeg");

        JsonNode file = assistant.document("export_product", inWorkspace("format", "usdz"));
        assertThat(WorkspaceClient.bytes(file.path("url").asText()))
                .hasSize(file.path("bytes").asInt(-1));
    }

    @Test
    void an_assistant_designs_a_package() {
        JsonNode started = assistant.document(
                "design_packaging",
                Map.of(
                        "prompt",
                        "red stripes on white, brand name \"POST\"",
                        "package_type",
                        "box",
                        "width_mm",
                        100,
                        "height_mm",
                        150,
                        "depth_mm",
                        60,
                        "workspace",
                        assistant.workspace()));
        assistant.ended(started.path("job_id").asText());

        assertThat(assistant
                        .document("packaging_status", inWorkspace("show_panel", "front"))
                        .path("panels"))
                .hasSize(6);
        assertThat(assistant
                        .document("export_dieline", inWorkspace("format", "pdf"))
                        .path("content_type")
                        .asText())
                .isEqualTo("application/pdf");
    }

    @Test
    void an_assistant_makes_a_model_in_a_single_step() {
        JsonNode started = assistant.document(
                "text_to_model", Map.of("prompt", "a wooden chair", "task_id", assistant.workspace()));
        assistant.ended(started.path("job_id").asText());

        assertThat(assistant
                        .document(
                                "task_status",
                                Map.of("job_id", started.path("job_id").asText()))
                        .path("status")
                        .asText())
                .isEqualTo("complete");
    }

    @Test
    void an_assistant_is_told_what_is_wrong() {
        assertThat(assistant.failure("create_product", inWorkspace("prompt", "mug")))
                .startsWith("validation_failed: ")
                .contains("- prompt must have 5 to 2000 characters");
    }

    private Map<String, Object> inWorkspace(String argument, Object value) {
        return Map.of("workspace", assistant.workspace(), argument, value);
    }
}
