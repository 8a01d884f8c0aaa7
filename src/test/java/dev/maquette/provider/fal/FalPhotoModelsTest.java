package dev.maquette.provider.fal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.provider.ImageData;
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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Masks and depth maps; what they share with other pictures of fal is shown with those. */
@QuarkusTest
class FalPhotoModelsTest {

    private static final String SEGMENTATION = "/fal/queue/fal-ai/evf-sam";
    private static final String DEPTH = "/fal/queue/fal-ai/image-preprocessors/depth-anything/v2";
    private static final String REQUEST = "/fal/queue/requests/r1";
    private static final String FILE = "/files/picture.png";
    private static final ImageData PHOTO = new ImageData("photo".getBytes(), "image/jpeg");
    private static final ProviderAccess REAL = ProviderAccess.real("fal", "id:secret");

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

    private static FalConfig config() {
        return ProviderSettings.of(
                FalConfig.class,
                "fal",
                Map.of(
                        "base-url", fal.url("/fal/queue").toString(),
                        "storage-url", fal.url("/fal/rest").toString(),
                        "image-poll-interval", "1ms",
                        "inline-bytes", "100",
                        "segmentation-price", "0.005",
                        "depth-price", "0.01"));
    }

    private static ProviderAccess standIn() {
        return ProviderAccess.sandbox("sandbox", new ProviderAccess.StandIn(fal.url(""), BigDecimal.ZERO));
    }

    private FalImageDownload download(ProviderAccess access) {
        return new FalImageDownload(access, config(), fetcher, 1000);
    }

    private FalSegmenter segmenter() {
        return new FalSegmenter(standIn(), config(), download(standIn()));
    }

    private FalDepthEstimator estimator() {
        return new FalDepthEstimator(standIn(), config(), download(standIn()));
    }

    /** Accepts a submit whose run is completed at once and whose result is fetched with this answer. */
    private static void completed(String model, ResponseDefinitionBuilder result) {
        fal.answer(post(urlEqualTo(model)), json(200, """
                {"status": "IN_QUEUE", "request_id": "r1", "response_url": "%1$s", "status_url": "%1$s/status",
                 "cancel_url": "%1$s/cancel"}""".formatted(fal.url(REQUEST))));
        fal.answer(get(urlEqualTo(REQUEST + "/status?logs=1")), json(200, "{\"status\": \"COMPLETED\"}"));
        fal.answer(get(urlEqualTo(REQUEST)), result);
        fal.answer(
                get(urlEqualTo(FILE)),
                aResponse().withHeader("Content-Type", "image/png").withBody("picture"));
    }

    private static ResponseDefinitionBuilder output() {
        return json(200, """
                {"image": {"url": "%s", "content_type": "image/png", "file_name": "1.png", "width": 1024}}""".formatted(fal.url(FILE)));
    }

    private ProviderFailure failure() {
        return catchThrowableOfType(ProviderException.class, () -> segmenter().segment(PHOTO, "the wall"))
                .failure();
    }

    @Test
    void a_photo_and_words_become_a_mask_and_nothing_but_the_mask() {
        completed(SEGMENTATION, output());

        ImageData mask = segmenter().segment(PHOTO, "the wall");

        assertThat(mask.bytes()).asString().isEqualTo("picture");
        assertThat(mask.contentType()).isEqualTo("image/png");
        fal.verify(
                1,
                postRequestedFor(urlEqualTo(SEGMENTATION))
                        .withHeader("Authorization", equalTo("Key sandbox"))
                        .withRequestBody(equalToJson("""
                                {"image_url": "data:image/jpeg;base64,cGhvdG8=", "prompt": "the wall",
                                 "mask_only": true}""")));
    }

    @Test
    void a_photo_becomes_a_depth_map() {
        completed(DEPTH, output());

        assertThat(estimator().depth(PHOTO).bytes()).asString().isEqualTo("picture");
        fal.verify(1, postRequestedFor(urlEqualTo(DEPTH)).withRequestBody(equalToJson("""
                        {"image_url": "data:image/jpeg;base64,cGhvdG8="}""")));
    }

