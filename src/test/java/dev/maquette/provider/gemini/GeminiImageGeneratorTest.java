package dev.maquette.provider.gemini;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maquette.provider.Stub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import dev.maquette.provider.ProviderSettings;
import dev.maquette.provider.RecordedLog;
import dev.maquette.provider.Stub;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GeminiImageGeneratorTest {

    private static final String KEY = "AIza-very-secret";
    private static final String PATH = "/v1beta/models/gemini-3.1-flash-image:generateContent";
    private static final String PICTURE = """
            {"candidates": [{"content": {"role": "model", "parts": [
              {"text": "Here it is."},
              {"thought": true, "inlineData": {"mimeType": "image/png", "data": "ZHJhZnQ="}},
              {"thoughtSignature": "abc", "inlineData": {"mimeType": "image/png", "data": "cGljdHVyZQ=="}}]},
              "finishReason": "STOP", "index": 0}],
             "usageMetadata": {"totalTokenCount": 1300}, "modelVersion": "x", "responseId": "response-1"}""";
    private static final ImageRequest MUG = new ImageRequest("a red mug", List.of(), AspectRatio.SQUARE);

    private static final Stub gemini = Stub.start();

    private final GeminiImageGenerator generator = generator(Map.of());

    @BeforeEach
    void forget() {
        gemini.reset();
    }

    @AfterAll
    static void stop() {
        gemini.close();
    }

    private static GeminiImageGenerator generator(Map<String, String> settings) {
        Map<String, String> values = new HashMap<>(settings);
        values.put("base-url", gemini.url("/v1beta").toString());
        return new GeminiImageGenerator(
                ProviderAccess.real("gemini", KEY), ProviderSettings.of(GeminiConfig.class, "gemini", values));
    }

    private void answers(ResponseDefinitionBuilder... answers) {
        gemini.answer(post(urlEqualTo(PATH)), answers);
    }

    private ProviderFailure failure(ResponseDefinitionBuilder... answers) {
        answers(answers);
        return catchThrowableOfType(ProviderException.class, () -> generator.generate(MUG))
                .failure();
    }

    private static ResponseDefinitionBuilder finished(String reason) {
        return json(200, "{\"candidates\": [{\"finishReason\": \"" + reason + "\"}]}");
    }

    @Test
    void the_picture_that_is_not_a_thought_is_the_result() {
        answers(json(200, PICTURE));

        ImageData image = generator.generate(MUG);

        assertThat(image.bytes()).asString().isEqualTo("picture");
        assertThat(image.contentType()).isEqualTo("image/png");
    }

    @Test
    void references_go_before_the_words_and_options_in_the_vendors_terms() {
        answers(json(200, PICTURE));
        List<ImageData> references = List.of(
                new ImageData("one".getBytes(), "image/png"),
                new ImageData("two".getBytes(), "image/jpeg"),
                new ImageData("three".getBytes(), "image/webp"));

        generator(Map.of("max-references", "2", "image-size", "2K"))
                .generate(new ImageRequest(
                        "a red mug",
                        references,
                        AspectRatio.parse("4:3"),
                        4_294_967_299L,
                        0.25,
                        ImageRequest.Background.AUTO));

        gemini.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("x-goog-api-key", equalTo(KEY))
                        .withRequestBody(equalToJson("""
                                {"contents": [{"role": "user", "parts": [
                                  {"inlineData": {"mimeType": "image/png", "data": "b25l"}},
                                  {"inlineData": {"mimeType": "image/jpeg", "data": "dHdv"}},
                                  {"text": "a red mug"}]}],
                                 "systemInstruction": {"parts": [{"text": "${json-unit.any-string}"}]},
                                 "generationConfig": {"responseModalities": ["TEXT", "IMAGE"],
                                   "imageConfig": {"aspectRatio": "4:3", "imageSize": "2K"},
                                   "temperature": 0.5, "seed": 5}}""")));
    }

    @Test
    void a_picture_withheld_for_safety_is_refused_in_words_and_not_asked_for_again() {
        ProviderFailure failure = failure(finished("IMAGE_SAFETY"));

        assertThat(failure).isInstanceOf(Refused.class);
        assertThat(failure.reason()).isEqualTo("The picture was withheld for safety (IMAGE_SAFETY).");
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void a_blocked_prompt_without_candidates_is_refused() {
        ProviderFailure failure = failure(json(200, "{\"promptFeedback\": {\"blockReason\": \"JAILBREAK\"}}"));

        assertThat(failure).isInstanceOf(Refused.class);
        assertThat(failure.reason()).contains("prompt was blocked").contains("JAILBREAK");
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void an_answer_without_picture_is_asked_for_again() {
        answers(finished("NO_IMAGE"), finished("A_REASON_OF_NEXT_YEAR"), json(200, PICTURE));

        assertThat(generator.generate(MUG).bytes()).asString().isEqualTo("picture");
        assertThat(gemini.calls()).isEqualTo(3);
    }

    @Test
    void text_instead_of_a_picture_becomes_the_reason_after_two_more_attempts() {
        ProviderFailure failure = failure(json(200, """
                {"candidates": [{"content": {"parts": [{"text": "I would rather describe it."}]},
                  "finishReason": "STOP"}]}"""));

        assertThat(failure).isInstanceOf(InvalidOutput.class);
        assertThat(failure.reason()).contains("I would rather describe it.");
        assertThat(gemini.calls()).isEqualTo(3);
    }

    @Test
    void too_many_tokens_end_the_attempt() {
        assertThat(failure(finished("MAX_TOKENS"))).isInstanceOf(InvalidOutput.class);
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void a_pointer_to_a_file_is_no_picture() {
        ProviderFailure failure = failure(json(200, """
                {"candidates": [{"content": {"parts": [
                  {"fileData": {"mimeType": "image/png", "fileUri": "https://example.org/f?sig=1"}}]}}]}"""));

        assertThat(failure).isInstanceOf(InvalidOutput.class);
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void an_empty_answer_and_one_that_is_no_json_are_invalid() {
        assertThat(failure(json(200, "{}"))).isInstanceOf(InvalidOutput.class);
        gemini.reset();
        assertThat(failure(json(200, "<html>"))).isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_wrong_key_is_rejected_though_the_status_is_400() {
        ProviderFailure failure = failure(json(400, """
                {"error": {"code": 400, "message": "API key not valid.", "status": "INVALID_ARGUMENT", "details": [
                  {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}]}}"""));

        assertThat(failure).isInstanceOf(Rejected.class);
        assertThat(failure.reason()).contains("GEMINI_API_KEY");
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void an_error_wrapped_in_an_array_is_understood() {
        ProviderFailure failure = failure(json(
                400, "[{\"error\": {\"code\": 400, \"message\": \"Aspect ratio is wrong.\", \"status\": \"X\"}}]"));

        assertThat(failure).isInstanceOf(Rejected.class);
        assertThat(failure.reason()).contains("Aspect ratio is wrong.");
    }

    @Test
    void a_retired_model_names_the_setting() {
        ProviderFailure failure = failure(json(404, "{\"error\": {\"code\": 404, \"status\": \"NOT_FOUND\"}}"));

        assertThat(failure).isInstanceOf(Rejected.class);
        assertThat(failure.reason()).contains("maquette.providers.gemini.model", "gemini-3.1-flash-image");
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void a_rate_limit_is_waited_for() {
        answers(
                json(429, """
                        {"error": {"code": 429, "message": "Quota exceeded.", "details": [
                          {"@type": "type.googleapis.com/google.rpc.QuotaFailure",
                           "violations": [{"quotaId": "GenerateRequestsPerMinutePerProject"}]},
                          {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "0.021s"}]}}"""),
                json(429, "{\"error\": {\"code\": 429, \"message\": \"Please retry in 0.01s.\"}}"),
                json(200, PICTURE));

        assertThat(generator.generate(MUG)).isNotNull();
        assertThat(gemini.calls()).isEqualTo(3);
    }

    @Test
    void a_wait_longer_than_the_cap_is_told_instead_of_waited_for() {
        ProviderFailure failure = failure(json(429, """
                {"error": {"message": "Please retry in 7s.", "details": [{"retryDelay": "59.5s"}]}}""").withHeader("Retry-After", "8"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofMillis(59_500)));
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void the_quota_of_a_day_is_not_waited_for() {
        ProviderFailure failure = failure(json(429, """
                {"error": {"message": "Quota exceeded.", "details": [
                  {"violations": [{"quotaId": "GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]},
                  {"retryDelay": "0.01s"}]}}"""));

        assertThat(failure).isInstanceOf(Unavailable.class);
        assertThat(failure.reason()).contains("quota of the day");
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void a_plan_without_quota_is_rejected_wherever_in_the_message_that_stands() {
        String message = "You exceeded your current quota. ".repeat(20) + "limit: 0, model: x. Please retry in 0.01s";

        assertThat(failure(json(429, "{\"error\": {\"message\": \"" + message + "\"}}")))
                .isInstanceOf(Rejected.class);
        assertThat(gemini.calls()).isEqualTo(1);
    }

    @Test
    void overload_and_broken_connections_are_ridden_out() {
        answers(json(503, "{}"), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), json(200, PICTURE));

        assertThat(generator.generate(MUG)).isNotNull();
        assertThat(gemini.calls()).isEqualTo(3);
    }

    @Test
    void silence_is_a_timeout_after_the_retries() {
        ProviderFailure failure = generatorFailure(
                Map.of("timeout", "500ms", "retries", "1"), json(200, PICTURE).withFixedDelay(3000));

        assertThat(failure).isInstanceOf(TimedOut.class);
        assertThat(gemini.calls()).isEqualTo(2);
    }

    @Test
    void an_answer_that_trickles_ends_at_the_deadline() {
        ProviderFailure failure = generatorFailure(
                Map.of("timeout", "300ms", "connect-timeout", "100ms", "retries", "0"),
                json(200, PICTURE).withChunkedDribbleDelay(40, 6000));

        assertThat(failure).isInstanceOf(TimedOut.class);
    }

    @Test
    void an_unreachable_provider_is_unavailable() {
        GeminiImageGenerator nowhere = new GeminiImageGenerator(
                ProviderAccess.real("gemini", KEY),
                ProviderSettings.of(GeminiConfig.class, "gemini", Map.of("base-url", "http://localhost:1/v1beta")));

        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> nowhere.generate(MUG));

        assertThat(failure.failure()).isInstanceOf(Unavailable.class);
        assertThat(failure).hasMessage("gemini: The provider cannot be reached.");
    }

    @Test
    void a_planned_retirement_is_told_once() {
        answers(json(
                200,
                PICTURE.replaceFirst(
                        "\\{", "{\"modelStatus\": {\"modelStage\": \"LEGACY\", \"retirementTime\": \"2027-01-01\"},")));

        try (RecordedLog log = RecordedLog.open()) {
            generator.generate(MUG);
            generator.generate(MUG);

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("2027-01-01"))
                    .hasSize(1);
        }
    }

    @Test
    void the_key_is_neither_in_logs_nor_in_messages() {
        try (RecordedLog log = RecordedLog.open()) {
            answers(
                    json(503, "{\"error\": {\"message\": \"" + KEY + " is slow\"}}"),
                    json(403, "{\"error\": {\"message\": \"" + KEY + " may not\"}}"));

            ProviderException failure = catchThrowableOfType(ProviderException.class, () -> generator.generate(MUG));

            assertThat(failure).hasMessageContaining("*** may not").hasMessageNotContaining(KEY);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("attempt 1 of 3 failed") && line.contains("gemini: "))
                    .anyMatch(line -> line.contains("gemini: POST " + PATH + ": status 403 in "))
                    .noneMatch(line -> line.contains(KEY));
        }
    }

    private static ProviderFailure generatorFailure(Map<String, String> settings, ResponseDefinitionBuilder answer) {
        gemini.answer(post(urlEqualTo(PATH)), answer);
        return catchThrowableOfType(
                        ProviderException.class, () -> generator(settings).generate(MUG))
                .failure();
    }
}
