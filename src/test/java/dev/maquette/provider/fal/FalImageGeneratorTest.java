package dev.maquette.provider.fal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maquette.provider.Stub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.Unavailable;
import dev.maquette.provider.ProviderSettings;
import dev.maquette.provider.Stub;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stub is used as a stand-in, because only from one of those a result may lie on this machine. */
@QuarkusTest
class FalImageGeneratorTest {

    private static final String MODEL = "/fal/queue/fal-ai/nano-banana-2";
    /** Without the sub-path of the model, as the queue returns them. */
    private static final String REQUEST = MODEL + "/requests/r1";

    private static final String STATUS = REQUEST + "/status?logs=1";
    private static final String FILE = "/files/picture.png";
    private static final ImageData FRONT = new ImageData("front".getBytes(), "image/png");
    private static final ImageRequest MUG = new ImageRequest("a red mug", List.of(), AspectRatio.SQUARE);

    private static final Stub fal = Stub.start();

    @Inject
    RemoteFetcher fetcher;

    @BeforeEach
    void forget() {
        fal.reset();
    }

    @AfterAll
    static void stop() {
        fal.close();
    }

    private FalImageGenerator generator(ProviderAccess access, Map<String, String> settings) {
        Map<String, String> values = new HashMap<>(Map.of("timeout", "30s"));
        values.putAll(settings);
        values.put("base-url", fal.url("/fal/queue").toString());
        values.put("image-poll-interval", "1ms");
        FalConfig config = ProviderSettings.of(FalConfig.class, "fal", values);
        return new FalImageGenerator(access, config, new FalImageDownload(access, config, fetcher, 1000));
    }

    private FalImageGenerator generator(Map<String, String> settings) {
        return generator(
                ProviderAccess.sandbox("sandbox", new ProviderAccess.StandIn(fal.url(""), BigDecimal.ZERO)), settings);
    }

    private static ResponseDefinitionBuilder accepted() {
        return json(200, """
                {"status": "IN_QUEUE", "request_id": "r1", "response_url": "%1$s", "status_url": "%1$s/status",
                 "cancel_url": "%1$s/cancel", "queue_position": 0}""".formatted(fal.url(REQUEST)));
    }

    private static ResponseDefinitionBuilder status(int http, String status) {
        return json(http, "{\"status\": \"" + status + "\"}");
    }

    private static ResponseDefinitionBuilder output(String url) {
        return json(200, """
                {"images": [{"url": "%s", "content_type": "image/png", "file_name": "1.png", "width": 1024}],
                 "description": ""}""".formatted(url));
    }

    private static ResponseDefinitionBuilder output() {
        return output(fal.url(FILE).toString());
    }

    private static ResponseDefinitionBuilder picture() {
        return aResponse().withHeader("Content-Type", "image/png").withBody("picture");
    }

    /** Accepts a submit whose run is completed at once and whose result is fetched with these answers. */
    private static void completed(ResponseDefinitionBuilder... results) {
        fal.answer(post(urlEqualTo(MODEL)), accepted());
        fal.answer(get(urlEqualTo(STATUS)), status(200, "COMPLETED"));
        fal.answer(get(urlEqualTo(REQUEST)), results);
    }

    private ProviderFailure failure(Map<String, String> settings) {
        return catchThrowableOfType(
                        ProviderException.class, () -> generator(settings).generate(MUG))
                .failure();
    }

    @Test
    void words_alone_become_a_picture_once_the_queue_has_made_it() {
        fal.answer(post(urlEqualTo(MODEL)), accepted());
        fal.answer(
                get(urlEqualTo(STATUS)),
                status(202, "IN_QUEUE"),
                status(202, "IN_PROGRESS"),
                status(202, "DREAMING"),
                status(200, "COMPLETED"));
        fal.answer(get(urlEqualTo(REQUEST)), output());
        fal.answer(get(urlEqualTo(FILE)), picture());

        ImageData image = generator(Map.of()).generate(MUG);

        assertThat(image.bytes()).asString().isEqualTo("picture");
        assertThat(image.contentType()).isEqualTo("image/png");
        fal.verify(
                1,
                postRequestedFor(urlEqualTo(MODEL))
                        .withHeader("Authorization", equalTo("Key sandbox"))
                        .withRequestBody(equalToJson("""
                                {"prompt": "a red mug", "num_images": 1, "aspect_ratio": "1:1",
                                 "output_format": "png"}""")));
        fal.verify(1, getRequestedFor(urlEqualTo(FILE)).withHeader("Authorization", absent()));
    }

