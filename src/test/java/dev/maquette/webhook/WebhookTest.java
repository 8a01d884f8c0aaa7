package dev.maquette.webhook;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.http.ErrorCode;
import dev.maquette.job.EndedJobs;
import dev.maquette.job.Jobs;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.WebhookReceiver;
import dev.maquette.testing.WebhookReceiver.Message;
import dev.maquette.webhook.ToldHandler.End;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a job's end to somebody's program, over HTTP. */
@QuarkusTest
@TestProfile(WebhookProfile.class)
class WebhookTest {

    private static final String OWNER = "key-shop";

    @Inject
    Jobs jobs;

    @Inject
    ToldHandler handler;

    @Inject
    RedisCommands redis;

    @Inject
    ObjectMapper json;

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void removeAll() {
        for (String key : List.of(WebhookProfile.SHOP, WebhookProfile.STRANGER)) {
            as(key).get("/webhooks")
                    .jsonPath()
                    .<String>getList("webhooks.id")
                    .forEach(id -> as(key).delete("/webhooks/" + id));
        }
        receiver.close();
    }

    @Test
    void a_finished_job_is_told_signed_with_what_its_own_address_says() throws Exception {
        JsonPath webhook = register();
        String job = submit(End.SUCCESS);

        Message message = awaitMessage(job);

        assertThat(message.type()).isEqualTo("job.succeeded");
        assertThat(message.isSignedWith(webhook.getString("secret"))).isTrue();
        assertThat(message.contentType()).isEqualTo("application/json");
        JsonNode told = json.readTree(message.body());
        assertThat(told.path("data"))
                .isEqualTo(json.readTree(shop().get("/jobs/" + job).asByteArray()));
        assertThat(told.path("timestamp")).isEqualTo(told.path("data").path("completed_at"));
        assertThat(told.path("data").path("result")).isEqualTo(json.readTree("[\"a\", 1.5]"));
    }

    @Test
    void failures_and_cancels_are_told_too() {
        register();
        String failed = submit(End.FAILURE);
        String cancelled = submit(End.NONE);
        shop().post("/jobs/" + cancelled + "/cancel");

        assertThat(awaitMessage(failed).type()).isEqualTo("job.failed");
        assertThat(awaitMessage(failed).json().path("data").path("error_code").asText())
                .isEqualTo("content_refused");
        assertThat(awaitMessage(cancelled).type()).isEqualTo("job.cancelled");
    }

    @Test
    void what_is_not_taken_is_sent_again_under_the_same_id() {
        receiver.answerNext(500);
        receiver.answerNext(429);
        String id = register().getString("id");
        String job = submit(End.SUCCESS);

        JsonPath delivery = awaitDelivery(id, "delivered");

        assertThat(receiver.of(job)).hasSize(3).extracting(Message::id).containsOnly(delivery.getString("id"));
        assertThat(delivery.getInt("attempts")).isEqualTo(3);
        assertThat(delivery.getInt("last_status")).isEqualTo(204);
        assertThat(delivery.getString("job_id")).isEqualTo(job);
        assertThat(delivery.getString("type")).isEqualTo("job.succeeded");
        assertThat(delivery.getString("next_attempt_at")).isNull();
        assertThat(delivery.getString("completed_at")).isNotNull();
    }

    @Test
    void the_list_says_why_a_delivery_waits_and_until_when() {
        receiver.answerNext(500);
        receiver.answerNext(500);
        receiver.answerNext(503);
        String id = register().getString("id");
        submit(End.SUCCESS);

        // an attempt counts from its beginning, and until its end the list has the status of the one before
        JsonPath delivery = awaitDelivery(id, found -> Integer.valueOf(503).equals(found.<Integer>get("last_status")));

        assertThat(delivery.getString("status")).isEqualTo("pending");
        assertThat(delivery.getInt("attempts")).isEqualTo(3);
        assertThat(Instant.parse(delivery.getString("next_attempt_at")))
                .isAfter(Instant.parse(delivery.getString("last_attempt_at")).plusSeconds(3500));
    }

    @Test
    void an_endpoint_that_asks_for_time_gets_it() {
        receiver.answerNext(503, Map.of("Retry-After", "7200"));
        String id = register().getString("id");
        submit(End.SUCCESS);

        JsonPath delivery = awaitDelivery(id, found -> found.get("last_status") != null);

        assertThat(Instant.parse(delivery.getString("next_attempt_at")))
                .isAfter(Instant.parse(delivery.getString("last_attempt_at")).plusSeconds(7100));
    }

