package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyFingerprintTest {

    private final ObjectMapper json = JsonSettings.newMapper();

    @Test
    void the_order_of_fields_does_not_matter() throws Exception {
        var one = json.readValue("{\"a\": 1, \"b\": {\"c\": 2, \"d\": [3]}}", JsonNode.class);
        var other = json.readValue("{ \"b\": {\"d\": [3], \"c\": 2}, \"a\": 1 }", JsonNode.class);

        assertThat(of(one)).isEqualTo(of(other)).matches("[0-9a-f]{64}");
        assertThat(of(json.convertValue(one, LinkedHashMap.class))).isEqualTo(of(one));
    }

    @Test
    void another_method_path_or_value_is_another_request() {
        var body = Map.of("a", 1);

        assertThat(BodyFingerprint.of("POST", "/product/create", body))
                .isNotEqualTo(BodyFingerprint.of("PUT", "/product/create", body))
                .isNotEqualTo(BodyFingerprint.of("POST", "/product/edit", body))
                .isNotEqualTo(BodyFingerprint.of("POST", "/product/create", Map.of("a", 2)))
                .isNotEqualTo(BodyFingerprint.of("POST", "/product/create", null));
    }

    private static String of(Object body) {
        return BodyFingerprint.of("POST", "/product/create", body);
    }
}
