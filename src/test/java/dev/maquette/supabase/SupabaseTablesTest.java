package dev.maquette.supabase;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.maquette.provider.Stub.json;
import static dev.maquette.supabase.TestSupabase.tableError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.maquette.provider.Stub;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupabaseTablesTest {

    private static final UUID ID = UUID.fromString("6f0f2f6e-0d4b-4d55-9d5f-0a4d6a3b1c2d");
    private static final UUID USER = UUID.fromString("0b9d9a52-6b52-4a0e-8a53-3a6f5d1f0e11");
    private static final UUID INPUT = UUID.fromString("b1f7f3fe-4d0b-4c8e-9d4c-5f4b0a9f7c33");
    private static final String MODELS = "/rest/v1/models";
    private static final String TOKEN = "ey.user.token";
    private static final NewGenerationRow ROW =
            new NewGenerationRow(ID, "t-1", USER, "a red mug", null, "job-1", INPUT, null, Map.of("texture", true));

    private static final Stub supabase = Stub.start();

    private final SupabaseTables tables = tables(Map.of());

    @BeforeEach
    void forget() {
        supabase.reset();
    }

    @AfterAll
    static void stop() {
        supabase.close();
    }

    private static SupabaseTables tables(Map<String, String> settings) {
        return TestSupabase.tables(TestSupabase.config(supabase.url(""), settings));
    }

    private boolean insert(ResponseDefinitionBuilder... answers) {
        supabase.answer(post(urlEqualTo(MODELS)), answers);
        return tables.insert(GenerationTable.MODELS, List.of(ROW));
    }

    private SupabaseFailure insertFailure(ResponseDefinitionBuilder... answers) {
        return catchThrowableOfType(SupabaseException.class, () -> insert(answers))
                .failure();
    }

    private Advance advance(RowChange change, ResponseDefinitionBuilder... answers) {
        supabase.answer(patch(urlPathEqualTo(MODELS)), answers);
        return tables.advance(GenerationTable.MODELS, ID, change);
    }

    private static ResponseDefinitionBuilder created() {
        return aResponse().withStatus(201);
    }

    private static String row(String status) {
        return """
                {"id": "%s", "task_id": "t-1", "user_id": "%s", "prompt": "a red mug", "style": null, "status": "%s",
                 "asset_url": "https://p/x.glb", "ai_service_task_id": "job-1", "ai_provider_task_id": "tripo-7",
                 "source_input_asset_id": "%s", "source_concept_image_id": null, "metadata": {"texture": true},
                 "error_message": null, "created_at": "2026-11-21T10:00:00.123456+00:00",
                 "updated_at": "2026-11-21T12:00:01+02:00", "a_column_of_the_app": 7}""".formatted(ID, USER, status, INPUT);
    }

    @Test
    void a_row_begins_pending_with_the_id_that_its_maker_chose() {
        assertThat(insert(created())).isTrue();

        supabase.verify(
                1,
                postRequestedFor(urlEqualTo(MODELS))
                        .withHeader("apikey", equalTo(TestSupabase.SECRET))
                        .withHeader("Authorization", absent())
                        .withHeader("User-Agent", equalTo("Maquette"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("Prefer", equalTo("return=minimal"))
                        .withRequestBody(equalToJson("""
                                [{"id": "%s", "task_id": "t-1", "user_id": "%s", "prompt": "a red mug",
                                  "ai_service_task_id": "job-1", "source_input_asset_id": "%s",
                                  "metadata": {"texture": true}, "status": "pending"}]""".formatted(ID, USER, INPUT))));
    }

    @Test
    void a_legacy_key_goes_into_both_headers() {
        supabase.answer(post(urlEqualTo(MODELS)), created());

        tables(Map.of("service-key", TestSupabase.LEGACY_SERVICE)).insert(GenerationTable.MODELS, List.of(ROW));

        supabase.verify(
                1,
                postRequestedFor(urlEqualTo(MODELS))
                        .withHeader("apikey", equalTo(TestSupabase.LEGACY_SERVICE))
                        .withHeader("Authorization", equalTo("Bearer " + TestSupabase.LEGACY_SERVICE)));
    }

    @Test
    void a_repeated_insert_finds_the_row_already_there() {
        assertThat(insert(tableError(409, "23505"))).isFalse();
        assertThat(supabase.calls()).isOne();
    }

    @Test
    void an_insert_whose_answer_got_lost_is_not_made_twice() {
        assertThat(insert(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), tableError(409, "23505")))
                .isFalse();
        supabase.verify(2, postRequestedFor(urlEqualTo(MODELS)));
    }

    @Test
    void pictures_go_into_their_own_table_and_tables_may_have_other_names() {
        supabase.answer(post(urlEqualTo("/rest/v1/concept_images")), created());
        supabase.answer(post(urlEqualTo("/rest/v1/my_models")), created());

        assertThat(tables.insert(GenerationTable.CONCEPT_IMAGES, List.of(ROW))).isTrue();
        assertThat(tables(Map.of("tables.models", "my_models")).insert(GenerationTable.MODELS, List.of(ROW)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "409, 23503, Invalid",
        "400, 23502, Invalid",
        "400, 22P02, Invalid",
        "400, 23514, Invalid",
        "400, P0001, Invalid",
        "400, PGRST100, Invalid",
        "400, PGRST102, Invalid",
        "400, PGRST204, Invalid",
        "500, P0002, Invalid",
        "500, 42P17, Invalid",
        "401, 42501, Denied",
        "403, 42501, Denied",
        "401, PGRST301, Denied",
        "401, PGRST302, Denied",
        "401, PGRST303, Denied",
        "404, PGRST205, NotFound",
        "404, 42P01, NotFound"
    })
    void an_error_is_what_its_code_says_and_is_not_repeated(int status, String code, String failure) {
        assertThat(insertFailure(tableError(status, code)).getClass().getSimpleName())
                .isEqualTo(failure);
        assertThat(supabase.calls()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "503, PGRST000",
        "503, PGRST001",
        "503, PGRST002",
        "504, PGRST003",
        "500, 57014",
        "500, 40001",
        "503, 53300"
    })
    void what_may_pass_is_tried_again(int status, String code) {
        assertThat(insert(tableError(status, code), json(520, "<html>"), created()))
                .isTrue();
        supabase.verify(3, postRequestedFor(urlEqualTo(MODELS)));
    }

    @Test
    void a_key_that_is_refused_without_a_word_is_denied() {
        assertThat(insertFailure(aResponse().withStatus(401)))
                .isEqualTo(new SupabaseFailure.Denied("The table answered with status 401."));
    }

    @Test
    void a_missing_grant_is_told_with_what_to_do() {
        var failure = insertFailure(json(
                403,
                "{\"code\": \"42501\", \"details\": null, \"hint\": \"GRANT INSERT ON models TO service_role;\","
                        + " \"message\": \"permission denied for table models\"}"));

        assertThat(failure.reason())
                .contains("42501")
                .contains("permission denied for table models")
                .contains("GRANT INSERT ON models TO service_role;");
    }

    @Test
    void details_which_repeat_values_are_not_told() {
        assertThat(insertFailure(tableError(409, "23503")).reason())
                .contains("said so")
                .doesNotContain("Key (id)")
                .doesNotContain("null");
    }

    @Test
    void a_change_is_one_conditional_update_that_only_moves_forward() {
        var advance = advance(RowChange.processing("tripo-7"), json(200, "[" + row("processing") + "]"));

        assertThat(advance)
                .isInstanceOfSatisfying(
                        Advance.Done.class,
                        done -> assertThat(done.row())
                                .isEqualTo(new GenerationRow(
                                        ID,
                                        "t-1",
                                        USER,
                                        "a red mug",
                                        null,
                                        RowStatus.PROCESSING,
                                        "https://p/x.glb",
                                        "job-1",
                                        "tripo-7",
                                        INPUT,
                                        null,
                                        Map.of("texture", true),
                                        null,
                                        Instant.parse("2026-11-21T10:00:00.123456Z"),
                                        Instant.parse("2026-11-21T10:00:01Z"))));
        supabase.verify(
                1,
                patchRequestedFor(urlPathEqualTo(MODELS))
                        .withQueryParam("id", equalTo("eq." + ID))
                        .withQueryParam("status", equalTo("in.(pending,processing)"))
                        .withHeader("Prefer", equalTo("return=representation"))
                        .withRequestBody(
                                equalToJson("{\"status\": \"processing\", \"ai_provider_task_id\": \"tripo-7\"}")));
    }

    @Test
    void a_result_a_failure_and_a_detail_change_only_what_they_know() {
        advance(RowChange.complete("https://p/x.glb"), json(200, "[" + row("complete") + "]"));
        advance(RowChange.failed("It was refused."), json(200, "[" + row("failed") + "]"));
        advance(
                new RowChange(RowStatus.PENDING, null, "job-2", null, null, null),
                json(200, "[" + row("pending") + "]"));

        for (var body : new String[] {
            "{\"status\": \"complete\", \"asset_url\": \"https://p/x.glb\"}",
            "{\"status\": \"failed\", \"error_message\": \"It was refused.\"}"
        }) {
            supabase.verify(
                    1,
                    patchRequestedFor(urlPathEqualTo(MODELS))
                            .withQueryParam("status", equalTo("in.(pending,processing)"))
                            .withRequestBody(equalToJson(body)));
        }
        supabase.verify(
                1,
                patchRequestedFor(urlPathEqualTo(MODELS))
                        .withQueryParam("status", equalTo("in.(pending)"))
                        .withRequestBody(equalToJson("{\"status\": \"pending\", \"ai_service_task_id\": \"job-2\"}")));
    }

    @Test
    void a_change_that_comes_too_late_is_told_with_the_row_as_it_is() {
        supabase.answer(get(urlPathEqualTo(MODELS)), json(200, "[" + row("complete") + "]"));

        assertThat(advance(RowChange.failed("It took too long."), json(200, "[]")))
                .isInstanceOfSatisfying(
                        Advance.Overtaken.class,
                        overtaken -> assertThat(overtaken.row().status()).isEqualTo(RowStatus.COMPLETE));
    }

    @Test
    void a_change_whose_answer_got_lost_is_told_with_the_row_that_it_made() {
        supabase.answer(get(urlPathEqualTo(MODELS)), json(200, "[" + row("complete") + "]"));

        assertThat(advance(
                        RowChange.complete("https://p/x.glb"),
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        json(200, "[]")))
                .isInstanceOfSatisfying(
                        Advance.Overtaken.class,
                        overtaken -> assertThat(overtaken.row().assetUrl()).isEqualTo("https://p/x.glb"));
    }

    @Test
    void a_row_that_is_gone_is_told() {
        supabase.answer(get(urlPathEqualTo(MODELS)), json(200, "[]"));

        assertThat(advance(RowChange.processing(null), json(200, "[]"))).isEqualTo(new Advance.Missing());
    }

    @Test
    void an_answer_that_is_no_row_is_not_taken_for_one() {
        assertThat(catchThrowableOfType(
                                SupabaseException.class, () -> advance(RowChange.processing(null), json(200, "<html>")))
                        .failure())
                .isInstanceOf(SupabaseFailure.Unavailable.class);
    }

    @Test
    void the_service_finds_a_row_by_its_id() {
        supabase.answer(get(urlPathEqualTo(MODELS)), json(200, "[" + row("pending") + "]"));

        assertThat(tables.find(GenerationTable.MODELS, ID))
                .map(GenerationRow::id)
                .contains(ID);
        supabase.verify(
                1,
                getRequestedFor(urlPathEqualTo(MODELS))
                        .withQueryParam("id", equalTo("eq." + ID))
                        .withQueryParam("limit", equalTo("1"))
                        .withHeader("apikey", equalTo(TestSupabase.SECRET)));
    }

    @Test
    void what_a_user_brought_is_looked_up_with_the_users_rights() {
        var url = "https://p/storage/v1/object/public/inputs/a+b (1).png?x=1&y=2";
        supabase.answer(
                get(urlPathEqualTo("/rest/v1/input_assets")),
                json(200, "[{\"id\": \"%s\", \"user_id\": \"%s\", \"asset_url\": \"u\"}]".formatted(INPUT, USER)));

        assertThat(tables.findInputAsset(url, TOKEN)).contains(new InputAsset(INPUT, null, USER, "u", null));
        supabase.verify(
                1,
                getRequestedFor(urlPathEqualTo("/rest/v1/input_assets"))
                        .withQueryParam("asset_url", equalTo("eq." + url))
                        .withHeader("apikey", equalTo(TestSupabase.PUBLISHABLE))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN)));
    }

    @Test
    void a_result_of_somebody_else_is_not_there() {
        supabase.answer(get(urlPathEqualTo("/rest/v1/concept_images")), json(200, "[]"));

        assertThat(tables.findByAssetUrl(GenerationTable.CONCEPT_IMAGES, "https://p/x.png", TOKEN))
                .isEmpty();
        supabase.verify(
                1,
                getRequestedFor(urlPathEqualTo("/rest/v1/concept_images"))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN)));
    }
}