    @Test
    void references_go_to_the_edit_model_with_the_options_in_its_words() {
        fal.answer(post(urlEqualTo(MODEL + "/edit")), accepted());
        fal.answer(get(urlEqualTo(STATUS)), status(200, "COMPLETED"));
        fal.answer(get(urlEqualTo(REQUEST)), output());
        fal.answer(get(urlEqualTo(FILE)), picture());

        generator(Map.of("image-resolution", "2K", "image-max-references", "2"))
                .generate(new ImageRequest(
                        "the mug from behind",
                        List.of(FRONT, FRONT, FRONT),
                        AspectRatio.parse("1920x1080"),
                        4_294_967_299L,
                        0.5,
                        ImageRequest.Background.TRANSPARENT));

        fal.verify(1, postRequestedFor(urlEqualTo(MODEL + "/edit")).withRequestBody(equalToJson("""
                        {"prompt": "the mug from behind", "num_images": 1, "aspect_ratio": "16:9",
                         "output_format": "png", "resolution": "2K", "seed": 5,
                         "image_urls": ["data:image/png;base64,ZnJvbnQ=", "data:image/png;base64,ZnJvbnQ="]}""")));
    }

    @Test
    void a_submit_with_an_unclear_outcome_is_sent_once() {
        for (ResponseDefinitionBuilder answer : List.of(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                json(500, "{\"detail\": \"Internal\"}"),
                json(200, "{\"status\": \"IN_QUEUE\"}"))) {
            fal.reset();
            fal.answer(post(urlEqualTo(MODEL)), answer);
            assertThat(failure(Map.of())).isInstanceOf(OutcomeUnknown.class);
            assertThat(fal.calls()).as(answer.build().toString()).isEqualTo(1);
        }
    }

    @Test
    void an_unknown_model_is_rejected_with_the_settings() {
        fal.answer(post(urlEqualTo(MODEL)), json(404, "{\"detail\": \"Application not found\"}"));

        assertThat(failure(Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("maquette.providers.fal.image-model"));
    }

    @Test
    void a_queue_that_does_not_answer_is_asked_again_without_a_new_submit() {
        fal.answer(post(urlEqualTo(MODEL)), accepted());
        fal.answer(
                get(urlEqualTo(STATUS)),
                json(500, ""),
                json(502, ""),
                json(503, ""),
                json(500, ""),
                status(200, "COMPLETED"));
        fal.answer(get(urlEqualTo(REQUEST)), output());
        fal.answer(get(urlEqualTo(FILE)), picture());

        assertThat(generator(Map.of("poll-retries", "0")).generate(MUG)).isNotNull();
        fal.verify(1, postRequestedFor(urlEqualTo(MODEL)));
    }

    @Test
    void at_the_deadline_the_work_is_cancelled_and_its_outcome_unknown() {
        fal.answer(post(urlEqualTo(MODEL)), accepted());
        fal.answer(get(urlEqualTo(STATUS)), status(202, "IN_PROGRESS"));
        fal.answer(put(urlEqualTo(REQUEST + "/cancel")), json(202, "{\"status\": \"CANCELLATION_REQUESTED\"}"));

        assertThat(failure(Map.of("image-deadline", "50ms"))).isInstanceOf(OutcomeUnknown.class);
        fal.verify(1, putRequestedFor(urlEqualTo(REQUEST + "/cancel")));
    }

    @Test
    void an_interrupted_wait_leaves_the_outcome_unknown() {
        fal.answer(post(urlEqualTo(MODEL)), accepted());
        fal.answer(get(urlEqualTo(STATUS)), aResponse().withStatus(202).withBody("{\"status\": \"IN_QUEUE\"}"));
        Submission submission = new Submission(
                "r1", fal.url(REQUEST + "/status").toString(), fal.url(REQUEST).toString(), "");
        ProviderAccess access =
                ProviderAccess.sandbox("sandbox", new ProviderAccess.StandIn(fal.url(""), BigDecimal.ZERO));
        FalConfig config = ProviderSettings.of(FalConfig.class, "fal", Map.of());
        FalImageWait wait = new FalImageWait(access, config, new FalQueue(access, config, ""));

        Thread.currentThread().interrupt();
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> wait.output(submission));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.failure()).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_picture_that_violates_the_policy_is_refused() {
        completed(json(422, """
                {"detail": [{"loc": ["body", "prompt"], "msg": "Could not be processed.",
                             "type": "content_policy_violation"}]}"""));

        assertThat(failure(Map.of())).isInstanceOf(Refused.class);
    }

