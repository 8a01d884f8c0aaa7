package dev.maquette.provider.tripo;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
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
import dev.maquette.provider.UnansweredPollException;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TripoModelGeneratorTest {

    private static final String KEY = "tsk_very_secret";
    private static final String FILES = "/v3/files";
    private static final String TEXT_TO_MODEL = "/v3/generation/text-to-model";
    private static final String IMAGE_TO_MODEL = "/v3/generation/image-to-model";
    private static final String MULTIVIEW_TO_MODEL = "/v3/generation/multiview-to-model";
    private static final String IMPORT = "/v3/models/import";
    private static final String TEXTURE = "/v3/models/texture";
    private static final String TASK = "/v3/tasks/t1";
    private static final ModelHandle HANDLE = handle("TEXT_TO_MODEL");
    private static final ImageData FRONT = new ImageData("front".getBytes(), "image/png");
    private static final ImageData LEFT = new ImageData("left".getBytes(), "image/jpeg");
    private static final ModelRequest MUG = new ModelRequest.FromText("a mug", ModelOptions.NONE);
    private static final ModelOptions ALL =
            new ModelOptions(7L, 1024, 0.95, "clay", true, true, "detailed", null, 5000, true, "align_image");

    private static final Stub tripo = Stub.start();

    private final TripoModelGenerator generator = generator(Map.of());

    @BeforeEach
    void forget() {
        tripo.reset();
    }

    @AfterAll
    static void stop() {
        tripo.close();
    }

    private static TripoModelGenerator generator(Map<String, String> settings) {
        Map<String, String> values = new HashMap<>(settings);
        values.put("base-url", tripo.url("/v3").toString());
        return new TripoModelGenerator(
                ProviderAccess.real("tripo", KEY), ProviderSettings.of(TripoConfig.class, "tripo", values));
    }

    private static ModelHandle handle(String kind) {
        return new ModelHandle("tripo", "t1", Map.of("kind", kind));
    }

    private static ModelOptions version(String name) {
        return new ModelOptions(null, null, null, null, null, null, "detailed", name, 1_900_000, true, null);
    }

    private static ResponseDefinitionBuilder created() {
        return json(
                200, "{\"code\": 0, \"status\": \"success\", \"data\": {\"task_id\": \"t1\", \"status\": \"queued\"}}");
    }

    private static ResponseDefinitionBuilder uploaded(String token) {
        return json(200, "{\"code\": 0, \"data\": {\"file_token\": \"" + token + "\"}}");
    }

    private static ResponseDefinitionBuilder task(String fields) {
        return json(200, "{\"code\": 0, \"data\": {\"task_id\": \"t1\", " + fields + "}}");
    }

    private static ResponseDefinitionBuilder error(int status, int code) {
        return json(status, "{\"code\": " + code + ", \"status\": \"error\", \"message\": \"Told.\"}");
    }

    private static void verifyTask(String path, String body) {
        tripo.verify(
                1,
                postRequestedFor(urlEqualTo(path))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .withRequestBody(equalToJson(body)));
    }

    private ProviderFailure submitFailure(ResponseDefinitionBuilder... answers) {
        tripo.answer(post(urlEqualTo(TEXT_TO_MODEL)), answers);
        return catchThrowableOfType(ProviderException.class, () -> generator.submit(MUG))
                .failure();
    }

    private ModelProgress poll(ResponseDefinitionBuilder... answers) {
        tripo.answer(get(urlEqualTo(TASK)), answers);
        return generator.poll(HANDLE);
    }

    private ProviderException pollFailure(ResponseDefinitionBuilder... answers) {
        return catchThrowableOfType(ProviderException.class, () -> poll(answers));
    }

    @Test
    void words_become_a_task_with_the_style_in_the_prompt() {
        tripo.answer(post(urlEqualTo(TEXT_TO_MODEL)), created());
        ModelRequest request = new ModelRequest.FromText("a mug", ALL);

        assertThat(generator.submit(request)).isEqualTo(HANDLE);

        verifyTask(TEXT_TO_MODEL, """
                {"prompt": "a mug\\nStyle: clay", "model": "v3.1-20260211", "texture": true, "pbr": true,
                 "texture_quality": "detailed", "face_limit": 5000, "auto_size": true,
                 "texture_seed": 7, "model_seed": 7, "image_seed": 7}""");
        assertThat(generator.leftOut(request)).containsExactly("texture_size", "mesh_simplify", "orientation");
    }

    @Test
    void what_is_not_said_is_left_to_the_provider() {
        tripo.answer(post(urlEqualTo(TEXT_TO_MODEL)), created());

        generator.submit(MUG);

        verifyTask(TEXT_TO_MODEL, "{\"prompt\": \"a mug\", \"model\": \"v3.1-20260211\"}");
        assertThat(generator.leftOut(MUG)).isEmpty();
    }

    @Test
    void one_view_is_uploaded_and_becomes_a_task() {
        tripo.answer(post(urlEqualTo(FILES)), uploaded("file1"));
        tripo.answer(post(urlEqualTo(IMAGE_TO_MODEL)), created());
        ModelRequest request = new ModelRequest.FromViews(List.of(FRONT), "a mug", ALL);

        assertThat(generator.submit(request)).isEqualTo(handle("IMAGE_TO_MODEL"));

        tripo.verify(
                1,
                postRequestedFor(urlEqualTo(FILES))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .withAnyRequestBodyPart(aMultipart("file")
                                .withHeader("Content-Disposition", containing("filename=\"view.png\""))
                                .withHeader("Content-Type", containing("image/png"))
                                .withBody(binaryEqualTo(FRONT.bytes()))));
        verifyTask(IMAGE_TO_MODEL, """
                {"input": "file1", "model": "v3.1-20260211", "texture": true, "pbr": true,
                 "texture_quality": "detailed", "face_limit": 5000, "auto_size": true, "orientation": "align_image",
                 "texture_seed": 7, "model_seed": 7}""");
        assertThat(generator.leftOut(request)).containsExactly("prompt", "texture_size", "mesh_simplify", "style");
    }

    @Test
    void several_views_fill_four_slots() {
        tripo.answer(post(urlEqualTo(FILES)), uploaded("file1"), uploaded("file2"));
        tripo.answer(post(urlEqualTo(MULTIVIEW_TO_MODEL)), created());

        generator.submit(new ModelRequest.FromViews(List.of(FRONT, LEFT), null, ModelOptions.NONE));

        verifyTask(
                MULTIVIEW_TO_MODEL, "{\"inputs\": [\"file1\", \"file2\", \"\", \"\"], \"model\": \"v3.1-20260211\"}");
    }

    @Test
    void no_more_than_four_views_are_sent() {
        tripo.answer(post(urlEqualTo(FILES)), uploaded("file"));
        tripo.answer(post(urlEqualTo(MULTIVIEW_TO_MODEL)), created());

        generator.submit(
                new ModelRequest.FromViews(List.of(FRONT, LEFT, LEFT, LEFT, LEFT, LEFT), null, ModelOptions.NONE));

        tripo.verify(4, postRequestedFor(urlEqualTo(FILES)));
        tripo.verify(
                1,
                postRequestedFor(urlEqualTo(MULTIVIEW_TO_MODEL))
                        .withRequestBody(matchingJsonPath("$[?(@.inputs.size() == 4)]")));
    }

    @Test
    void an_upload_may_be_repeated() {
        tripo.answer(
                post(urlEqualTo(FILES)),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                json(502, "bad gateway"),
                uploaded("file1"));
        tripo.answer(post(urlEqualTo(IMAGE_TO_MODEL)), created());

        generator.submit(new ModelRequest.FromViews(List.of(FRONT), null, ModelOptions.NONE));

        tripo.verify(1, postRequestedFor(urlEqualTo(IMAGE_TO_MODEL)));
    }

    @Test
    void a_model_is_uploaded_and_imported() {
        byte[] glb = "glTF and more".getBytes();
        tripo.answer(post(urlEqualTo(FILES)), uploaded("file1"));
        tripo.answer(post(urlEqualTo(IMPORT)), created());

        assertThat(generator.submit(new ModelRequest.Import(glb))).isEqualTo(handle("IMPORT_MODEL"));

        tripo.verify(
                1,
                postRequestedFor(urlEqualTo(FILES))
                        .withAnyRequestBodyPart(aMultipart("file")
                                .withHeader("Content-Disposition", containing("filename=\"model.glb\""))
                                .withHeader("Content-Type", containing("model/gltf-binary"))
                                .withBody(binaryEqualTo(glb))));
        verifyTask(IMPORT, "{\"input\": \"file1\"}");
    }

    @Test
    void a_texture_names_the_original_task_and_takes_its_own_options() {
        tripo.answer(post(urlEqualTo(TEXTURE)), created());
        ModelRequest request = new ModelRequest.Texture("t0", "walnut wood", ALL);

        assertThat(generator.submit(request)).isEqualTo(handle("TEXTURE_MODEL"));

        verifyTask(TEXTURE, """
                {"input": "t0", "texture_prompt": {"text": "walnut wood\\nStyle: clay"}, "model": "v3.0-20250812",
                 "texture": true, "pbr": true, "texture_quality": "detailed", "texture_seed": 7}""");
        assertThat(generator.leftOut(request))
                .containsExactly("texture_size", "mesh_simplify", "face_limit", "auto_size", "orientation");
    }

    @Test
    void a_texture_takes_only_versions_of_textures() {
        tripo.answer(post(urlEqualTo(TEXTURE)), created());
        ModelRequest ofTexture = new ModelRequest.Texture("t0", "wood", version("v3.5-20260815"));
        ModelRequest ofModel = new ModelRequest.Texture("t0", "wood", version("v3.1-20260211"));

        generator.submit(ofTexture);
        generator.submit(ofModel);

        assertThat(generator.leftOut(ofTexture)).doesNotContain("model_version");
        assertThat(generator.leftOut(ofModel)).contains("model_version");
        for (String sent : List.of("v3.5-20260815", "v3.0-20250812")) {
            tripo.verify(
                    1,
                    postRequestedFor(urlEqualTo(TEXTURE)).withRequestBody(matchingJsonPath("$.model", equalTo(sent))));
        }
    }

    @Test
    void a_texture_without_words_follows_the_pictures_of_the_original_task() {
        tripo.answer(get(urlEqualTo("/v3/tasks/t0")), task("\"type\": \"image_to_model\", \"status\": \"success\""));
        tripo.answer(post(urlEqualTo(TEXTURE)), created());

        generator.submit(new ModelRequest.Texture("t0", null, ModelOptions.NONE));

        verifyTask(TEXTURE, "{\"input\": \"t0\", \"model\": \"v3.0-20250812\"}");
    }

    @Test
    void an_imported_model_has_no_pictures_and_gets_neutral_words() {
        tripo.answer(get(urlEqualTo("/v3/tasks/t0")), task("\"type\": \"import_model\", \"status\": \"success\""));
        tripo.answer(post(urlEqualTo(TEXTURE)), created());

        generator.submit(new ModelRequest.Texture("t0", " ", ModelOptions.NONE));

        tripo.verify(
                1,
                postRequestedFor(urlEqualTo(TEXTURE))
                        .withRequestBody(matchingJsonPath("$.texture_prompt.text", containing("Natural"))));
    }

    @ParameterizedTest
    @CsvSource({
        "v3.1-20260211, 1500000, ''",
        "v3.0-20250812, 1000000, ''",
        "v2.5-20250123, 500000, 'texture_quality,auto_size'",
        "P1-20260311, 20000, ''",
        "P2-20260801, 50000, ''",
        "v9-20991231, 1900000, ''"
    })
    void each_version_gets_only_what_it_takes(String name, int faceLimit, String leftOut) {
        tripo.answer(post(urlEqualTo(TEXT_TO_MODEL)), created());
        ModelRequest request = new ModelRequest.FromText("a mug", version(name));

        generator.submit(request);

        List<String> lacks = leftOut.isEmpty() ? List.of() : List.of(leftOut.split(","));
        assertThat(generator.leftOut(request)).containsExactlyElementsOf(lacks);
        tripo.verify(
                1,
                postRequestedFor(urlEqualTo(TEXT_TO_MODEL))
                        .withRequestBody(matchingJsonPath("$.model", equalTo(name)))
                        .withRequestBody(matchingJsonPath("$.face_limit", equalTo(String.valueOf(faceLimit))))
                        .withRequestBody(matchingJsonPath(lacks.isEmpty() ? "$.auto_size" : "$[?(!@.auto_size)]")));
    }

    @Test
    void the_configured_version_is_sent_unless_the_request_names_one() {
        tripo.answer(post(urlEqualTo(TEXT_TO_MODEL)), created());

        generator(Map.of("model", "P1-20260311")).submit(MUG);

        tripo.verify(
                1,
                postRequestedFor(urlEqualTo(TEXT_TO_MODEL))
                        .withRequestBody(matchingJsonPath("$.model", equalTo("P1-20260311"))));
    }

    @Test
    void without_colours_the_maps_that_would_bring_them_back_are_off_too() {
        tripo.answer(post(urlEqualTo(TEXT_TO_MODEL)), created());

        generator.submit(new ModelRequest.FromText(
                "a mug", new ModelOptions(null, null, null, null, false, null, null, null, null, null, null)));

        verifyTask(
                TEXT_TO_MODEL,
                "{\"prompt\": \"a mug\", \"model\": \"v3.1-20260211\", \"texture\": false, \"pbr\": false}");
    }

    @Test
    void a_submit_that_broke_off_is_sent_once_and_its_outcome_unknown() {
        assertThat(submitFailure(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @Test
    void a_submit_without_answer_in_time_is_sent_once_and_its_outcome_unknown() {
        assertThat(submitFailure(created().withFixedDelay(3000))).isInstanceOf(OutcomeUnknown.class);
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"500,1000", "500,2014", "502,0", "504,0"})
    void a_submit_that_met_a_server_error_is_sent_once_and_its_outcome_unknown(int status, int code) {
        assertThat(submitFailure(error(status, code))).isInstanceOf(OutcomeUnknown.class);
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @Test
    void an_unreadable_answer_to_a_submit_leaves_its_outcome_unknown() {
        assertThat(submitFailure(json(200, "<html>"))).isInstanceOf(OutcomeUnknown.class);
        tripo.reset();
        assertThat(submitFailure(json(200, "{\"code\": 0}"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @Test
    void a_submit_that_surely_was_not_accepted_is_repeated() {
        tripo.answer(
                post(urlEqualTo(TEXT_TO_MODEL)),
                error(429, 2000).withHeader("Retry-After", "0"),
                json(503, "{}"),
                created());

        assertThat(generator.submit(MUG)).isEqualTo(HANDLE);
        assertThat(tripo.calls()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1007", "2000"})
    void a_long_throttling_is_told_instead_of_waited_for(int code) {
        ProviderFailure failure = submitFailure(error(429, code).withHeader("Retry-After", "30"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401,2,TRIPO_API_KEY",
        "401,1000,TRIPO_API_KEY",
        "400,1003,not accepted",
        "400,1004,not accepted",
        "403,1005,not permitted",
        "404,2001,no such task",
        "400,2002,not offered",
        "400,2003,empty",
        "400,2004,another type",
        "400,2005,original task",
        "400,2006,original task",
        "400,2007,original task",
        "400,2009,characters",
        "403,2010,no credit",
        "400,2015,maquette.providers.tripo.model",
        "400,2016,not offered",
        "400,2017,maquette.providers.tripo.model",
        "400,2018,too complex",
        "404,2019,not there",
        "200,2010,no credit",
        "200,7777,not accepted"
    })
    void a_refused_submit_says_why_and_is_not_repeated(int status, int code, String reason) {
        ProviderFailure failure = submitFailure(error(status, code));

        assertThat(failure).isInstanceOf(Rejected.class);
        assertThat(failure.reason()).contains(reason, "Told.");
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @Test
    void what_a_policy_refuses_is_refused() {
        assertThat(submitFailure(error(400, 2008))).isEqualTo(new Refused("The content is refused: Told."));
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @Test
    void waiting_and_running_tell_progress() {
        assertThat(poll(task("\"status\": \"queued\", \"progress\": 0")))
                .isEqualTo(new ModelProgress.Running(0, "Waiting in the queue"));
        tripo.reset();
        assertThat(poll(task("\"status\": \"running\", \"progress\": 42")))
                .isEqualTo(new ModelProgress.Running(42, "Making the model"));
        tripo.verify(1, getRequestedFor(urlEqualTo(TASK)).withHeader("Authorization", equalTo("Bearer " + KEY)));
    }

    @Test
    void an_unknown_state_counts_as_running_and_is_told_once() {
        try (RecordedLog log = RecordedLog.open()) {
            assertThat(poll(task("\"status\": \"dreaming\", \"progress\": 7")))
                    .isEqualTo(new ModelProgress.Running(7, "Making the model"));
            generator.poll(HANDLE);

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("dreaming"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model_url\": \"https://cdn.tripo3d.ai/m.glb\", \"model\": \"https://cdn.tripo3d.ai/old.glb\"}",
                "{\"model_url\": \"\", \"model_urls\": [\"https://cdn.tripo3d.ai/m.glb\"]}",
                "{\"pbr_model\": \"https://cdn.tripo3d.ai/m.glb\", \"model\": \"https://cdn.tripo3d.ai/old.glb\"}",
                "{\"model\": \"https://cdn.tripo3d.ai/m.glb\", \"base_model\": \"https://cdn.tripo3d.ai/old.glb\"}",
                "{\"base_model\": \"https://cdn.tripo3d.ai/m.glb\"}"
            })
    void a_finished_task_gives_its_model_with_the_hosts_that_may_hold_it(String output) {
        assertThat(poll(task("\"status\": \"success\", \"output\": " + output)))
                .isEqualTo(ModelProgress.Ready.modelOnly(new RemoteFile(
                        URI.create("https://cdn.tripo3d.ai/m.glb"), Set.of("tripo3d.ai", "tripo3d.com"), false)));
    }

    @Test
    void success_without_a_model_is_invalid() {
        for (String output : List.of("null", "{}", "{\"model_url\": \"\"}", "{\"model_url\": \"file:///etc\"}")) {
            tripo.reset();
            assertThat(pollFailure(task("\"status\": \"success\", \"output\": " + output))
                            .failure())
                    .isInstanceOf(InvalidOutput.class);
        }
    }

    @Test
    void an_import_is_done_without_a_model_of_its_own() {
        tripo.answer(get(urlEqualTo(TASK)), task("\"status\": \"success\", \"output\": {}"));

        assertThat(generator.poll(handle("IMPORT_MODEL"))).isEqualTo(ModelProgress.Ready.modelOnly(null));
    }

    @Test
    void a_failed_task_says_why() {
        assertThat(pollFailure(task("\"status\": \"failed\", \"error_code\": 2008"))
                        .failure())
                .isInstanceOf(Refused.class);
        tripo.reset();
        assertThat(pollFailure(task("\"status\": \"failed\", \"error_code\": 2018, \"error_message\": \"Too many.\""))
                        .failure())
                .isEqualTo(new Rejected("The model is too complex: Too many."));
        tripo.reset();
        assertThat(pollFailure(task("\"status\": \"failed\", \"error_code\": 1001"))
                        .failure())
                .isInstanceOf(Unavailable.class);
        tripo.reset();
        assertThat(pollFailure(task("\"status\": \"failed\"")).failure())
                .isEqualTo(new InvalidOutput("The task failed."));
    }

    @Test
    void a_failed_task_is_not_mistaken_for_an_unanswered_question() {
        assertThat(pollFailure(task("\"status\": \"failed\", \"error_code\": 1001")))
                .isNotInstanceOf(UnansweredPollException.class);
    }

    @Test
    void cancelled_banned_and_expired_end_the_wait() {
        assertThat(pollFailure(task("\"status\": \"cancelled\"")).failure()).isInstanceOf(TimedOut.class);
        tripo.reset();
        assertThat(pollFailure(task("\"status\": \"banned\"")).failure()).isInstanceOf(Refused.class);
        tripo.reset();
        assertThat(pollFailure(task("\"status\": \"expired\"")).failure()).isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_task_that_is_gone_has_no_result() {
        assertThat(pollFailure(error(404, 2001)).failure()).isInstanceOf(InvalidOutput.class);
        assertThat(tripo.calls()).isEqualTo(1);
    }

    @Test
    void a_poll_rides_out_trouble() {
        assertThat(poll(error(500, 1000), error(429, 1007), task("\"status\": \"queued\"")))
                .isInstanceOf(ModelProgress.Running.class);
        assertThat(tripo.calls()).isEqualTo(3);
    }

    @Test
    void lasting_trouble_of_a_poll_says_nothing_about_the_task() {
        assertThat(pollFailure(error(500, 1001))).isInstanceOf(UnansweredPollException.class);
        tripo.reset();
        assertThat(poll(error(200, 1001))).isInstanceOf(ModelProgress.Running.class);
    }

    @Test
    void nothing_can_be_cancelled() {
        assertThat(generator.cancel(HANDLE)).isFalse();
        assertThat(tripo.calls()).isZero();
    }

    @Test
    void the_key_is_neither_in_logs_nor_in_messages() {
        try (RecordedLog log = RecordedLog.open()) {
            tripo.answer(
                    post(urlEqualTo(TEXT_TO_MODEL)),
                    json(503, "{\"message\": \"" + KEY + "\"}"),
                    json(400, "{\"code\": 1004, \"message\": \"" + KEY + " https://cdn.tripo3d.ai/a?sig=signature\"}"));

            ProviderException failure = catchThrowableOfType(ProviderException.class, () -> generator.submit(MUG));

            assertThat(failure).hasMessageContaining("*** https://cdn.tripo3d.ai/a?...");
            assertThat(failure).hasMessageNotContaining(KEY).hasMessageNotContaining("signature");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("tripo: POST /v3/generation/text-to-model: status 400"))
                    .noneMatch(line -> line.contains(KEY))
                    .noneMatch(line -> line.contains("signature"));
        }
    }
}