    @Test
    void a_large_photo_is_uploaded_first() {
        completed(DEPTH, output());
        fal.answer(post(urlPathEqualTo("/fal/rest/storage/upload/initiate")), json(200, """
                {"upload_url": "%s", "file_url": "https://fal.media/photo.jpeg"}""".formatted(
                        fal.url("/upload"))));
        fal.answer(put(urlEqualTo("/upload")), aResponse().withStatus(200));

        estimator().depth(new ImageData(new byte[101], "image/jpeg"));

        fal.verify(1, putRequestedFor(urlEqualTo("/upload")));
        fal.verify(1, postRequestedFor(urlEqualTo(DEPTH)).withRequestBody(equalToJson("""
                        {"image_url": "https://fal.media/photo.jpeg"}""")));
    }

    @Test
    void an_unknown_model_is_rejected_with_its_setting() {
        fal.answer(post(urlEqualTo(SEGMENTATION)), json(404, "{\"detail\": \"Application not found\"}"));
        fal.answer(post(urlEqualTo(DEPTH)), json(404, "{\"detail\": \"Application not found\"}"));

        assertThat(failure().reason()).contains("maquette.providers.fal.segmentation-model");
        assertThat(catchThrowableOfType(
                        ProviderException.class, () -> estimator().depth(PHOTO)))
                .hasMessageContaining("maquette.providers.fal.depth-model");
    }

    @Test
    void input_that_is_not_accepted_is_told_with_its_field() {
        completed(SEGMENTATION, json(422, """
                {"detail": [{"loc": ["body", "prompt"], "msg": "Field required", "type": "missing"}]}"""));

        assertThat(failure())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("prompt: Field required"));
    }

    @Test
    void a_photo_that_violates_the_policy_is_refused() {
        completed(SEGMENTATION, json(422, """
                {"detail": [{"loc": ["body", "image_url"], "msg": "Flagged.", "type": "content_policy_violation"}]}"""));

        assertThat(failure()).isInstanceOf(Refused.class);
    }

    @Test
    void a_failed_run_is_told_and_not_paid_for_again() {
        completed(SEGMENTATION, json(500, "{\"detail\": \"boom\", \"error_type\": \"runner_server_error\"}"));

        assertThat(failure()).isInstanceOf(Unavailable.class);
        fal.verify(1, postRequestedFor(urlEqualTo(SEGMENTATION)));
    }

    @Test
    void a_submit_with_an_unclear_outcome_is_sent_once() {
        fal.answer(post(urlEqualTo(SEGMENTATION)), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(failure()).isInstanceOf(OutcomeUnknown.class);
        assertThat(fal.calls()).isEqualTo(1);
    }

    @Test
    void a_result_with_its_picture_in_another_place_is_invalid() {
        completed(SEGMENTATION, json(200, "{\"images\": [{\"url\": \"%s\"}]}".formatted(fal.url(FILE))));

        assertThat(failure()).isInstanceOf(InvalidOutput.class);
    }

    @Test
    void a_picture_at_a_foreign_host_is_not_fetched() {
        completed(SEGMENTATION, json(200, "{\"image\": {\"url\": \"https://fal.media.example.org/mask.png\"}}"));
        FalSegmenter real = new FalSegmenter(REAL, config(), download(REAL));

        ProviderException failure =
                catchThrowableOfType(ProviderException.class, () -> real.segment(PHOTO, "the wall"));

        assertThat(failure.failure()).isInstanceOf(InvalidOutput.class);
        assertThat(fal.calls()).isEqualTo(3);
    }

    @Test
    void masks_and_depth_maps_have_prices_of_their_own() {
        assertThat(new FalSegmenter(REAL, config(), download(REAL)).price()).contains(new BigDecimal("0.005"));
        assertThat(new FalDepthEstimator(REAL, config(), download(REAL)).price())
                .contains(new BigDecimal("0.01"));
        assertThat(segmenter().price()).contains(BigDecimal.ZERO);
        assertThat(estimator().price()).contains(BigDecimal.ZERO);
    }
}