    @Test
    void a_failed_run_is_a_failure_that_another_provider_may_make_good() {
        completed(json(500, "{\"detail\": \"boom\", \"error_type\": \"runner_server_error\"}"));
        assertThat(failure(Map.of())).isInstanceOf(Unavailable.class);

        fal.reset();
        fal.answer(post(urlEqualTo(MODEL)), accepted());
        fal.answer(get(urlEqualTo(STATUS)), json(200, """
                {"status": "COMPLETED", "error": "Runner went away", "error_type": "runner_disconnected"}"""));
        assertThat(failure(Map.of())).isEqualTo(new Unavailable("The run failed: Runner went away", null));
    }

    @Test
    void a_result_that_is_not_handed_over_leaves_the_outcome_unknown() {
        for (ResponseDefinitionBuilder answer :
                List.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), json(503, "<html>"))) {
            fal.reset();
            completed(answer);
            assertThat(failure(Map.of("image-deadline", "50ms"))).isInstanceOf(OutcomeUnknown.class);
            fal.verify(1, postRequestedFor(urlEqualTo(MODEL)));
        }
    }

    @Test
    void trouble_on_the_way_to_a_result_is_outlasted_without_a_new_submit() {
        completed(json(500, ""), json(502, "<html>"), json(503, ""), json(500, ""), output());
        fal.answer(get(urlEqualTo(FILE)), picture());

        assertThat(generator(Map.of("poll-retries", "0")).generate(MUG)).isNotNull();
        fal.verify(1, postRequestedFor(urlEqualTo(MODEL)));
    }

    @Test
    void a_result_without_a_picture_is_invalid() {
        for (String answer : List.of(
                "{}",
                "{\"images\": []}",
                "{\"images\": [{\"url\": null}]}",
                "{\"images\": [{\"url\": \"no address\"}]}")) {
            fal.reset();
            completed(json(200, answer));
            assertThat(failure(Map.of())).as(answer).isInstanceOf(InvalidOutput.class);
        }
    }

    @Test
    void what_is_no_picture_is_invalid() {
        completed(json(200, "{\"images\": [{\"url\": \"" + fal.url(FILE) + "\"}]}"));
        fal.answer(
                get(urlEqualTo(FILE)),
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>"));

        assertThat(failure(Map.of())).isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_picture_that_is_too_large_is_invalid() {
        completed(output());
        fal.answer(get(urlEqualTo(FILE)), picture().withBody(new byte[1001]));

        assertThat(failure(Map.of())).isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_picture_at_a_foreign_host_is_not_fetched() {
        completed(output("https://fal.media.example.org/picture.png"));
        FalImageGenerator real = generator(ProviderAccess.real("fal", "id:secret"), Map.of());

        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> real.generate(MUG));

        assertThat(failure.failure()).isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_fresh_picture_that_is_not_there_yet_is_fetched_again() {
        completed(output());
        fal.answer(get(urlEqualTo(FILE)), json(404, ""), json(404, ""), picture());

        assertThat(generator(Map.of()).generate(MUG).bytes()).asString().isEqualTo("picture");
    }

    @Test
    void a_picture_has_a_price_of_its_own() {
        Map<String, String> prices = Map.of("price", "0.02", "image-price", "0.08");

        assertThat(generator(ProviderAccess.real("fal", "id:secret"), prices).price())
                .contains(new BigDecimal("0.08"));
        assertThat(generator(prices).price()).contains(BigDecimal.ZERO);
    }
}
