package dev.maquette.provider.replicate;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplicateModelGeneratorTest {

    private static final String KEY = "r8_very_secret";
    private static final String PREDICTIONS = "/v1/predictions";
    private static final String PREDICTION = PREDICTIONS + "/p1";
    private static final ModelHandle HANDLE = new ModelHandle("replicate", "p1", Map.of());
    private static final ImageData FRONT = new ImageData("front".getBytes(), "image/png");
    private static final ImageData SIDE = new ImageData("side".getBytes(), "image/jpeg");
    private static final ModelRequest ONE_VIEW =
            new ModelRequest.FromViews(List.of(FRONT), null, ModelOptions.ofTrellis(null, 1024, 0.95));

    private static final Stub replicate = Stub.start();

    private final ReplicateModelGenerator generator = generator(Map.of());

    @BeforeEach
    void forget() {
        replicate.reset();
    }

    @AfterAll
    static void stop() {
        replicate.close();
    }

    private static ReplicateModelGenerator generator(Map<String, String> settings) {
        return generator(settings, Optional.empty());
    }

    private static ReplicateModelGenerator generator(Map<String, String> settings, Optional<URI> webhook) {
        Map<String, String> values = new HashMap<>(settings);
        values.put("base-url", replicate.url("/v1").toString());
        return new ReplicateModelGenerator(
                ProviderAccess.real("replicate", KEY),
                ProviderSettings.of(ReplicateConfig.class, "replicate", values),
                webhook);
    }

    private static ResponseDefinitionBuilder created() {
        return json(201, "{\"id\": \"p1\", \"status\": \"starting\", \"output\": null, \"error\": null}");
    }

    private static ResponseDefinitionBuilder prediction(String fields) {
        return json(200, "{\"id\": \"p1\", " + fields + "}");
    }

    private ProviderFailure submitFailure(ResponseDefinitionBuilder... answers) {
        replicate.answer(post(urlEqualTo(PREDICTIONS)), answers);
        return catchThrowableOfType(ProviderException.class, () -> generator.submit(ONE_VIEW))
                .failure();
    }

    private ModelProgress poll(ResponseDefinitionBuilder... answers) {
        replicate.answer(get(urlEqualTo(PREDICTION)), answers);
        return generator.poll(HANDLE);
    }

    private ProviderFailure pollFailure(ResponseDefinitionBuilder... answers) {
        return catchThrowableOfType(ProviderException.class, () -> poll(answers))
                .failure();
    }

    @Test
    void a_seed_is_kept_and_a_model_is_asked_for_from_all_views() {
        replicate.answer(post(urlEqualTo(PREDICTIONS)), created());

        ModelHandle handle = generator.submit(
                new ModelRequest.FromViews(List.of(FRONT, SIDE), null, ModelOptions.ofTrellis(7L, 512, 0.9)));

        assertThat(handle).isEqualTo(HANDLE);
        replicate.verify(
                1,
                postRequestedFor(urlEqualTo(PREDICTIONS))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .withRequestBody(equalToJson("""
                                {"version": "e8f6c45206993f297372f5436b90350817bd9b4a0d52d2a76df50c1c8afa2b3c",
                                 "input": {"images": ["data:image/png;base64,ZnJvbnQ=", "data:image/jpeg;base64,c2lkZQ=="],
                                   "seed": 7, "randomize_seed": false, "generate_model": true, "generate_color": true,
                                   "texture_size": 512, "mesh_simplify": 0.9}}""")));
    }

    @Test
    void a_prediction_is_told_of_where_that_is_wanted() {
        replicate.answer(post(urlEqualTo(PREDICTIONS)), created());

        generator(Map.of(), Optional.of(URI.create("https://maquette.example/providers/replicate/webhook")))
                .submit(ONE_VIEW);

        replicate.verify(
                1,
                postRequestedFor(urlEqualTo(PREDICTIONS))
                        .withRequestBody(matchingJsonPath(
                                "$.webhook", equalTo("https://maquette.example/providers/replicate/webhook")))
                        .withRequestBody(matchingJsonPath("$.webhook_events_filter[0]", equalTo("completed"))));
    }

    @Test
    void without_a_seed_the_model_picks_one() {
        replicate.answer(post(urlEqualTo(PREDICTIONS)), created());

        generator.submit(ONE_VIEW);

        replicate.verify(
                1,
                postRequestedFor(urlEqualTo(PREDICTIONS))
                        .withRequestBody(matchingJsonPath("$.input[?(@.randomize_seed == true)]"))
                        .withRequestBody(matchingJsonPath("$.input[?(!@.seed)]")));
    }

    @Test
    void a_large_picture_is_uploaded_and_the_upload_may_be_repeated() {
        byte[] large = new byte[300_000];
        large[299_999] = 42;
        replicate.answer(
                post(urlEqualTo("/v1/files")),
                json(502, "bad gateway"),
                json(201, "{\"id\": \"f1\", \"urls\": {\"get\": \"https://api.replicate.com/v1/files/f1\"}}"));
        replicate.answer(post(urlEqualTo(PREDICTIONS)), created());

        generator.submit(new ModelRequest.FromViews(
                List.of(new ImageData(large, "image/png"), SIDE), null, ModelOptions.ofTrellis(null, 1024, 0.95)));

        replicate.verify(
                2,
                postRequestedFor(urlEqualTo("/v1/files"))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .withAnyRequestBodyPart(aMultipart("content")
                                .withHeader("Content-Type", containing("image/png"))
                                .withBody(binaryEqualTo(large))));
        replicate.verify(
                1,
                postRequestedFor(urlEqualTo(PREDICTIONS))
                        .withRequestBody(
                                matchingJsonPath("$.input.images[0]", equalTo("https://api.replicate.com/v1/files/f1")))
                        .withRequestBody(matchingJsonPath("$.input.images[1]", containing("data:image/jpeg"))));
    }

    @Test
    void a_submit_that_broke_off_is_sent_once_and_its_outcome_unknown() {
        assertThat(submitFailure(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(replicate.calls()).isEqualTo(1);
    }

    @Test
    void a_submit_without_answer_in_time_is_sent_once_and_its_outcome_unknown() {
        assertThat(submitFailure(created().withFixedDelay(3000))).isInstanceOf(OutcomeUnknown.class);
        assertThat(replicate.calls()).isEqualTo(1);
    }

    @Test
    void a_submit_that_met_a_server_error_is_sent_once_and_its_outcome_unknown() {
        for (int status : new int[] {500, 502, 504}) {
            replicate.reset();
            assertThat(submitFailure(json(status, "{\"detail\": \"oops\"}"))).isInstanceOf(OutcomeUnknown.class);
            assertThat(replicate.calls()).isEqualTo(1);
        }
    }

    @Test
    void an_unreadable_answer_to_a_submit_leaves_its_outcome_unknown() {
        assertThat(submitFailure(json(201, "<html>"))).isInstanceOf(OutcomeUnknown.class);
        replicate.reset();
        assertThat(submitFailure(json(201, "{}"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(replicate.calls()).isEqualTo(1);
    }

    @Test
    void a_submit_that_surely_was_not_accepted_is_repeated() {
        replicate.answer(
                post(urlEqualTo(PREDICTIONS)),
                json(429, "{\"detail\": \"Request was throttled.\"}").withHeader("Retry-After", "0"),
                json(503, "{}"),
                created());

        assertThat(generator.submit(ONE_VIEW)).isEqualTo(HANDLE);
        assertThat(replicate.calls()).isEqualTo(3);
    }

    @Test
    void a_long_throttling_is_told_instead_of_waited_for() {
        ProviderFailure failure =
                submitFailure(json(429, "{\"detail\": \"Request was throttled. Your rate limit resets in ~30s.\"}"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(replicate.calls()).isEqualTo(1);
    }

    @Test
    void a_refused_version_explains_token_billing_and_version() {
        ProviderFailure failure = submitFailure(json(422, """
                {"title": "Invalid version or not permitted", "status": 422,
                 "detail": "The specified version does not exist (or perhaps you don't have permission to use it?)"}"""));

        assertThat(failure).isInstanceOf(Rejected.class);
        assertThat(failure.reason()).contains("REPLICATE_API_TOKEN", "billing", "maquette.providers.replicate.version");
        assertThat(replicate.calls()).isEqualTo(1);
    }

    @Test
    void a_bad_token_missing_credit_and_bad_input_are_rejected_at_once() {
        assertThat(submitFailure(json(401, "{\"title\": \"Unauthenticated\"}")).reason())
                .contains("REPLICATE_API_TOKEN");
        replicate.reset();
        assertThat(submitFailure(json(402, "{\"detail\": \"Add credit.\"}")).reason())
                .contains("no credit", "Add credit.");
        replicate.reset();
        assertThat(submitFailure(json(422, "{\"detail\": \"input.seed: Must be less.\"}")))
                .isEqualTo(new Rejected("The input is not accepted: input.seed: Must be less."));
        assertThat(replicate.calls()).isEqualTo(1);
    }

    @Test
    void waiting_and_running_tell_progress() {
        assertThat(poll(prediction("\"status\": \"starting\"")))
                .isEqualTo(new ModelProgress.Running(0, "Waiting for a machine"));
        replicate.reset();
        assertThat(poll(prediction("""
                "status": "processing", "logs": "Sampling:  50%|#####     | 6/12 [00:01<00:01]\\n\""""))).isEqualTo(new ModelProgress.Running(25, "Making the model"));
    }

    @Test
    void an_unknown_state_counts_as_running_and_is_told_once() {
        try (RecordedLog log = RecordedLog.open()) {
            assertThat(poll(prediction("\"status\": \"dreaming\""))).isInstanceOf(ModelProgress.Running.class);
            generator.poll(HANDLE);

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("dreaming"))
                    .hasSize(1);
        }
    }

    @Test
    void a_finished_prediction_gives_its_files_with_the_hosts_that_may_hold_them() {
        ModelProgress progress = poll(prediction("""
                "status": "succeeded", "output": {"model_file": "https://replicate.delivery/x/model.glb",
                  "color_video": "https://replicate.delivery/x/color.mp4", "gaussian_ply": null,
                  "no_background_images": ["https://replicate.delivery/x/0.png", null]}"""));

        assertThat(progress)
                .isEqualTo(new ModelProgress.Ready(
                        file("https://replicate.delivery/x/model.glb"),
                        file("https://replicate.delivery/x/color.mp4"),
                        null,
                        null,
                        null,
                        List.of(file("https://replicate.delivery/x/0.png"))));
    }

    private static RemoteFile file(String address) {
        return new RemoteFile(URI.create(address), Set.of("replicate.delivery"), false);
    }

    @Test
    void success_without_a_model_file_is_invalid() {
        ProviderFailure failure =
                pollFailure(prediction("\"status\": \"succeeded\", \"output\": {\"model_file\": null}"));

        assertThat(failure).isEqualTo(new InvalidOutput("The prediction succeeded without a model file."));
    }

    @Test
    void a_result_that_is_no_address_is_invalid() {
        assertThat(pollFailure(prediction("\"status\": \"succeeded\", \"output\": {\"model_file\": \"file:///etc\"}")))
                .isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_removed_result_is_invalid() {
        assertThat(pollFailure(prediction("\"status\": \"succeeded\", \"output\": null, \"data_removed\": true"))
                        .reason())
                .contains("no longer there");
        replicate.reset();
        assertThat(pollFailure(json(404, "{\"detail\": \"Not found\"}"))).isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_run_that_died_of_its_machine_may_do_elsewhere() {
        ProviderFailure failure = pollFailure(
                prediction("\"status\": \"failed\", \"error\": \"CUDA out of memory. Tried to allocate 2 GiB\""));

        assertThat(failure).isInstanceOf(Unavailable.class);
        assertThat(failure.reason()).contains("CUDA out of memory");
        assertThat(replicate.calls()).isEqualTo(1);
    }

    @Test
    void other_failures_tell_their_error() {
        assertThat(pollFailure(prediction("\"status\": \"failed\", \"error\": \"list index out of range\"")))
                .isEqualTo(new InvalidOutput("The prediction failed: list index out of range"));
        replicate.reset();
        assertThat(pollFailure(prediction("\"status\": \"failed\", \"error\": null")))
                .isEqualTo(new InvalidOutput("The prediction failed."));
        replicate.reset();
        assertThat(pollFailure(prediction("\"status\": \"failed\", \"error\": \"NSFW content detected\"")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aborted_and_canceled_end_the_wait() {
        assertThat(pollFailure(prediction("\"status\": \"aborted\""))).isInstanceOf(Unavailable.class);
        replicate.reset();
        assertThat(pollFailure(prediction("\"status\": \"canceled\""))).isInstanceOf(TimedOut.class);
    }

    @Test
    void a_poll_rides_out_trouble() {
        assertThat(poll(json(500, "oops"), json(429, "{}"), prediction("\"status\": \"starting\"")))
                .isInstanceOf(ModelProgress.Running.class);
        assertThat(replicate.calls()).isEqualTo(3);
    }

    @Test
    void a_cancel_tells_whether_the_provider_agreed() {
        replicate.answer(post(urlEqualTo(PREDICTION + "/cancel")), prediction("\"status\": \"canceled\""));
        assertThat(generator.cancel(HANDLE)).isTrue();
        replicate.reset();
        replicate.answer(post(urlEqualTo(PREDICTION + "/cancel")), prediction("\"status\": \"succeeded\""));
        assertThat(generator.cancel(HANDLE)).isFalse();
        replicate.reset();
        replicate.answer(post(urlEqualTo(PREDICTION + "/cancel")), json(404, "{}"));
        assertThat(generator.cancel(HANDLE)).isFalse();
    }

    @Test
    void the_key_is_neither_in_logs_nor_in_messages() {
        try (RecordedLog log = RecordedLog.open()) {
            replicate.answer(
                    post(urlEqualTo(PREDICTIONS)),
                    json(503, "{\"detail\": \"" + KEY + "\"}"),
                    json(422, "{\"detail\": \"" + KEY + " https://replicate.delivery/a?sig=signature\"}"));

            ProviderException failure = catchThrowableOfType(ProviderException.class, () -> generator.submit(ONE_VIEW));

            assertThat(failure).hasMessageContaining("*** https://replicate.delivery/a?...");
            assertThat(failure).hasMessageNotContaining(KEY).hasMessageNotContaining("signature");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("replicate: POST /v1/predictions: status 422"))
                    .noneMatch(line -> line.contains(KEY))
                    .noneMatch(line -> line.contains("signature"));
        }
    }
}
