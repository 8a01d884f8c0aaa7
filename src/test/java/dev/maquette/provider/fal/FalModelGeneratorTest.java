package dev.maquette.provider.fal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.maquette.provider.Stub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.maquette.asset.RemoteFile;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelOptions;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import dev.maquette.provider.ProviderSettings;
import dev.maquette.provider.RecordedLog;
import dev.maquette.provider.Stub;
import dev.maquette.provider.UnansweredPollException;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FalModelGeneratorTest {

    private static final String KEY = "id:very-secret";
    /** Without the sub-path of the model, as the queue returns them. */
    private static final String REQUEST = "/queue/fal-ai/trellis/requests/r1";

    private static final String STATUS = REQUEST + "/status";
    private static final ImageData FRONT = new ImageData("front".getBytes(), "image/png");
    private static final ImageData SIDE = new ImageData("side".getBytes(), "image/jpeg");
    private static final ModelRequest ONE_VIEW =
            new ModelRequest.FromViews(List.of(FRONT), null, ModelOptions.ofTrellis(7L, 512, 0.9));
    private static final ModelRequest TWO_VIEWS =
            new ModelRequest.FromViews(List.of(FRONT, SIDE), null, ModelOptions.ofTrellis(null, 1024, 0.95));

    private static final Stub fal = Stub.start();

    private final FalModelGenerator generator = generator("fal-ai/trellis");

    @BeforeEach
    void forget() {
        fal.reset();
    }

    @AfterAll
    static void stop() {
        fal.close();
    }

    private static FalModelGenerator generator(String model) {
        return generator(model, Optional.empty());
    }

    private static FalModelGenerator generator(String model, Optional<URI> webhook) {
        Map<String, String> values = Map.of(
                "base-url",
                fal.url("/queue").toString(),
                "storage-url",
                fal.url("/rest").toString(),
                "model",
                model);
        return new FalModelGenerator(
                ProviderAccess.real("fal", KEY), ProviderSettings.of(FalConfig.class, "fal", values), webhook);
    }

    private static ResponseDefinitionBuilder accepted() {
        return accepted(fal.url(REQUEST));
    }

    private static ResponseDefinitionBuilder accepted(URI request) {
        return json(200, """
                {"status": "IN_QUEUE", "request_id": "r1", "response_url": "%1$s", "status_url": "%1$s/status",
                 "cancel_url": "%1$s/cancel", "queue_position": 0}""".formatted(request));
    }

    private static ModelHandle handle(String model) {
        String request = fal.url(REQUEST).toString();
        return new ModelHandle(
                "fal",
                "r1",
                Map.of(
                        "model",
                        model,
                        "status_url",
                        request + "/status",
                        "response_url",
                        request,
                        "cancel_url",
                        request + "/cancel"));
    }

    private static ResponseDefinitionBuilder status(int http, String status) {
        return json(http, "{\"status\": \"" + status + "\"}");
    }

    private ProviderFailure submitFailure(ResponseDefinitionBuilder... answers) {
        fal.answer(post(urlEqualTo("/queue/fal-ai/trellis")), answers);
        return catchThrowableOfType(ProviderException.class, () -> generator.submit(ONE_VIEW))
                .failure();
    }

    private ModelProgress poll(ResponseDefinitionBuilder... answers) {
        fal.answer(get(urlEqualTo(STATUS + "?logs=1")), answers);
        return generator.poll(handle("fal-ai/trellis"));
    }

    /** Polls a completed request whose result is fetched with these answers. */
    private ModelProgress result(ResponseDefinitionBuilder... answers) {
        fal.answer(get(urlEqualTo(REQUEST)), answers);
        return poll(status(200, "COMPLETED"));
    }

    /** What the provider tells in place of a result. */
    private ProviderFailure resultFailure(ResponseDefinitionBuilder... answers) {
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> result(answers));
        assertThat(failure).isNotInstanceOf(UnansweredPollException.class);
        return failure.failure();
    }

    private static RemoteFile glb(String address) {
        return new RemoteFile(URI.create(address), Set.of("fal.media"), false);
    }

    @Test
    void a_run_is_told_of_where_that_is_wanted() {
        fal.answer(post(urlPathEqualTo("/queue/fal-ai/trellis")), accepted());

        generator("fal-ai/trellis", Optional.of(URI.create("https://maquette.example/providers/fal/webhook")))
                .submit(ONE_VIEW);

        fal.verify(
                1,
                postRequestedFor(urlPathEqualTo("/queue/fal-ai/trellis"))
                        .withQueryParam("fal_webhook", equalTo("https://maquette.example/providers/fal/webhook")));
    }

    @Test
    void one_view_goes_to_the_single_model_with_the_bare_input() {
        fal.answer(post(urlEqualTo("/queue/fal-ai/trellis")), accepted());

        assertThat(generator.submit(ONE_VIEW)).isEqualTo(handle("fal-ai/trellis"));
        fal.verify(
                1,
                postRequestedFor(urlEqualTo("/queue/fal-ai/trellis"))
                        .withHeader("Authorization", equalTo("Key " + KEY))
                        .withRequestBody(equalToJson("""
                                {"image_url": "data:image/png;base64,ZnJvbnQ=", "seed": 7, "texture_size": 512,
                                 "mesh_simplify": 0.9}""")));
    }

    @Test
    void several_views_go_to_the_multi_image_model() {
        fal.answer(post(urlEqualTo("/queue/fal-ai/trellis/multi")), accepted());

        assertThat(generator.submit(TWO_VIEWS)).isEqualTo(handle("fal-ai/trellis/multi"));
        fal.verify(
                1, postRequestedFor(urlEqualTo("/queue/fal-ai/trellis/multi")).withRequestBody(equalToJson("""
                        {"image_urls": ["data:image/png;base64,ZnJvbnQ=", "data:image/jpeg;base64,c2lkZQ=="],
                         "texture_size": 1024, "mesh_simplify": 0.95}""")));
    }

    @Test
    void trellis_2_takes_the_front_view_and_names_its_result_differently() {
        FalModelGenerator trellis2 = generator("fal-ai/trellis-2");
        fal.answer(post(urlEqualTo("/queue/fal-ai/trellis-2")), accepted());
        fal.answer(get(urlEqualTo(STATUS + "?logs=1")), status(200, "COMPLETED"));
        fal.answer(get(urlEqualTo(REQUEST)), json(200, """
                {"model_glb": {"url": "https://v3.fal.media/files/m.glb", "content_type": "model/gltf-binary"}}"""));

        ModelHandle handle = trellis2.submit(TWO_VIEWS);

        assertThat(trellis2.poll(handle))
                .isEqualTo(ModelProgress.Ready.modelOnly(glb("https://v3.fal.media/files/m.glb")));
        fal.verify(1, postRequestedFor(urlEqualTo("/queue/fal-ai/trellis-2")).withRequestBody(equalToJson("""
                        {"image_url": "data:image/png;base64,ZnJvbnQ=", "texture_size": 1024}""")));
    }

    @Test
    void a_large_picture_is_uploaded_without_the_key_at_the_signed_address() {
        byte[] large = new byte[300_000];
        fal.answer(post(urlEqualTo("/rest/storage/upload/initiate?storage_type=fal-cdn-v3")), json(200, """
                        {"upload_url": "%s", "file_url": "https://v3.fal.media/files/in.png"}""".formatted(
                        fal.url("/rest/put/1?signature=s3cret"))));
        fal.answer(
                put(urlEqualTo("/rest/put/1?signature=s3cret")),
                json(500, ""),
                aResponse().withStatus(200));
        fal.answer(post(urlEqualTo("/queue/fal-ai/trellis")), accepted());

        try (RecordedLog log = RecordedLog.open()) {
            generator.submit(new ModelRequest.FromViews(
                    List.of(new ImageData(large, "image/png")), null, ModelOptions.ofTrellis(null, 1024, 0.95)));
            assertThat(log.lines()).noneMatch(line -> line.contains("s3cret")).noneMatch(line -> line.contains(KEY));
        }

        fal.verify(
                1,
                postRequestedFor(urlEqualTo("/rest/storage/upload/initiate?storage_type=fal-cdn-v3"))
                        .withHeader("Authorization", equalTo("Key " + KEY))
                        .withRequestBody(
                                equalToJson("{\"content_type\": \"image/png\", \"file_name\": \"view.png\"}")));
        fal.verify(
                2,
                putRequestedFor(urlEqualTo("/rest/put/1?signature=s3cret"))
                        .withHeader("Authorization", absent())
                        .withHeader("Content-Type", equalTo("image/png"))
                        .withRequestBody(binaryEqualTo(large)));
        fal.verify(
                1,
                postRequestedFor(urlEqualTo("/queue/fal-ai/trellis"))
                        .withRequestBody(
                                matchingJsonPath("$.image_url", equalTo("https://v3.fal.media/files/in.png"))));
    }

    @Test
    void an_upload_to_an_unencrypted_foreign_address_is_not_made() {
        fal.answer(
                post(urlEqualTo("/rest/storage/upload/initiate?storage_type=fal-cdn-v3")),
                json(200, "{\"upload_url\": \"http://169.254.169.254/x\", \"file_url\": \"https://x.org\"}"));

        ProviderException failure = catchThrowableOfType(
                ProviderException.class,
                () -> generator.submit(new ModelRequest.FromViews(
                        List.of(new ImageData(new byte[300_000], "image/png")),
                        null,
                        ModelOptions.ofTrellis(null, 512, 0.9))));

        assertThat(failure.failure()).isInstanceOf(InvalidOutput.class);
        assertThat(fal.calls()).isEqualTo(1);
    }

    @Test
    void addresses_at_a_foreign_host_are_refused() {
        for (String foreign : List.of(
                "https://queue.fal.run.example.org/r1",
                "https://user@queue.fal.run/r1",
                "http://queue.fal.run/r1",
                "http://localhost:1/r1",
                "no address")) {
            fal.reset();
            assertThat(submitFailure(accepted(URI.create(foreign.replace(" ", "%20")))))
                    .as(foreign)
                    .isInstanceOf(InvalidOutput.class);
        }
    }

    @Test
    void a_handle_with_a_foreign_address_does_not_get_the_key() {
        ModelHandle forged = new ModelHandle(
                "fal", "r1", Map.of("model", "fal-ai/trellis", "status_url", "http://localhost:1/status"));

        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> generator.poll(forged));

        assertThat(failure.failure()).isInstanceOf(InvalidOutput.class);
        assertThat(generator.cancel(forged)).isFalse();
        assertThat(fal.calls()).isZero();
    }

    @Test
    void addresses_at_the_vendors_hosts_are_taken() {
        fal.answer(
                post(urlEqualTo("/queue/fal-ai/trellis")),
                accepted(URI.create("https://queue.fal.run/fal-ai/trellis/requests/r1")));

        assertThat(generator.submit(ONE_VIEW).details())
                .containsEntry("status_url", "https://queue.fal.run/fal-ai/trellis/requests/r1/status");
    }

    @Test
    void a_submit_with_an_unclear_outcome_is_sent_once() {
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                accepted().withFixedDelay(3000),
                json(500, "{\"detail\": \"Internal\"}"),
                json(200, "{\"status\": \"IN_QUEUE\"}"))) {
            fal.reset();
            assertThat(submitFailure(answer)).isInstanceOf(OutcomeUnknown.class);
            assertThat(fal.calls()).as(answer.build().toString()).isEqualTo(1);
        }
    }

    @Test
    void a_submit_that_surely_was_not_accepted_is_repeated() {
        fal.answer(post(urlEqualTo("/queue/fal-ai/trellis")), json(429, "{}"), json(503, "{}"), accepted());

        assertThat(generator.submit(ONE_VIEW).id()).isEqualTo("r1");
        assertThat(fal.calls()).isEqualTo(3);
    }

    @Test
    void a_bad_key_an_empty_account_and_an_unknown_model_are_rejected_with_the_setting() {
        assertThat(submitFailure(json(401, "{\"detail\": \"Invalid key\"}")).reason())
                .contains("FAL_KEY");
        fal.reset();
        assertThat(submitFailure(json(403, "{\"detail\": \"User is locked. Reason: Exhausted balance.\"}"))
                        .reason())
                .contains("Exhausted balance");
        fal.reset();
        assertThat(submitFailure(json(404, "{\"detail\": \"Application not found\"}"))
                        .reason())
                .contains("maquette.providers.fal.model");
        assertThat(fal.calls()).isEqualTo(1);
    }

    @Test
    void a_queued_and_a_running_request_tell_progress() {
        assertThat(poll(status(202, "IN_QUEUE"))).isEqualTo(new ModelProgress.Running(0, "Waiting in the queue"));
        fal.reset();
        assertThat(poll(json(202, """
                {"status": "IN_PROGRESS", "logs": [
                  {"message": "Sampling: 100%|##########| 12/12"}, {"message": "Sampling:  50%|#####     | 6/12"}]}"""))).isEqualTo(new ModelProgress.Running(62, "Making the model"));
        fal.verify(
                1, getRequestedFor(urlEqualTo(STATUS + "?logs=1")).withHeader("Authorization", equalTo("Key " + KEY)));
    }

    @Test
    void an_unknown_state_counts_as_running_and_is_told_once() {
        try (RecordedLog log = RecordedLog.open()) {
            assertThat(poll(status(202, "DREAMING"))).isInstanceOf(ModelProgress.Running.class);
            generator.poll(handle("fal-ai/trellis"));

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("DREAMING"))
                    .hasSize(1);
        }
    }

    @Test
    void a_completed_request_gives_the_model_with_the_hosts_that_may_hold_it() {
        assertThat(result(json(200, """
                {"model_mesh": {"url": "https://v3.fal.media/files/m.glb", "file_size": 12}, "timings": {}}""")))
                .isEqualTo(ModelProgress.Ready.modelOnly(glb("https://v3.fal.media/files/m.glb")));
    }

    @Test
    void a_completed_request_with_an_error_is_a_failure() {
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> poll(json(200, """
                {"status": "COMPLETED", "error": "Runner went away", "error_type": "runner_disconnected"}""")));

        assertThat(failure.failure()).isEqualTo(new Unavailable("The run failed: Runner went away", null));
        assertThat(fal.calls()).isEqualTo(1);
    }

    @Test
    void a_result_that_is_a_validation_error_tells_the_fields_in_a_sentence() {
        ProviderFailure failure = resultFailure(json(422, """
                {"detail": [{"loc": ["body", "image_url"], "msg": "Failed to load the image", "type": "image_load_error"},
                            {"loc": ["body"], "msg": "Nothing to do", "type": "value_error"}]}""").withHeader("X-Fal-Retryable", "false"));

        assertThat(failure)
                .isEqualTo(
                        new Rejected("The input is not accepted: image_url: Failed to load the image; Nothing to do"));
        assertThat(fal.calls()).isEqualTo(2);
    }

    @Test
    void a_result_that_violates_the_policy_is_refused() {
        ProviderFailure failure = resultFailure(json(422, """
                {"detail": [{"loc": ["body", "image_url"], "msg": "Could not be processed.",
                             "type": "content_policy_violation"}]}"""));

        assertThat(failure).isInstanceOf(Refused.class);
        assertThat(failure.reason()).contains("Could not be processed.");
    }

    @Test
    void a_failed_run_is_not_fetched_again() {
        assertThat(resultFailure(json(504, "{\"detail\": \"late\"}").withHeader("x-fal-request-timeout-type", "user")))
                .isInstanceOf(TimedOut.class);
        assertThat(fal.calls()).isEqualTo(2);
        fal.reset();
        assertThat(resultFailure(json(500, "{\"detail\": \"boom\", \"error_type\": \"runner_server_error\"}")))
                .isInstanceOf(Unavailable.class);
        assertThat(fal.calls()).isEqualTo(2);
        fal.reset();
        assertThat(resultFailure(json(500, "{\"detail\": \"boom\"}").withHeader("X-Fal-Retryable", "false")))
                .isEqualTo(new InvalidOutput("The run failed: boom"));
        assertThat(fal.calls()).isEqualTo(2);
        fal.reset();
        assertThat(resultFailure(json(500, "{\"detail\": [{\"loc\": [\"body\"], \"msg\": \"boom\"}]}")))
                .isEqualTo(new InvalidOutput("The run failed: boom"));
        assertThat(fal.calls()).isEqualTo(2);
    }

    @Test
    void trouble_on_the_way_to_a_result_is_ridden_out() {
        assertThat(result(
                        json(502, "<html>"),
                        json(503, ""),
                        json(200, "{\"model_mesh\": {\"url\": \"https://fal.media/m.glb\"}}")))
                .isInstanceOf(ModelProgress.Ready.class);
        assertThat(fal.calls()).isEqualTo(4);
    }

    @Test
    void a_result_that_is_not_handed_over_is_no_failure_of_the_run() {
        for (ResponseDefinitionBuilder answer : List.of(
                json(502, "<html>"),
                json(503, "{\"detail\": \"Service unavailable\"}"),
                json(429, "{}").withHeader("Retry-After", "3600"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            fal.reset();
            assertThat(catchThrowableOfType(ProviderException.class, () -> result(answer)))
                    .as(answer.build().toString())
                    .isInstanceOf(UnansweredPollException.class);
        }
    }

    @Test
    void a_result_without_a_model_or_that_is_gone_is_invalid() {
        assertThat(resultFailure(json(200, "{\"model_mesh\": null}"))).isInstanceOf(InvalidOutput.class);
        fal.reset();
        assertThat(resultFailure(json(404, "{\"detail\": \"Request not found\"}")))
                .isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_cancel_tells_whether_the_queue_agreed() {
        fal.answer(put(urlEqualTo(REQUEST + "/cancel")), json(202, "{\"status\": \"CANCELLATION_REQUESTED\"}"));
        assertThat(generator.cancel(handle("fal-ai/trellis"))).isTrue();
        fal.reset();
        fal.answer(put(urlEqualTo(REQUEST + "/cancel")), json(400, "{\"status\": \"ALREADY_COMPLETED\"}"));
        assertThat(generator.cancel(handle("fal-ai/trellis"))).isFalse();
    }

    @Test
    void an_unknown_model_id_is_told_with_the_known_ones() {
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> generator("fal-ai/nothing")))
                .hasMessageContaining("maquette.providers.fal.model")
                .hasMessageContaining("fal-ai/trellis-2");
    }
}
