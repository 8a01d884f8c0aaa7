package dev.maquette.provider.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maquette.provider.Stub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.MultipartValuePatternBuilder;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ImageRequest.Background;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.Unavailable;
import dev.maquette.provider.ProviderSettings;
import dev.maquette.provider.RecordedLog;
import dev.maquette.provider.Stub;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenAiImageGeneratorTest {

    private static final String KEY = "sk-very-secret";
    private static final String GENERATIONS = "/v1/images/generations";
    private static final String EDITS = "/v1/images/edits";
    private static final String PICTURE = """
            {"created": 1795260000, "data": [{"b64_json": "cGljdHVyZQ==", "revised_prompt": "a mug, red"}],
             "background": "opaque", "output_format": "png", "quality": "high", "size": "1024x1024",
             "usage": {"input_tokens": 10, "output_tokens": 4160, "total_tokens": 4170}}""";
    private static final ImageData FRONT = new ImageData("front".getBytes(), "image/png");
    private static final ImageData SIDE = new ImageData("side".getBytes(), "image/jpeg");
    private static final ImageRequest MUG = new ImageRequest("a red mug", List.of(), AspectRatio.SQUARE);
    private static final ImageRequest SAME_MUG =
            new ImageRequest("the café's mug", List.of(FRONT, SIDE), AspectRatio.parse("9:16"));

    private static final Stub openai = Stub.start();

    private final OpenAiImageGenerator generator = generator(Map.of());

    @BeforeEach
    void forget() {
        openai.reset();
    }

    @AfterAll
    static void stop() {
        openai.close();
    }

    private static OpenAiConfig config(Map<String, String> settings) {
        Map<String, String> values = new HashMap<>(Map.of("timeout", "30s"));
        values.putAll(settings);
        values.put("base-url", openai.url("/v1").toString());
        return ProviderSettings.of(OpenAiConfig.class, "openai", values);
    }

    private static OpenAiImageGenerator generator(Map<String, String> settings) {
        return new OpenAiImageGenerator(ProviderAccess.real("openai", KEY), config(settings));
    }

    private static ResponseDefinitionBuilder error(int status, String code, String message) {
        return json(
                status,
                "{\"error\": {\"message\": \"%s\", \"type\": \"x\", \"param\": null, \"code\": \"%s\"}}"
                        .formatted(message, code));
    }

    private ProviderFailure failure(ResponseDefinitionBuilder... answers) {
        openai.answer(post(urlEqualTo(GENERATIONS)), answers);
        return catchThrowableOfType(ProviderException.class, () -> generator.generate(MUG))
                .failure();
    }

    private static MultipartValuePatternBuilder field(String name, String value) {
        return aMultipart(name).withBody(equalTo(value));
    }

    private static MultipartValuePatternBuilder file(String fileName, ImageData image) {
        return aMultipart("image[]")
                .withHeader("Content-Disposition", containing("filename=\"" + fileName + "\""))
                .withHeader("Content-Type", equalTo(image.contentType()))
                .withBody(binaryEqualTo(image.bytes()));
    }

    @Test
    void words_alone_become_a_picture() {
        openai.answer(post(urlEqualTo(GENERATIONS)), json(200, PICTURE));

        ImageData image = generator.generate(MUG);

        assertThat(image.bytes()).asString().isEqualTo("picture");
        assertThat(image.contentType()).isEqualTo("image/png");
        openai.verify(
                1,
                postRequestedFor(urlEqualTo(GENERATIONS))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .withHeader("OpenAI-Organization", absent())
                        .withHeader("OpenAI-Project", absent())
                        .withRequestBody(equalToJson("""
                                {"model": "gpt-image-2", "prompt": "a red mug", "n": 1, "size": "1024x1024",
                                 "output_format": "png"}""")));
    }

    @Test
    void options_and_the_account_are_sent_when_they_are_set() {
        openai.answer(post(urlEqualTo(GENERATIONS)), json(200, PICTURE));

        generator(Map.of("quality", "high", "input-fidelity", "high", "organization", "org-1", "project", "proj_1"))
                .generate(new ImageRequest(
                        "a red mug", List.of(), AspectRatio.parse("16:9"), 7L, 0.5, Background.TRANSPARENT));

        openai.verify(
                1,
                postRequestedFor(urlEqualTo(GENERATIONS))
                        .withHeader("OpenAI-Organization", equalTo("org-1"))
                        .withHeader("OpenAI-Project", equalTo("proj_1"))
                        .withRequestBody(equalToJson("""
                                {"model": "gpt-image-2", "prompt": "a red mug", "n": 1, "size": "1536x1024",
                                 "output_format": "png", "quality": "high", "background": "transparent"}""")));
    }

    @Test
    void references_go_as_files_with_name_and_type_each_in_a_part_of_its_own() {
        openai.answer(post(urlEqualTo(EDITS)), json(200, PICTURE));

        assertThat(generator.generate(SAME_MUG).bytes()).asString().isEqualTo("picture");

        openai.verify(
                1,
                postRequestedFor(urlEqualTo(EDITS))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .withHeader("Content-Type", containing("multipart/form-data"))
                        .withRequestBodyPart(field("model", "gpt-image-2").build())
                        .withRequestBodyPart(field("prompt", "the café's mug").build())
                        .withRequestBodyPart(field("n", "1").build())
                        .withRequestBodyPart(field("size", "1024x1536").build())
                        .withRequestBodyPart(field("output_format", "png").build())
                        .withRequestBodyPart(file("reference-1.png", FRONT).build())
                        .withRequestBodyPart(file("reference-2.jpeg", SIDE).build())
                        .withRequestBody(
                                notMatching("(?s).*(?:multipart/mixed|background|response_format|fidelity).*")));
    }

    @Test
    void the_fidelity_to_references_is_sent_when_it_is_set() {
        openai.answer(post(urlEqualTo(EDITS)), json(200, PICTURE));

        generator(Map.of("input-fidelity", "high"))
                .generate(new ImageRequest("a mug", List.of(FRONT), AspectRatio.SQUARE, null, null, Background.OPAQUE));

        openai.verify(
                1,
                postRequestedFor(urlEqualTo(EDITS))
                        .withRequestBodyPart(field("input_fidelity", "high").build())
                        .withRequestBodyPart(field("background", "opaque").build()));
    }

    @Test
    void references_beyond_what_the_api_accepts_are_left_out() {
        openai.answer(post(urlEqualTo(EDITS)), json(200, PICTURE));

        generator.generate(new ImageRequest("a mug", Collections.nCopies(20, FRONT), AspectRatio.SQUARE));

        openai.verify(
                1,
                postRequestedFor(urlEqualTo(EDITS))
                        .withRequestBodyPart(file("reference-16.png", FRONT).build())
                        .withRequestBody(notMatching("(?s).*reference-17.*")));
    }

    @Test
    void content_that_moderation_blocks_is_refused_with_its_categories() {
        ProviderFailure refused = failure(json(400, """
                {"error": {"message": "Your request was rejected by the safety system.",
                  "type": "image_generation_user_error", "param": null, "code": "moderation_blocked",
                  "moderation_details": {"categories": ["violence", "harassment"], "moderation_stage": "input"}}}"""));

        assertThat(refused)
                .isEqualTo(new Refused("The prompt or a reference is refused by the policy (violence, harassment):"
                        + " Your request was rejected by the safety system."));
        assertThat(openai.calls()).isEqualTo(1);
    }

    @Test
    void a_picture_that_moderation_withholds_is_refused_too() {
        ProviderFailure refused = failure(json(400, """
                {"error": {"message": "Rejected.", "code": "moderation_blocked",
                  "moderation_details": {"moderation_stage": "output"}}}"""));

        assertThat(refused).isEqualTo(new Refused("The picture was withheld by the policy: Rejected."));
    }

    @Test
    void a_wrong_request_is_rejected_with_the_field() {
        ProviderFailure rejected = failure(json(400, """
                {"error": {"message": "Unsupported value.", "type": "invalid_request_error", "param": "size",
                  "code": "invalid_value"}}"""));

        assertThat(rejected).isEqualTo(new Rejected("The request is not accepted: size: Unsupported value."));
        assertThat(openai.calls()).isEqualTo(1);
    }

    @Test
    void a_wrong_key_an_unverified_organisation_and_a_retired_model_are_rejected_with_what_to_do() {
        assertThat(failure(error(401, "invalid_api_key", "Incorrect API key provided: sk-ve**ret.")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .contains("maquette.providers.openai.key", "OPENAI_API_KEY")
                                .doesNotContain("sk-ve"));
        openai.reset();
        assertThat(failure(error(403, "", "Your organization must be verified to use the model.")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("must be verified"));
        openai.reset();
        assertThat(failure(error(404, "model_not_found", "The model does not exist.")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .contains("gpt-image-2", "maquette.providers.openai.model"));
        assertThat(openai.calls()).isEqualTo(1);
    }

    @Test
    void a_rate_limit_is_waited_for() {
        openai.answer(
                post(urlEqualTo(GENERATIONS)),
                error(429, "rate_limit_exceeded", "Limit 5 images per minute.").withHeader("retry-after-ms", "12"),
                error(429, "slow_down", "Slow down.").withHeader("Retry-After", "0.02"),
                json(200, PICTURE));

        assertThat(generator.generate(MUG)).isNotNull();
        assertThat(openai.calls()).isEqualTo(3);
    }

    @Test
    void a_wait_longer_than_the_cap_is_told_instead_of_waited_for() {
        ProviderFailure failure = failure(error(429, "rate_limit_exceeded", "Limit 5 images per minute.")
                .withHeader("retry-after-ms", "150500")
                .withHeader("Retry-After", "1"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofMillis(150_500)));
        assertThat(openai.calls()).isEqualTo(1);
    }

    @Test
    void requests_to_wait_are_followed_up_to_two_minutes_and_answers_awaited_for_five() {
        OpenAiConfig defaults = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OpenAiConfig.class)
                .build()
                .getConfigMapping(OpenAiConfig.class);

        assertThat(defaults.maxRetryDelay()).isEqualTo(Duration.ofMinutes(2));
        assertThat(defaults.timeout()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void an_empty_account_is_not_waited_for() {
        for (ResponseDefinitionBuilder answer : List.of(
                error(429, "insufficient_quota", "You exceeded your current quota."),
                error(429, "billing_hard_limit_reached", "Billing hard limit has been reached."),
                error(400, "billing_hard_limit_reached", "Billing hard limit has been reached."))) {
            openai.reset();
            assertThat(failure(answer.withHeader("Retry-After", "0"))).isInstanceOf(Rejected.class);
            assertThat(openai.calls()).isEqualTo(1);
        }
    }

    @Test
    void a_call_that_may_be_billed_is_not_made_again() {
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                json(200, "<html>"),
                error(500, "server_error", "The server had an error."),
                json(502, "<html>"),
                json(503, "<html>"),
                json(520, "<html>"))) {
            openai.reset();
            assertThat(failure(answer)).isInstanceOf(OutcomeUnknown.class);
            assertThat(openai.calls()).as(answer.build().toString()).isEqualTo(1);
        }
    }

    @Test
    void silence_is_not_asked_again() {
        openai.answer(post(urlEqualTo(GENERATIONS)), json(200, PICTURE).withFixedDelay(3000));
        OpenAiImageGenerator impatient = generator(Map.of("timeout", "500ms"));

        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> impatient.generate(MUG));

        assertThat(failure.failure()).isInstanceOf(OutcomeUnknown.class);
        assertThat(openai.calls()).isEqualTo(1);
    }

    @Test
    void an_overload_that_says_when_to_come_back_is_ridden_out() {
        openai.answer(
                post(urlEqualTo(GENERATIONS)),
                error(503, "", "Overloaded.").withHeader("Retry-After", "0.01"),
                json(200, PICTURE));

        assertThat(generator.generate(MUG)).isNotNull();
        assertThat(openai.calls()).isEqualTo(2);
    }

    @Test
    void an_unreachable_provider_is_unavailable() {
        OpenAiImageGenerator nowhere = new OpenAiImageGenerator(
                ProviderAccess.real("openai", KEY),
                ProviderSettings.of(OpenAiConfig.class, "openai", Map.of("base-url", "http://localhost:1/v1")));

        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> nowhere.generate(MUG));

        assertThat(failure.failure()).isInstanceOf(Unavailable.class);
        assertThat(failure).hasMessage("openai: The provider cannot be reached.");
    }

    @Test
    void an_answer_without_a_usable_picture_is_invalid_and_not_asked_for_again() {
        for (String answer : List.of(
                "{}",
                "{\"data\": []}",
                "{\"data\": [null]}",
                "{\"data\": [{\"b64_json\": \"\"}]}",
                "{\"data\": [{\"b64_json\": \"%%\"}]}",
                "{\"data\": [{\"b64_json\": \"cGljdHVyZQ==\"}], \"output_format\": \"svg\"}")) {
            openai.reset();
            assertThat(failure(json(200, answer))).as(answer).isInstanceOf(InvalidOutput.class);
            assertThat(openai.calls()).isEqualTo(1);
        }
    }

    @Test
    void a_size_that_is_none_stops_the_start() {
        OpenAiConfig wrong = config(Map.of("sizes", "1024x1024,large"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAiProvider(wrong))
                .withMessageContaining("large");
    }

    @Test
    void the_request_is_logged_with_the_vendors_id_and_without_the_key() {
        try (RecordedLog log = RecordedLog.open()) {
            ProviderFailure failure = failure(error(403, "", KEY + " may not").withHeader("x-request-id", "req_123"));

            assertThat(failure.reason()).contains("*** may not");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("openai: POST " + GENERATIONS + ": status 403 in ")
                            && line.contains("request req_123"))
                    .noneMatch(line -> line.contains(KEY));
        }
    }
}
