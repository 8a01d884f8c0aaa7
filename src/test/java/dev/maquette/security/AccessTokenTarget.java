package dev.maquette.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;

/** Access tokens: whatever the text is, and whatever claims are well signed, it is a user's token or it is refused. */
public final class AccessTokenTarget {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = BASE64.encodeToString(bytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"));
    private static final AccessTokens TOKENS = new AccessTokens(
            new AccessTokens.Rules("https://project.example/auth/v1", "authenticated", Duration.ofSeconds(10)),
            Optional.of(TestIssuer.SECRET_KEY),
            new SigningKeys(() -> "{\"keys\":[]}", CLOCK),
            CLOCK);

    private AccessTokenTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        takenOrRefused(new String(input, StandardCharsets.ISO_8859_1));
        takenOrRefused(signed(input));
    }

    private static void takenOrRefused(String token) {
        try {
            TOKENS.verify(token);
        } catch (AccessRefusedException refused) {
            // as documented
        }
    }

    private static String signed(byte[] claims) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(TestIssuer.SECRET_KEY);
            String content = HEADER + "." + BASE64.encodeToString(claims);
            return content + "." + BASE64.encodeToString(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
