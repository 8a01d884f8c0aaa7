package dev.maquette.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    /** The example of the specification's reference implementations. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final WebhookSecret secret = WebhookSecret.parse(SECRET);

    @Test
    void it_signs_as_the_specification_does() {
        assertThat(secret.sign(ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void one_right_signature_among_others_is_enough() {
        assertThat(secret.hasSigned(ID, TIMESTAMP, BODY, SIGNATURE)).isTrue();
        assertThat(secret.hasSigned(ID, TIMESTAMP, BODY, "v1a,AAAA v1,AAAA " + SIGNATURE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "v1,", "v1", "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="})
    void anything_else_is_none(String signatures) {
        assertThat(secret.hasSigned(ID, TIMESTAMP, BODY, signatures)).isFalse();
    }

    @Test
    void another_id_time_or_body_is_not_what_was_signed() {
        assertThat(secret.hasSigned(ID + "1", TIMESTAMP, BODY, SIGNATURE)).isFalse();
        assertThat(secret.hasSigned(ID, "1614265331", BODY, SIGNATURE)).isFalse();
        assertThat(secret.hasSigned(ID, TIMESTAMP, "{}".getBytes(UTF_8), SIGNATURE))
                .isFalse();
    }

    @Test
    void a_new_one_has_32_random_bytes_and_can_be_read_again() {
        String text = WebhookSecret.random().text();

        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
        assertThat(WebhookSecret.parse(text).text()).isEqualTo(text);
        assertThat(WebhookSecret.random().text()).isNotEqualTo(text);
    }

    @Test
    void it_is_in_no_message() {
        assertThat(secret).asString().doesNotContain("MfKQ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSecret.parse("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .withMessageNotContaining("MfKQ");
    }
}