    @Test
    void after_the_last_attempt_a_delivery_has_failed() {
        receiver.answerNext(503, Map.of("Retry-After", "7200"));
        String id = register().getString("id");
        submit(End.SUCCESS);
        String delivery =
                awaitDelivery(id, found -> found.get("last_status") != null).getString("id");
        redis.execute("HSET", WebhookKeys.delivery(delivery), "attempts", "3");
        receiver.answerNext(500);

        makeDue(id, delivery);

        JsonPath failed = awaitDelivery(id, "failed");
        assertThat(failed.getInt("attempts")).isEqualTo(4);
        assertThat(failed.getInt("last_status")).isEqualTo(500);
        assertThat(redis.execute("TTL", WebhookKeys.delivery(delivery)).toLong())
                .isPositive();
    }

    @Test
    void nobody_at_the_address_is_said_in_words() {
        String id = register().getString("id");
        receiver.close();
        submit(End.SUCCESS);

        JsonPath delivery = awaitDelivery(id, found -> found.get("last_error") != null);

        assertThat(delivery.getString("last_error")).isEqualTo("There was no answer: no connection could be made.");
        assertThat(delivery.getString("last_status")).isNull();
    }

    @Test
    void a_redirect_is_not_followed() {
        try (WebhookReceiver elsewhere = new WebhookReceiver()) {
            receiver.answerNext(307, Map.of("Location", elsewhere.url()));
            receiver.answerNext(301, Map.of("Location", elsewhere.url()));
            String id = register().getString("id");
            submit(End.SUCCESS);

            assertThat(awaitDelivery(id, "delivered").getInt("attempts")).isEqualTo(3);
            assertThat(elsewhere.messages()).isEmpty();
        }
    }

    @Test
    void what_a_process_was_sending_when_it_died_is_sent_by_another() {
        CountDownLatch dead = new CountDownLatch(1);
        receiver.holdNext(() -> waitFor(dead));
        String id = register().getString("id");
        String job = submit(End.SUCCESS);
        Message first = awaitMessage(job);

        redis.execute("ZADD", "webhook:" + id + ":sending", "1", first.id());
        redis.execute("ZADD", "webhooks:due", "1", id);

        await().until(() -> receiver.of(job).size() == 2);
        assertThat(receiver.of(job)).extracting(Message::id).containsOnly(first.id());
        assertThat(awaitDelivery(id, "delivered").getInt("attempts")).isEqualTo(2);
        dead.countDown();
    }

    @Test
    void a_slow_endpoint_holds_up_no_other_and_gets_four_at_a_time() {
        CountDownLatch end = new CountDownLatch(1);
        try (WebhookReceiver slow = new WebhookReceiver()) {
            for (int i = 0; i < 6; i++) {
                slow.holdNext(() -> waitFor(end));
            }
            register(slow.url());
            register();
            List<String> told = List.of(1, 2, 3, 4, 5, 6).stream()
                    .map(_ -> submit(End.SUCCESS))
                    .toList();

            told.forEach(this::awaitMessage);

            await().until(() -> slow.messages().size() == 4);
            end.countDown();
            await().until(() -> slow.messages().size() == 6);
        }
    }

    @Test
    void an_endpoint_that_is_gone_is_removed() {
        receiver.answerNext(410);
        String id = register().getString("id");
        submit(End.SUCCESS);

        await().until(() -> shop().get("/webhooks/" + id).statusCode() == 404);
        assertThat(shop().get("/webhooks").jsonPath().getList("webhooks")).isEmpty();
    }

