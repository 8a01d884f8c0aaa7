package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "8e03978e-40d5-43e8-bc93-6894a57f9324", "\"quoted\"", "~!{}"})
    void a_key_of_visible_characters_is_taken(String text) {
        assertThat(new IdempotencyKey(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ä", "a\n", "\u0000"})
    void a_key_of_other_characters_is_refused(String text) {
        assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOfSatisfying(ApiException.class, refusal -> {
            assertThat(refusal.error()).isEqualTo(ErrorCode.VALIDATION_FAILED);
            assertThat(refusal.details()).containsOnlyKeys("Idempotency-Key");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "a", "shop-7", "-"})
    void a_workspace_name_is_taken(String text) {
        assertThat(new WorkspaceName(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "a_b", "a:b", "../x", "ä", "a\n", "{x}"})
    void a_workspace_name_that_is_not_safe_in_a_key_is_refused(String text) {
        assertThatThrownBy(() -> new WorkspaceName(text))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.details())
                                .isEqualTo(Map.of(
                                        "X-Workspace", "must be 1 to 64 lower-case letters, digits or hyphens")));
    }
}
