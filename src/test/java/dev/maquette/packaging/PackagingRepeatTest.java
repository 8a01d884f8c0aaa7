package dev.maquette.packaging;

import static dev.maquette.packaging.PackagingClient.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.testing.WatchedProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the two calls that start a generation answer, also when they are repeated or wait. */
@QuarkusTest
@TestProfile(PackagingProfile.class)
class PackagingRepeatTest {

    private static final String ONE = "/packaging/panels/generate";
    private static final String MANY = "/packaging/panels/generate-all";

    WatchedProvider provider;

    private final PackagingClient client = new PackagingClient();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void an_accepted_panel_is_named_with_its_job() {
        Response answer = client.generate(Panel.FRONT, "red stripes");

        String job = accepted(answer);
        assertThat(answer.header("Location")).endsWith("/jobs/" + job);
        assertThat(answer.jsonPath().getMap("$"))
                .containsOnlyKeys("status", "panel_id", "message")
                .containsEntry("status", "generating")
                .containsEntry("panel_id", "front");
        client.awaitJob(job, "succeeded");
        assertThat(client.job(job).path("kind").asText()).isEqualTo("packaging.panel");
        assertThat(client.job(job).path("provider").asText()).isEqualTo("sandbox");
        assertThat(client.job(job)
                        .path("result")
                        .path("panel_textures")
                        .path("front")
                        .path("texture_url"))
                .hasToString(
                        "\"" + client.state().panelTextures().get(Panel.FRONT).textureUrl() + "\"");
    }

    @Test
    void an_accepted_bulk_run_counts_its_panels() {
        Response answer = client.generateAll(PackageType.CYLINDER, "red stripes");

        String job = accepted(answer);
        assertThat(answer.jsonPath().getMap("$")).containsOnlyKeys("status", "panel_ids", "message", "total_panels");
        assertThat(answer.jsonPath().getList("panel_ids")).isEqualTo(List.of("body", "top", "bottom"));
        assertThat(answer.jsonPath().getInt("total_panels")).isEqualTo(3);
        client.awaitJob(job, "succeeded");
        assertThat(client.job(job).path("result").path("mockup_url").asText()).contains("/assets/");
        assertThat(client.job(job).path("result").path("panel_textures")).hasSize(3);
    }

    @Test
    void who_prefers_to_wait_gets_the_finished_document() {
        for (Response answer : List.of(
                waiting(ONE, PackagingClient.onePanel(PackageType.BOX, Panel.FRONT, "red stripes")),
                waiting(MANY, PackagingClient.manyPanels(PackageType.BOX, PackageType.BOX.panels(), "red stripes")))) {
            assertThat(answer.statusCode()).isEqualTo(202);
            PackagingDocument document = PackagingClient.parsed(answer, PackagingDocument.class);
            assertThat(document.inProgress()).isFalse();
            assertThat(document.panelTextures()).containsKey(Panel.FRONT);
        }
    }

    @Test
    void who_waits_for_a_run_that_fails_gets_the_document_with_the_reason() {
        provider.refuse(call -> true);

        Response answer = waiting(ONE, PackagingClient.onePanel(PackageType.BOX, Panel.FRONT, "red stripes"));

        assertThat(PackagingClient.parsed(answer, PackagingDocument.class).lastError())
                .startsWith("Failed to generate front. ");
    }

    @Test
    void a_repeat_gets_the_first_answer_again_and_starts_nothing() {
        Response first = keyed(MANY, bulk("red stripes"));
        client.ended(first);
        int calls = provider.calls().size();

        Response again = keyed(MANY, bulk("red stripes"));

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(accepted(again)).isEqualTo(accepted(first));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(client.status().inProgress()).isFalse();
        assertThat(provider.calls()).hasSize(calls);
    }

    @Test
    void a_repeat_while_the_bulk_run_goes_on_is_not_a_conflict() {
        provider.hold(call -> true);
        Response first = keyed(MANY, bulk("red stripes"));

        Response again = keyed(MANY, bulk("red stripes"));

        assertThat(accepted(again)).isEqualTo(accepted(first));
    }

    @Test
    void a_repeat_of_a_single_panel_does_not_make_it_twice() {
        Response first = keyed(ONE, single("red stripes"));

        Response again = keyed("/api" + ONE, single("red stripes"));

        assertThat(accepted(again)).isEqualTo(accepted(first));
        client.idle();
        assertThat(provider.calls()).hasSize(1);
    }

    @Test
    void the_key_with_another_request_is_refused() {
        client.ended(keyed(ONE, single("red stripes")));

        for (Response refused : List.of(keyed(ONE, single("blue dots")), keyed(MANY, bulk("red stripes")))) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("error")).isEqualTo("idempotency_key_reused");
        }
    }

    @Test
    void a_request_that_was_refused_as_busy_does_not_use_up_the_key() {
        WatchedProvider.Held front = provider.hold(call -> call.says("blue dots"));
        client.generate(Panel.FRONT, "blue dots");
        keyed(MANY, bulk("red stripes")).then().statusCode(409);
        front.release();
        client.idle();

        assertThat(client.made(keyed(MANY, bulk("red stripes"))).panelTextures())
                .hasSize(6);
    }

    private static Map<String, Object> single(String prompt) {
        return PackagingClient.onePanel(PackageType.BOX, Panel.FRONT, prompt);
    }

    private static Map<String, Object> bulk(String prompt) {
        return PackagingClient.manyPanels(PackageType.BOX, PackageType.BOX.panels(), prompt);
    }

    private Response waiting(String path, Map<String, Object> body) {
        return client.request()
                .header("Prefer", "wait=60")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private Response keyed(String path, Map<String, Object> body) {
        return client.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