    @Test
    void a_deleted_endpoint_is_told_nothing_more() {
        try (WebhookReceiver other = new WebhookReceiver()) {
            receiver.answerNext(503, Map.of("Retry-After", "7200"));
            String id = register().getString("id");
            register(other.url());
            String job = submit(End.SUCCESS);
            String delivery =
                    awaitDelivery(id, found -> found.get("last_status") != null).getString("id");

            assertThat(shop().delete("/webhooks/" + id).statusCode()).isEqualTo(204);
            String later = submit(End.SUCCESS);

            await().until(() -> !other.of(later).isEmpty());
            assertThat(receiver.messages()).extracting(Message::job).containsExactly(job);
            assertThat(redis.execute("EXISTS", WebhookKeys.delivery(delivery)).toInteger())
                    .isZero();
            assertProblem(shop().get("/webhooks/" + id + "/deliveries"), ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void jobs_of_others_are_not_told_and_without_an_endpoint_none_are_kept() {
        register();
        String theirs = submit("key-stranger", End.SUCCESS);
        await().until(() -> jobs.find(theirs).orElseThrow().status().ended());
        String own = submit(End.SUCCESS);
        awaitMessage(own);

        assertThat(receiver.messages()).extracting(Message::job).containsExactly(own);
        assertThat(redis.execute("SISMEMBER", EndedJobs.FOLLOWED, "key-stranger")
                        .toInteger())
                .isZero();
        await().until(() -> redis.execute("XLEN", EndedJobs.STREAM).toInteger() == 0);
    }

    @Test
    void an_endpoint_may_want_to_know_of_some_kinds_only() {
        try (WebhookReceiver products = new WebhookReceiver()) {
            register(products.url(), "product.create", "product.edit");
            register(receiver.url(), ToldHandler.KIND);
            String job = submit(End.SUCCESS);

            awaitMessage(job);
            String id = shop().get("/webhooks").jsonPath().getString("webhooks[0].id");
            assertThat(shop().get("/webhooks/" + id + "/deliveries").jsonPath().getList("deliveries"))
                    .isEmpty();
            assertThat(shop().get("/webhooks/" + id).jsonPath().getList("kinds"))
                    .isEqualTo(List.of("product.create", "product.edit"));
        }
    }

    @Test
    void a_ping_goes_the_same_way() {
        JsonPath webhook = register();

        Response test = shop().post("/webhooks/" + webhook.getString("id") + "/test");

        assertThat(test.statusCode()).isEqualTo(202);
        await().until(() -> !receiver.messages().isEmpty());
        Message ping = receiver.messages().getFirst();
        assertThat(ping.type()).isEqualTo("ping");
        assertThat(ping.id()).isEqualTo(test.jsonPath().getString("id"));
        assertThat(ping.isSignedWith(webhook.getString("secret"))).isTrue();
    }

    @Test
    void the_secret_is_told_once() {
        Response registered = registration(receiver.url());

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.jsonPath().getString("secret")).startsWith("whsec_");
        String address = registered.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(address).isEqualTo("/webhooks/" + registered.jsonPath().getString("id"));
        assertThat(shop().get(address).asString()).doesNotContain("whsec_", "secret");
        assertThat(shop().get("/webhooks").asString()).doesNotContain("whsec_", "secret");
    }

    @Test
    void a_stranger_finds_nothing() {
        String id = register().getString("id");

        assertProblem(stranger().get("/webhooks/" + id), ErrorCode.NOT_FOUND);
        assertProblem(stranger().get("/webhooks/" + id + "/deliveries"), ErrorCode.NOT_FOUND);
        assertProblem(stranger().post("/webhooks/" + id + "/test"), ErrorCode.NOT_FOUND);
        assertProblem(stranger().delete("/webhooks/" + id), ErrorCode.NOT_FOUND);
        assertThat(stranger().get("/webhooks").jsonPath().getList("webhooks")).isEmpty();
        assertThat(shop().get("/webhooks/" + id).statusCode()).isEqualTo(200);
        assertProblem(given().get("/webhooks"), ErrorCode.UNAUTHORIZED);
    }

    @Test
    void there_may_be_only_so_many() {
        for (int i = 0; i < 3; i++) {
            register();
        }

        assertProblem(registration(receiver.url()), ErrorCode.TOO_MANY_WEBHOOKS);
        assertThat(shop().get("/webhooks").jsonPath().getList("webhooks")).hasSize(3);
    }

    private JsonPath register() {
        return register(receiver.url());
    }

    private JsonPath register(String url, String... kinds) {
        Response response = registration(url, kinds);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath();
    }

    private Response registration(String url, String... kinds) {
        return shop().contentType("application/json")
                .body(Map.of("url", url, "kinds", kinds))
                .post("/webhooks");
    }

    private String submit(End end) {
        return submit(OWNER, end);
    }

    private String submit(String owner, End end) {
        Submission submission =
                jobs.submit(new Submitter(owner, "request-1", Optional.empty()), () -> handler.job(end));
        return ((Submission.Accepted) submission).jobId();
    }

    private Message awaitMessage(String job) {
        return await().until(() -> receiver.of(job), messages -> !messages.isEmpty())
                .getFirst();
    }

    private JsonPath awaitDelivery(String webhook, String status) {
        return awaitDelivery(webhook, delivery -> status.equals(delivery.getString("status")));
    }

    /** The newest one, once it is as it should be. */
    private JsonPath awaitDelivery(String webhook, Predicate<JsonPath> as) {
        return await().until(
                        () -> shop().get("/webhooks/" + webhook + "/deliveries").jsonPath(),
                        page -> !page.getList("deliveries").isEmpty() && as.test(newest(page)))
                .setRootPath("deliveries[0]");
    }

    private static JsonPath newest(JsonPath page) {
        return new JsonPath(page.prettify()).setRootPath("deliveries[0]");
    }

    private void makeDue(String webhook, String delivery) {
        redis.execute("ZADD", "webhook:" + webhook + ":due", "1", delivery);
        redis.execute("ZADD", "webhooks:due", "1", webhook);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RequestSpecification shop() {
        return as(WebhookProfile.SHOP);
    }

    private static RequestSpecification stranger() {
        return as(WebhookProfile.STRANGER);
    }

    private static RequestSpecification as(String key) {
        return given().header("X-API-Key", key);
    }
}
