package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSettingsTest {

    record Document(
            String firstName,
            Integer imageCount,
            Double creativity,
            List<String> imageUrls,
            Map<String, Integer> panelWidths,
            Instant createdAt,
            Optional<String> note,
            int attempts) {}

    private final ObjectMapper json = JsonSettings.newMapper();

    @Test
    void every_field_is_written_in_snake_case_also_without_a_value() throws Exception {
        var document = new Document(null, null, null, List.of(), Map.of(), Instant.EPOCH, Optional.empty(), 0);

        assertThat(json.writeValueAsString(document)).isEqualTo("""
                {"first_name":null,"image_count":null,"creativity":null,"image_urls":[],"panel_widths":{},\
                "created_at":"1970-01-01T00:00:00.000000Z","note":null,"attempts":0}""");
    }

    @Test
    void what_was_written_reads_back_the_same() throws Exception {
        var document = new Document(
                "ä",
                3,
                0.5,
                List.of("a"),
                Map.of("front", 1),
                Instant.parse("2026-01-31T12:00:00.000001Z"),
                Optional.of("n"),
                2);

        assertThat(json.readValue(json.writeValueAsBytes(document), Document.class))
                .isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"image_urls\": null, \"panel_widths\": null, \"unknown\": [1]}"})
    void lists_and_maps_are_never_null_and_unknown_fields_are_ignored(String text) throws Exception {
        var document = json.readValue(text, Document.class);

        assertThat(document.imageUrls()).isEmpty();
        assertThat(document.panelWidths()).isEmpty();
        assertThat(document.note()).isEmpty();
        assertThat(document.imageCount()).isNull();
        assertThat(document.creativity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"image_count\": \"3\"}",
                "{\"image_count\": 3.0}",
                "{\"image_count\": 3.7}",
                "{\"creativity\": \"0.5\"}",
                "{\"creativity\": NaN}",
                "{\"creativity\": \"Infinity\"}",
                "{\"creativity\": -1e999}",
                "{\"first_name\": 5}",
                "{\"first_name\": true}",
                "{\"attempts\": 1, \"attempts\": 2}",
                "{\"created_at\": 0}",
                "{} {}"
            })
    void what_is_not_exactly_of_its_type_is_refused(String text) {
        assertThatThrownBy(() -> json.readValue(text, Document.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_whole_number_is_a_number() throws Exception {
        assertThat(json.readValue("{\"creativity\": 1}", Document.class).creativity())
                .isEqualTo(1.0);
    }

    @Test
    void a_picture_of_10_MB_fits_into_a_text() throws Exception {
        var dataUrl = "a".repeat(14_000_000);

        assertThat(json.readValue("[\"" + dataUrl + "\"]", String[].class)[0]).hasSize(dataUrl.length());
    }
}
