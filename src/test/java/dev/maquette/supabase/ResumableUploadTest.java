package dev.maquette.supabase;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.maquette.provider.Stub.json;
import static dev.maquette.supabase.TestSupabase.storageError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.maquette.provider.Stub;
import dev.maquette.supabase.TusServer.Break;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumableUploadTest {

    private static final StorageObject MODEL = new StorageObject("generated_assets", "models/t-1/model.glb");
    private static final String UPLOADS = "/storage/v1/upload/resumable";
    private static final String UPLOAD = UPLOADS + "/abc";
    private static final String INFO = "/storage/v1/object/info/generated_assets/models/t-1/model.glb";
    private static final String GLB = "model/gltf-binary";
    private static final int PIECE = 6 * 1024 * 1024;
    private static final int LENGTH = 15_000_001;
    private static final byte[] BYTES = new byte[LENGTH];

    private static final Stub supabase = Stub.start();

    static {
        new Random(7).nextBytes(BYTES);
    }

    @BeforeEach
    void forget() {
        supabase.reset();
    }

    @AfterAll
    static void stop() {
        supabase.close();
    }

    private static void upload(URI url) {
        TestSupabase.storage(TestSupabase.config(url, Map.of())).upload(MODEL, source(), GLB);
    }

    private static SupabaseFailure uploadFailure() {
        return catchThrowableOfType(SupabaseException.class, () -> upload(supabase.url("")))
                .failure();
    }

    private static UploadSource source() {
        return UploadSource.ofStream(LENGTH, () -> new ByteArrayInputStream(BYTES));
    }

    private static ResponseDefinitionBuilder created() {
        return aResponse()
                .withStatus(201)
                .withHeader("Location", supabase.url(UPLOAD).toString());
    }

    private static ResponseDefinitionBuilder at(long offset) {
        return aResponse().withStatus(204).withHeader("Upload-Offset", Long.toString(offset));
    }

    private static void assertWhole(TusServer server) {
        assertThat(Arrays.equals(server.received(), BYTES)).isTrue();
    }

    @Test
    void a_large_file_travels_in_pieces_of_exactly_6_MB() throws IOException {
        try (var server = new TusServer()) {
            upload(server.url());

            assertWhole(server);
            assertThat(server.calls())
                    .containsExactly(
                            "POST",
                            "PATCH 0 " + PIECE,
                            "PATCH " + PIECE + " " + PIECE,
                            "PATCH " + 2 * PIECE + " " + (LENGTH - 2 * PIECE));
            assertThat(server.key()).isEqualTo(TestSupabase.SECRET);
        }
    }

    @Test
    void the_upload_says_what_it_is_and_where_it_goes() throws IOException {
        try (var server = new TusServer()) {
            upload(server.url());

            assertThat(Arrays.stream(server.metadata().split(","))
                            .map(entry -> entry.split(" "))
                            .collect(Collectors.toMap(
                                    entry -> entry[0],
                                    entry -> new String(Base64.getDecoder().decode(entry[1])))))
                    .isEqualTo(Map.of(
                            "bucketName", "generated_assets",
                            "objectName", "models/t-1/model.glb",
                            "contentType", GLB,
                            "cacheControl", "31536000"));
        }
    }

    @Test
    void an_upload_that_breaks_in_the_middle_goes_on_with_the_next_byte() throws IOException {
        try (var server = new TusServer(Break.connection(PIECE / 2), Break.connection(1_000_003))) {
            upload(server.url());

            assertWhole(server);
            int first = PIECE / 2;
            int second = first + 1_000_003;
            assertThat(server.calls())
                    .containsExactly(
                            "POST",
                            "PATCH 0 " + PIECE,
                            "HEAD",
                            "PATCH " + first + " " + PIECE,
                            "HEAD",
                            "PATCH " + second + " " + PIECE,
                            "PATCH " + (second + PIECE) + " " + (LENGTH - second - PIECE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 423, 500, 503})
    void a_piece_that_is_refused_for_now_is_sent_again(int status) throws IOException {
        try (var server = new TusServer(Break.answer(status))) {
            upload(server.url());

            assertWhole(server);
            assertThat(server.calls()).contains("HEAD").contains("PATCH 0 " + PIECE);
        }
    }

    @Test
    void an_upload_that_expired_begins_anew() throws IOException {
        try (var server = new TusServer(Break.answer(404))) {
            upload(server.url());

            assertWhole(server);
            assertThat(server.calls()).filteredOn("POST"::equals).hasSize(2);
        }
    }

    @Test
    void an_answer_that_got_lost_costs_no_piece() throws IOException {
        try (var server = new TusServer(Break.lostAnswer())) {
            upload(server.url());

            assertWhole(server);
            assertThat(server.calls())
                    .filteredOn(call -> call.startsWith("PATCH"))
                    .hasSize(3);
        }
    }

    @Test
    void a_large_file_is_read_in_small_parts_as_it_is_sent() throws IOException {
        var demanded = new Demanded();
        try (var server = new TusServer(Break.connection(PIECE / 2))) {
            TestSupabase.storage(TestSupabase.config(server.url(), Map.of()))
                    .upload(MODEL, UploadSource.ofStream(LENGTH, () -> demanded.opened(BYTES)), GLB);

            assertWhole(server);
        }
        assertThat(demanded.most()).isPositive().isLessThanOrEqualTo(64 * 1024);
        assertThat(demanded.stillOpen()).isZero();
    }

    @Test
    void a_file_that_was_stored_before_a_crash_counts_as_stored() {
        supabase.answer(post(urlEqualTo(UPLOADS)), json(409, "The resource already exists"));
        supabase.answer(get(urlEqualTo(INFO)), json(200, "{\"size\": " + LENGTH + "}"));

        upload(supabase.url(""));

        supabase.verify(1, postRequestedFor(urlEqualTo(UPLOADS)));
        supabase.verify(0, patchRequestedFor(urlPathMatching(".*")));
    }

    @Test
    void another_file_under_the_name_is_a_conflict() {
        supabase.answer(post(urlEqualTo(UPLOADS)), json(409, "The resource already exists"));
        supabase.answer(get(urlEqualTo(INFO)), json(200, "{\"size\": 7}"));

        assertThat(uploadFailure()).isInstanceOf(SupabaseFailure.Exists.class);
    }

    @Test
    void a_race_that_another_upload_of_the_same_file_won_counts_as_stored() {
        supabase.answer(post(urlEqualTo(UPLOADS)), created());
        supabase.answer(patch(urlEqualTo(UPLOAD)), at(PIECE), json(409, "The resource already exists"));
        supabase.answer(get(urlEqualTo(INFO)), json(200, "{\"size\": " + LENGTH + "}"));

        upload(supabase.url(""));

        supabase.verify(2, patchRequestedFor(urlEqualTo(UPLOAD)));
    }

    @Test
    void a_race_that_is_not_decided_is_waited_for_and_then_given_up() {
        supabase.answer(post(urlEqualTo(UPLOADS)), json(409, "conflict"));
        supabase.answer(get(urlEqualTo(INFO)), storageError("NoSuchKey", 404));

        assertThat(uploadFailure()).isInstanceOf(SupabaseFailure.Unavailable.class);
        supabase.verify(3, postRequestedFor(urlEqualTo(UPLOADS)));
    }

    /** All bytes have arrived, their answer was lost, and the service takes a moment to make a file of them. */
    @Test
    void a_complete_upload_counts_when_the_file_shows() {
        supabase.answer(post(urlEqualTo(UPLOADS)), created());
        supabase.answer(patch(urlEqualTo(UPLOAD)), at(PIECE), at(2L * PIECE), json(502, "bad gateway"));
        supabase.answer(head(urlEqualTo(UPLOAD)), at(LENGTH));
        supabase.answer(get(urlEqualTo(INFO)), storageError("NoSuchKey", 404), json(200, "{\"size\": " + LENGTH + "}"));

        upload(supabase.url(""));

        supabase.verify(3, patchRequestedFor(urlEqualTo(UPLOAD)));
        supabase.verify(2, headRequestedFor(urlEqualTo(UPLOAD)));
    }

    /** What a service was seen to answer about an upload that is complete. */
    @Test
    void an_upload_that_is_gone_because_it_is_complete_counts_as_stored() {
        supabase.answer(post(urlEqualTo(UPLOADS)), created());
        supabase.answer(patch(urlEqualTo(UPLOAD)), at(PIECE), at(2L * PIECE), json(504, "gateway timeout"));
        supabase.answer(head(urlEqualTo(UPLOAD)), aResponse().withStatus(410));
        supabase.answer(get(urlEqualTo(INFO)), json(200, "{\"size\": " + LENGTH + "}"));

        upload(supabase.url(""));

        supabase.verify(1, postRequestedFor(urlEqualTo(UPLOADS)));
    }

    @ParameterizedTest
    @CsvSource({"400, Invalid", "403, Denied", "404, NotFound", "413, TooLarge", "415, WrongType"})
    void an_upload_that_is_not_taken_is_not_repeated(int status, String failure) {
        supabase.answer(post(urlEqualTo(UPLOADS)), json(status, "words"));

        assertThat(uploadFailure().getClass().getSimpleName()).isEqualTo(failure);
        assertThat(supabase.calls()).isOne();
    }

    @Test
    void a_service_that_stays_away_is_given_up() {
        supabase.answer(post(urlEqualTo(UPLOADS)), created());
        supabase.answer(patch(urlEqualTo(UPLOAD)), json(503, "down"));
        supabase.answer(head(urlEqualTo(UPLOAD)), at(0));

        assertThat(uploadFailure()).isInstanceOf(SupabaseFailure.Unavailable.class);
        supabase.verify(3, patchRequestedFor(urlEqualTo(UPLOAD)));
    }

    @Test
    void a_service_that_keeps_nothing_is_given_up() {
        supabase.answer(post(urlEqualTo(UPLOADS)), created());
        supabase.answer(patch(urlEqualTo(UPLOAD)), at(0));
        supabase.answer(head(urlEqualTo(UPLOAD)), at(0));

        assertThat(uploadFailure()).isInstanceOf(SupabaseFailure.Unavailable.class);
        supabase.verify(3, patchRequestedFor(urlEqualTo(UPLOAD)));
    }

    @Test
    void a_key_is_not_sent_to_an_address_that_an_answer_chooses() {
        supabase.answer(
                post(urlEqualTo(UPLOADS)),
                aResponse().withStatus(201).withHeader("Location", "https://evil.example/steal/abc"));
        supabase.answer(patch(urlEqualTo(UPLOAD)), at(PIECE), at(2L * PIECE), at(LENGTH));

        upload(supabase.url(""));

        supabase.verify(3, patchRequestedFor(urlEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://x.example/", "https://x.example/..", "/a?b"})
    void an_answer_without_an_upload_is_none(String location) {
        supabase.answer(post(urlEqualTo(UPLOADS)), aResponse().withStatus(201).withHeader("Location", location));

        assertThat(uploadFailure()).isInstanceOf(SupabaseFailure.Unavailable.class);
    }
}
