package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.testing.EventStream;
import dev.maquette.testing.EventStream.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The jobs of products as {@code /jobs} shows them. */
@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductJobsTest {

    private final ProductClient client = new ProductClient();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void a_job_that_succeeded_tells_what_it_made_and_where() {
        Response accepted = client.createOneView("a white mug");
        ProductState product = client.completed(accepted);

        JsonNode job = client.job(accepted.header("X-Job-Id"));

        assertThat(job.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "workspace",
                        "status",
                        "stage",
                        "progress",
                        "message",
                        "error_code",
                        "error_message",
                        "attempts",
                        "provider",
                        "provider_job_id",
                        "created_at",
                        "started_at",
                        "completed_at",
                        "result",
                        "cost_usd");
        assertThat(job.path("kind").asText()).isEqualTo("product.create");
        assertThat(job.path("workspace").asText()).isEqualTo(client.workspace());
        assertThat(job.path("status").asText()).isEqualTo("succeeded");
        assertThat(job.path("progress").asInt()).isEqualTo(100);
        assertThat(job.path("attempts").asInt()).isEqualTo(1);
        assertThat(job.path("provider").asText()).isEqualTo("sandbox");
        assertThat(job.path("provider_job_id").asText()).isNotBlank();
        assertThat(job.path("error_code").isNull()).isTrue();
        assertThat(job.path("result").path("model_file").asText())
                .isEqualTo(product.trellisOutput().modelFile());
        assertThat(job.path("result").path("iteration_id").asText())
                .isEqualTo(product.current().id());
        assertThat(List.of("created_at", "started_at", "completed_at"))
                .extracting(time -> job.path(time).asText())
                .isSorted();
    }

    @Test
    void the_address_of_an_accepted_job_answers() {
        Response accepted = client.createOneView("a white mug [fault:model-stuck]");

        String job = accepted.header("Location").replaceFirst("^https?://[^/]+", "");

        assertThat(client.get(job).jsonPath().getString("id")).isEqualTo(accepted.header("X-Job-Id"));
    }

    @Test
    void a_job_is_followed_until_its_end() {
        String job = client.createOneView("a white mug").header("X-Job-Id");

        List<Event> events = follow(job);

        assertThat(events.getFirst().name()).isEqualTo("queued");
        assertThat(events.getLast().name()).isEqualTo("succeeded");
        assertThat(events).extracting(event -> event.data().path("id").asText()).containsOnly(job);
        assertThat(events)
                .extracting(event -> event.data().path("progress").asInt())
                .isSorted();
        assertThat(events.getLast().data()).isEqualTo(client.job(job));
    }

    @Test
    void a_job_that_failed_or_was_cancelled_is_followed_until_its_end_too() {
        String failed = client.createOneView("a white mug [fault:refused]").header("X-Job-Id");
        assertThat(follow(failed).getLast().name()).isEqualTo("failed");

        String cancelled = client.paidAndStuck(client.createOneView("a white mug [fault:model-stuck]"));
        client.cancel();
        assertThat(follow(cancelled).getLast().name()).isEqualTo("cancelled");
    }

    @Test
    void the_events_of_a_job_go_on_after_the_last_one_that_was_seen() {
        String job = client.createOneView("a white mug").header("X-Job-Id");
        List<Event> all = follow(job);

        List<Event> rest = follow(job, "Last-Event-ID", all.get(1).id());

        assertThat(rest).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void who_has_seen_the_end_of_a_job_is_not_kept_waiting() {
        String job = client.createOneView("a white mug").header("X-Job-Id");
        String last = follow(job).getLast().id();

        try (EventStream stream = EventStream.open("/jobs/" + job + "/events", "Last-Event-ID", last)) {
            assertThat(stream.awaitEnd()).isEmpty();
            assertThat(stream.status()).isEqualTo(204);
        }
    }

    @Test
    void the_list_has_the_newest_first_and_can_be_turned_page_by_page() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Response accepted = client.createOneView("a white mug [fault:refused] " + i);
            client.failed(accepted);
            own.addFirst(accepted.header("X-Job-Id"));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = jobs("?kind=product.create&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.path("jobs").size()).isLessThanOrEqualTo(2);
            page.path("jobs").forEach(job -> seen.add(job.path("id").asText()));
            cursor = page.path("next_cursor").textValue();
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().startsWith(own.toArray(String[]::new));
    }

    @Test
    void the_list_can_be_narrowed_by_kind_and_status() {
        String created = client.createOneView("a white mug").header("X-Job-Id");
        client.awaitStatus(Phase.COMPLETE);
        String failed = client.edit("make it red [fault:refused]").header("X-Job-Id");
        client.awaitStatus(Phase.ERROR);

        assertThat(ids("?limit=2")).containsExactly(failed, created);
        assertThat(ids("?kind=product.edit&status=failed")).contains(failed).doesNotContain(created);
        assertThat(ids("?kind=product.create&status=succeeded&limit=1")).containsExactly(created);
        assertThat(ids("?status=running")).doesNotContain(created, failed);
        assertThat(ids("?kind=product.nothing")).isEmpty();
    }

    @Test
    void a_parameter_of_the_list_that_is_empty_is_as_if_it_were_left_out() throws Exception {
        String failed = client.createOneView("a white mug [fault:refused]").header("X-Job-Id");
        client.awaitStatus(Phase.ERROR);

        // the usual client of these tests leaves out what is empty
        URI address = URI.create("http://localhost:" + RestAssured.port + "/jobs?kind=&status=&limit=&cursor=");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(JsonPath.from(answer.body()).getList("jobs.id", String.class))
                    .startsWith(failed)
                    .isEqualTo(ids(""));
        }
        assertThat(client.get("/jobs?limit=none").statusCode()).isEqualTo(400);
    }

    private List<Event> follow(String job, String... headers) {
        try (EventStream stream = EventStream.open("/jobs/" + job + "/events", headers)) {
            return stream.awaitEnd();
        }
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        jobs(query).path("jobs").forEach(job -> ids.add(job.path("id").asText()));
        return ids;
    }

    private JsonNode jobs(String query) {
        return ProductClient.parsed(client.get("/jobs" + query), JsonNode.class);
    }
}
