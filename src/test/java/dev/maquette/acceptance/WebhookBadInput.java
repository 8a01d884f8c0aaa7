package dev.maquette.acceptance;

import static dev.maquette.acceptance.BadInputRow.get;
import static dev.maquette.acceptance.BadInputRow.invalid;
import static dev.maquette.acceptance.BadInputRow.of;
import static dev.maquette.acceptance.BadInputRow.post;
import static dev.maquette.http.ErrorCode.METHOD_NOT_ALLOWED;
import static dev.maquette.http.ErrorCode.NOT_FOUND;
import static dev.maquette.http.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static dev.maquette.http.ErrorCode.VALIDATION_FAILED;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Requests about webhooks that must be refused; none of them registers an endpoint or calls one. */
final class WebhookBadInput {

    private static final String WEBHOOKS = "/webhooks";
    private static final String UNKNOWN = WEBHOOKS + "/8d7f0a52-4a4c-4a36-9d53-0f6f4f1b3a11";

    private WebhookBadInput() {}

    static Stream<BadInputRow> rows() {
        return Stream.of(addresses(), kinds(), bodies(), unknown(), providers(), methods())
                .flatMap(rows -> rows);
    }

    private static Stream<BadInputRow> addresses() {
        return Stream.concat(
                Stream.of("{}", "{\"url\": null}", "{\"url\": 5}", "{\"url\": []}", "{\"url\": {}}")
                        .map(body -> invalid("url", WEBHOOKS, body, "url")),
                Stream.of(
                                "",
                                "   ",
                                "not a url",
                                "hooks",
                                "/hooks",
                                "//example.com/hook",
                                "ftp://example.com/hook",
                                "file:///etc/passwd",
                                "http://example.com/hook",
                                "https://",
                                "https:///hook",
                                "https://user:secret@example.com/hook",
                                "https://example.com:0/hook",
                                "https://example.com:99999/hook",
                                "https://localhost/hook",
                                "https://127.0.0.1/hook",
                                "https://[::1]/hook",
                                "https://10.0.0.5/hook",
                                "https://192.168.1.1/hook",
                                "https://169.254.169.254/latest/meta-data/",
                                "https://[fd00:ec2::254]/",
                                "https://nobody.invalid/hook",
                                "https://example.com/" + "x".repeat(2000))
                        .map(url -> invalid("url " + url, WEBHOOKS, "{\"url\": \"" + url + "\"}", "url")));
    }

    private static Stream<BadInputRow> kinds() {
        return Stream.of(
                invalid("kinds are a text", WEBHOOKS, withKinds("\"product.create\""), "kinds"),
                invalid("kinds are an object", WEBHOOKS, withKinds("{}"), "kinds"),
                invalid("kind is null", WEBHOOKS, withKinds("[null]"), "kinds[0]"),
                invalid("kind is a number", WEBHOOKS, withKinds("[1]"), "kinds[0]"),
                invalid("unknown kind", WEBHOOKS, withKinds("[\"product.create\", \"product.destroy\"]"), "kinds[1]"),
                invalid(
                        "51 kinds",
                        WEBHOOKS,
                        withKinds("[" + "\"product.create\", ".repeat(50) + "\"product.edit\"]"),
                        "kinds"));
    }

    private static Stream<BadInputRow> bodies() {
        return Stream.of(
                invalid("empty body", WEBHOOKS, "", "body"),
                invalid("null body", WEBHOOKS, "null", "body"),
                invalid("array body", WEBHOOKS, "[]", "body"),
                post("broken JSON", WEBHOOKS, VALIDATION_FAILED).json("{\"url\": "),
                post("plain text", WEBHOOKS, UNSUPPORTED_MEDIA_TYPE)
                        .body("text/plain", "https://example.com".getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<BadInputRow> unknown() {
        return Stream.of(
                get("unknown webhook", UNKNOWN, NOT_FOUND),
                get("strange id", WEBHOOKS + "/nobody%3A%2a", NOT_FOUND),
                get("deliveries of an unknown webhook", UNKNOWN + "/deliveries", NOT_FOUND),
                of("delete of an unknown webhook", "DELETE", UNKNOWN, NOT_FOUND),
                post("test of an unknown webhook", UNKNOWN + "/test", NOT_FOUND));
    }

    /** None of them has a secret here. */
    private static Stream<BadInputRow> providers() {
        return Stream.of("replicate", "fal", "tripo", "nobody", "..%2f..", "x".repeat(300))
                .map(name -> post("provider", "/providers/" + name + "/webhook", NOT_FOUND)
                        .json("{}"));
    }

    private static Stream<BadInputRow> methods() {
        return Stream.of(
                        "PUT " + WEBHOOKS,
                        "DELETE " + WEBHOOKS,
                        "POST " + UNKNOWN,
                        "PUT " + UNKNOWN,
                        "POST " + UNKNOWN + "/deliveries",
                        "GET " + UNKNOWN + "/test",
                        "GET /providers/replicate/webhook")
                .map(call -> call.split(" "))
                .map(call -> of("wrong method", call[0], call[1], METHOD_NOT_ALLOWED));
    }

    /** At an address that is refused as well, so that nothing is ever registered. */
    private static String withKinds(String kinds) {
        return "{\"url\": \"https://127.0.0.1/hook\", \"kinds\": " + kinds + "}";
    }
}
