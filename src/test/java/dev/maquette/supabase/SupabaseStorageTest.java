package dev.maquette.supabase;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maquette.provider.Stub.json;
import static dev.maquette.supabase.TestSupabase.storageError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.maquette.provider.RecordedLog;
import dev.maquette.provider.Stub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupabaseStorageTest {

    private static final StorageObject MODEL = new StorageObject("generated_assets", "models/t-1/model.glb");
    private static final String UPLOAD = "/storage/v1/object/generated_assets/models/t-1/model.glb";
    private static final String INFO = "/storage/v1/object/info/generated_assets/models/t-1/model.glb";
    private static final String SIGN = "/storage/v1/object/sign/generated_assets/models/t-1/model.glb";
    private static final String READ = "/storage/v1/object/authenticated/generated_assets/models/t-1/model.glb";
    private static final String PUBLIC = "/storage/v1/object/public/generated_assets/models/t-1/model.glb";
    private static final String GLB = "model/gltf-binary";
    private static final String TOKEN = "ey.user.token";
    private static final byte[] BYTES = "glTF and so on".getBytes();
    private static final long LIMIT = 1000;

    private static final Stub supabase = Stub.start();

    private final SupabaseStorage storage = storage(Map.of());

    @BeforeEach
    void forget() {
        supabase.reset();
    }

    @AfterAll
    static void stop() {
        supabase.close();
    }

    private static SupabaseStorage storage(Map<String, String> settings) {
        return TestSupabase.storage(TestSupabase.config(supabase.url(""), settings));
    }

    private static UploadSource source(byte[] bytes) {
        return UploadSource.ofStream(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private void upload(ResponseDefinitionBuilder... answers) {
        supabase.answer(post(urlEqualTo(UPLOAD)), answers);
        storage.upload(MODEL, source(BYTES), GLB);
    }

    private SupabaseFailure uploadFailure(ResponseDefinitionBuilder... answers) {
        return catchThrowableOfType(SupabaseException.class, () -> upload(answers))
                .failure();
    }

    private byte[] download(ResponseDefinitionBuilder... answers) {
        supabase.answer(get(urlEqualTo(READ)), answers);
        return storage.download(MODEL, TOKEN, LIMIT, InputStream::readAllBytes);
    }

    private SupabaseFailure downloadFailure(ResponseDefinitionBuilder... answers) {
        return catchThrowableOfType(SupabaseException.class, () -> download(answers))
                .failure();
    }

    private static ResponseDefinitionBuilder stored() {
        return json(200, "{\"Id\": \"1\", \"Key\": \"generated_assets/models/t-1/model.glb\"}");
    }

    private static ResponseDefinitionBuilder bytes() {
        return aResponse().withStatus(200).withBody(BYTES);
    }

    @Test
    void a_small_file_is_stored_in_one_request_that_overwrites_nothing() {
        upload(stored());

        supabase.verify(
                1,
                postRequestedFor(urlEqualTo(UPLOAD))
                        .withHeader("Content-Type", equalTo(GLB))
                        .withHeader("Content-Length", equalTo(Integer.toString(BYTES.length)))
                        .withHeader("x-upsert", equalTo("false"))
                        .withHeader("cache-control", equalTo("max-age=31536000"))
                        .withRequestBody(binaryEqualTo(BYTES)));
        assertThat(supabase.calls()).isOne();
    }

    @Test
    void a_secret_key_is_no_token_and_goes_into_its_own_header_only() {
        upload(stored());

        supabase.verify(
                1,
                postRequestedFor(urlEqualTo(UPLOAD))
                        .withHeader("apikey", equalTo(TestSupabase.SECRET))
                        .withHeader("Authorization", absent())
                        .withHeader("User-Agent", equalTo("Maquette")));
    }

    @Test
    void a_legacy_key_is_a_token_and_goes_into_both_headers() {
        supabase.answer(post(urlEqualTo(UPLOAD)), stored());

        storage(Map.of("service-key", TestSupabase.LEGACY_SERVICE)).upload(MODEL, source(BYTES), GLB);

        supabase.verify(
                1,
                postRequestedFor(urlEqualTo(UPLOAD))
                        .withHeader("apikey", equalTo(TestSupabase.LEGACY_SERVICE))
                        .withHeader("Authorization", equalTo("Bearer " + TestSupabase.LEGACY_SERVICE))
                        .withHeader("User-Agent", equalTo("Maquette")));
    }

    @ParameterizedTest
    @ValueSource(strings = {TestSupabase.PUBLISHABLE, "legacy"})
    void a_file_is_read_with_the_callers_rights_whatever_kind_the_keys_are(String kind) {
        var key = kind.equals("legacy") ? TestSupabase.LEGACY_ANON : kind;
        supabase.answer(get(urlEqualTo(READ)), bytes());

        var read = storage(Map.of("publishable-key", key)).download(MODEL, TOKEN, LIMIT, InputStream::readAllBytes);

        assertThat(read).isEqualTo(BYTES);
        supabase.verify(
                1,
                getRequestedFor(urlEqualTo(READ))
                        .withHeader("apikey", equalTo(key))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                        .withHeader("User-Agent", equalTo("Maquette")));
        supabase.verify(0, anyRequestedFor(anyUrl()).withHeader("apikey", equalTo(TestSupabase.SECRET)));
    }

    @Test
    void a_public_file_is_read_in_nobodys_name() {
        supabase.answer(get(urlEqualTo(PUBLIC)), bytes());

        assertThat(storage.downloadPublic(MODEL, LIMIT, InputStream::readAllBytes))
                .isEqualTo(BYTES);

        supabase.verify(
                1,
                getRequestedFor(urlEqualTo(PUBLIC))
                        .withHeader("apikey", absent())
                        .withHeader("Authorization", absent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\r\nb: c"})
    void what_is_no_token_is_not_sent(String token) {
        assertThatThrownBy(() -> storage.download(MODEL, token, LIMIT, InputStream::readAllBytes))
                .isInstanceOfSatisfying(
                        SupabaseException.class,
                        e -> assertThat(e.failure()).isInstanceOf(SupabaseFailure.Denied.class));
        assertThat(supabase.calls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "NoSuchBucket, 404, NotFound",
        "NoSuchKey, 404, NotFound",
        "AccessDenied, 403, Denied",
        "InvalidJWT, 400, Denied",
        "ExpiredToken, 400, Denied",
        "InvalidSignature, 400, Denied",
        "EntityTooLarge, 413, TooLarge",
        "InvalidMimeType, 415, WrongType",
        "InvalidKey, 400, Invalid",
        "SomethingNew, 404, NotFound",
        "SomethingNew, 400, Invalid"
    })
    void an_error_is_what_its_body_says_and_not_what_its_status_says(String code, int status, String failure) {
        assertThat(uploadFailure(storageError(code, status)).getClass().getSimpleName())
                .isEqualTo(failure);
        assertThat(supabase.calls()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "409, Exists",
        "401, Denied",
        "403, Denied",
        "404, NotFound",
        "413, TooLarge",
        "415, WrongType",
        "400, Invalid"
    })
    void a_real_status_counts_when_the_body_says_nothing(int status, String failure) {
        supabase.answer(get(urlEqualTo(INFO)), storageError("NoSuchKey", 404));

        assertThat(uploadFailure(json(status, "<html>gateway</html>"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "400, ResourceLocked, 423",
        "400, LockTimeout, 503",
        "400, DatabaseReadOnly, 503",
        "544, DatabaseTimeout, 544",
        "429, SlowDown, 429",
        "500, InternalError, 500",
        "502, '', 502"
    })
    void what_may_pass_is_tried_again(int status, String code, int bodyStatus) {
        upload(
                json(status, "{\"statusCode\": \"%d\", \"code\": \"%s\"}".formatted(bodyStatus, code)),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                stored());

        supabase.verify(3, postRequestedFor(urlEqualTo(UPLOAD)).withRequestBody(binaryEqualTo(BYTES)));
    }

    @Test
    void after_the_last_repeat_the_service_is_unavailable() {
        assertThat(uploadFailure(json(503, "down")))
                .isEqualTo(new SupabaseFailure.Unavailable("Storage answered with status 503: down", null));
        supabase.verify(3, postRequestedFor(urlEqualTo(UPLOAD)));
    }

    @Test
    void a_service_that_asks_for_a_short_pause_gets_it() {
        upload(json(503, "down").withHeader("Retry-After", "0"), stored());

        supabase.verify(2, postRequestedFor(urlEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "Sat, 21 Nov 2026 10:01:00 GMT"})
    void a_service_that_asks_for_a_longer_pause_than_allowed_is_left_alone(String retryAfter) {
        assertThat(uploadFailure(json(503, "down").withHeader("Retry-After", retryAfter)))
                .isInstanceOfSatisfying(
                        SupabaseFailure.Unavailable.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
        assertThat(supabase.calls()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"KeyAlreadyExists, 409", "ResourceAlreadyExists, 409", "'', 409"})
    void a_file_that_was_stored_before_a_crash_counts_as_stored(String code, int status) {
        supabase.answer(get(urlEqualTo(INFO)), json(200, "{\"name\": \"x\", \"size\": " + BYTES.length + "}"));

        upload(storageError(code, status));

        supabase.verify(1, getRequestedFor(urlEqualTo(INFO)).withHeader("apikey", equalTo(TestSupabase.SECRET)));
    }

    @Test
    void an_upload_whose_answer_got_lost_counts_as_stored() {
        supabase.answer(get(urlEqualTo(INFO)), json(200, "{\"size\": " + BYTES.length + "}"));

        upload(aResponse().withFault(Fault.EMPTY_RESPONSE), storageError("KeyAlreadyExists", 409));

        supabase.verify(2, postRequestedFor(urlEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"size\": 13}", "{\"size\": null}", "{}"})
    void another_file_under_the_name_is_a_conflict(String info) {
        supabase.answer(get(urlEqualTo(INFO)), json(200, info));

        assertThat(uploadFailure(storageError("KeyAlreadyExists", 409))).isInstanceOf(SupabaseFailure.Exists.class);
    }

    @Test
    void a_file_of_exactly_6_MB_still_travels_in_one_request() {
        supabase.answer(post(urlEqualTo(UPLOAD)), stored());
        var bytes = new byte[6 * 1024 * 1024];

        storage.upload(MODEL, source(bytes), GLB);

        supabase.verify(1, postRequestedFor(urlEqualTo(UPLOAD)).withRequestBody(binaryEqualTo(bytes)));
    }

    @Test
    void a_file_of_this_machine_is_stored(@TempDir Path directory) throws IOException {
        supabase.answer(post(urlEqualTo(UPLOAD)), stored());

        storage.upload(MODEL, UploadSource.ofFile(Files.write(directory.resolve("m.glb"), BYTES)), GLB);

        supabase.verify(1, postRequestedFor(urlEqualTo(UPLOAD)).withRequestBody(binaryEqualTo(BYTES)));
    }

    @Test
    void a_source_that_cannot_be_read_is_no_trouble_of_the_service() {
        var missing = UploadSource.ofStream(5, () -> {
            throw new IOException("gone");
        });

        assertThatThrownBy(() -> storage.upload(MODEL, missing, GLB)).isInstanceOf(UncheckedIOException.class);
        assertThat(supabase.calls()).isZero();
    }

    @Test
    void a_signed_link_is_made_absolute_and_fit_for_a_url() {
        var object = new StorageObject("generated_assets", "concepts/t 1/0.png");
        supabase.answer(
                post(urlEqualTo("/storage/v1/object/sign/generated_assets/concepts/t%201/0.png")),
                json(200, "{\"signedURL\": \"/object/sign/generated_assets/concepts/t 1/0.png?token=ey.a\"}"));

        assertThat(storage.link(object))
                .isEqualTo(supabase.url("/storage/v1/object/sign/generated_assets/concepts/t%201/0.png?token=ey.a"));
        supabase.verify(1, postRequestedFor(anyUrl()).withRequestBody(equalToJson("{\"expiresIn\": 3600}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "<html>",
                "{\"signedURL\": \"https://evil.example/object/sign/x?token=a\"}",
                "{\"signedURL\": \"/object/sign/x\"}"
            })
    void an_answer_without_a_signature_is_none(String answer) {
        supabase.answer(post(urlEqualTo(SIGN)), json(200, answer));

        assertThatThrownBy(() -> storage.signedUrl(MODEL)).isInstanceOf(SupabaseException.class);
    }

    @Test
    void a_link_into_a_public_bucket_needs_no_signature() {
        var link = storage(Map.of("bucket-public", "true")).link(MODEL);

        assertThat(link).isEqualTo(supabase.url(PUBLIC));
        assertThat(supabase.calls()).isZero();
    }

    @Test
    void what_a_row_holds_names_the_file_and_has_no_signature() {
        assertThat(storage.lastingUrl(MODEL)).isEqualTo(supabase.url(READ));
        assertThat(storage(Map.of("bucket-public", "true")).lastingUrl(MODEL)).isEqualTo(supabase.url(PUBLIC));
        assertThat(storage.parse(storage.lastingUrl(MODEL).toString())
                        .orElseThrow()
                        .object())
                .isEqualTo(MODEL);
    }

    @Test
    void results_lie_in_the_configured_bucket() {
        assertThat(storage.generatedAsset("models/t-1/model.glb")).isEqualTo(MODEL);
    }

    @Test
    void a_file_is_downloaded_into_a_file(@TempDir Path directory) throws IOException {
        supabase.answer(get(urlEqualTo(READ)), bytes());
        var target = directory.resolve("target");

        assertThat(storage.download(MODEL, TOKEN, LIMIT, target)).isEqualTo(BYTES.length);
        assertThat(Files.readAllBytes(target)).isEqualTo(BYTES);
    }

    @Test
    void another_users_private_file_is_not_found() {
        assertThat(downloadFailure(storageError("NoSuchKey", 404))).isInstanceOf(SupabaseFailure.NotFound.class);
        assertThat(supabase.calls()).isOne();
    }

    @Test
    void an_error_larger_than_the_limit_of_the_file_is_still_read() {
        supabase.answer(get(urlEqualTo(READ)), storageError("NoSuchKey", 404));

        assertThatThrownBy(() -> storage.download(MODEL, TOKEN, 3, InputStream::readAllBytes))
                .isInstanceOfSatisfying(
                        SupabaseException.class,
                        e -> assertThat(e.failure()).isInstanceOf(SupabaseFailure.NotFound.class));
    }

    @Test
    void a_file_that_says_that_it_is_too_large_is_not_read() {
        var calls = new AtomicInteger();
        supabase.answer(
                get(urlEqualTo(READ)), aResponse().withBody(new byte[1001]).withHeader("Content-Length", "1001"));

        assertThatThrownBy(() -> storage.download(MODEL, TOKEN, LIMIT, _ -> calls.incrementAndGet()))
                .hasMessageContaining("larger than 1000 bytes");
        assertThat(calls).hasValue(0);
    }

    @Test
    void a_file_that_turns_out_to_be_too_large_is_read_no_further() {
        assertThat(downloadFailure(aResponse().withBody(new byte[100_000]).withChunkedDribbleDelay(10, 10)))
                .isInstanceOf(SupabaseFailure.TooLarge.class);
    }

    @Test
    void a_file_of_exactly_the_limit_is_read() {
        supabase.answer(get(urlEqualTo(READ)), aResponse().withBody(new byte[1000]));

        assertThat(storage.download(MODEL, TOKEN, LIMIT, InputStream::readAllBytes))
                .hasSize(1000);
    }

    @Test
    void a_download_that_breaks_begins_anew() {
        assertThat(download(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), json(503, "down"), bytes()))
                .isEqualTo(BYTES);
        supabase.verify(3, getRequestedFor(urlEqualTo(READ)));
    }

    @Test
    void a_download_that_drips_ends_in_time() {
        var impatient = storage(Map.of("download-timeout", "200ms", "retries", "0"));
        supabase.answer(
                get(urlEqualTo(READ)), aResponse().withBody(BYTES).withChunkedDribbleDelay(BYTES.length, 20_000));

        assertThatThrownBy(() -> impatient.download(MODEL, TOKEN, LIMIT, InputStream::readAllBytes))
                .hasMessageContaining("took too long");
    }

    @Test
    void a_service_that_says_nothing_is_unavailable() {
        var impatient = storage(Map.of("timeout", "200ms", "retries", "1"));
        supabase.answer(post(urlEqualTo(UPLOAD)), stored().withFixedDelay(20_000));

        assertThatThrownBy(() -> impatient.upload(MODEL, source(BYTES), GLB))
                .isInstanceOfSatisfying(
                        SupabaseException.class,
                        e -> assertThat(e.failure()).isInstanceOf(SupabaseFailure.Unavailable.class));
        supabase.verify(2, postRequestedFor(urlEqualTo(UPLOAD)));
    }

    @Test
    void a_service_that_is_not_there_is_unavailable() {
        var nobody = TestSupabase.storage(TestSupabase.config(URI.create("http://localhost:1"), Map.of()));

        assertThatThrownBy(() -> nobody.upload(MODEL, source(BYTES), GLB))
                .isInstanceOfSatisfying(
                        SupabaseException.class,
                        e -> assertThat(e.failure()).isInstanceOf(SupabaseFailure.Unavailable.class));
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThat(downloadFailure(aResponse()
                        .withStatus(302)
                        .withHeader("Location", supabase.url("/x").toString())))
                .isInstanceOf(SupabaseFailure.Invalid.class);
        assertThat(supabase.calls()).isOne();
    }

    @Test
    void what_the_consumer_cannot_write_is_no_trouble_of_the_service() {
        supabase.answer(get(urlEqualTo(READ)), bytes());

        assertThatThrownBy(() -> storage.download(MODEL, TOKEN, LIMIT, _ -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk full");
        assertThat(supabase.calls()).isOne();
    }

    @Test
    void no_key_token_or_signature_is_logged() {
        supabase.answer(
                post(urlEqualTo(SIGN)),
                json(503, "see https://x.example/y?token=hidden"),
                json(200, "{\"signedURL\": \"/object/sign/a?token=hidden\"}"));
        try (var log = RecordedLog.open()) {
            storage.signedUrl(MODEL);
            downloadFailure(json(503, "down"));

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("supabase: POST " + SIGN + ": status 200"))
                    .noneMatch(line -> line.contains(TestSupabase.SECRET)
                            || line.contains(TOKEN)
                            || line.contains("token=hidden"));
        }
    }
}
