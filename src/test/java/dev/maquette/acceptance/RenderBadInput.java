package dev.maquette.acceptance;

import static dev.maquette.acceptance.BadInputRow.get;
import static dev.maquette.acceptance.BadInputRow.invalid;
import static dev.maquette.acceptance.BadInputRow.of;
import static dev.maquette.acceptance.BadInputRow.post;
import static dev.maquette.http.ErrorCode.JOB_NOT_FOUND;
import static dev.maquette.http.ErrorCode.METHOD_NOT_ALLOWED;
import static dev.maquette.http.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static dev.maquette.http.ErrorCode.VALIDATION_FAILED;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** Requests for pictures that must be refused; none of them starts a job. */
final class RenderBadInput {

    private static final String JOBS = "/render/jobs";
    private static final String UNKNOWN_ASSET = "/assets/" + "0".repeat(64) + ".png";
    private static final String UUID = "8d7f0a52-4a4c-4a36-9d53-0f6f4f1b3a11";

    private static final SpoiledRequests REQUESTS = new SpoiledRequests(Map.of(
            JOBS,
            Map.of(
                    "image_url", "\"https://example.com/wall.png\"",
                    "texture_url", "\"https://example.com/brick.png\"")));

    private RenderBadInput() {}

    static Stream<BadInputRow> rows() {
        return Stream.of(pictures(), projects(), options(), bodies(), others()).flatMap(rows -> rows);
    }

    private static Stream<BadInputRow> pictures() {
        return Stream.concat(
                Stream.of("image_url", "texture_url")
                        .flatMap(field ->
                                Stream.of(REQUESTS.without(JOBS, field), REQUESTS.with(JOBS, field, "null", field))),
                Stream.of("image_url", "texture_url", "mask_url")
                        .flatMap(field -> Stream.of(
                                        "not a url",
                                        "//example.com/wall.png",
                                        "/etc/passwd",
                                        "/assets/../../etc/passwd",
                                        UNKNOWN_ASSET,
                                        "ftp://example.com/wall.png",
                                        "file:///etc/passwd",
                                        "javascript:alert(1)",
                                        "https://user:password@example.com/wall.png",
                                        "http://localhost/wall.png",
                                        "http://127.0.0.1:6379/",
                                        "http://[::1]/wall.png",
                                        "http://10.0.0.5/wall.png",
                                        "http://169.254.169.254/latest/meta-data/",
                                        "https://example.com/" + "x".repeat(9000),
                                        BadInputPictures.pngOfSize(100, 100))
                                .map(url -> REQUESTS.with(JOBS, field, "\"" + url + "\"", field))));
    }

    private static Stream<BadInputRow> projects() {
        return Stream.concat(
                Stream.of("1", "\"\"", "\"project\"", "\"../x\"", "[]", "true")
                        .flatMap(value -> Stream.of("project_id", "user_id")
                                .map(field -> REQUESTS.with(JOBS, field, value, field))),
                Stream.of(REQUESTS.with(JOBS, "project_id", "\"" + UUID + "\"", "user_id")));
    }

    private static Stream<BadInputRow> options() {
        return Stream.concat(
                Stream.of("5", "\"many\"", "[]", "true").map(value -> REQUESTS.with(JOBS, "options", value, "options")),
                Stream.of(
                                "real_world_scale 0",
                                "real_world_scale -24",
                                "real_world_scale 1e308",
                                "real_world_scale 1e999",
                                "real_world_scale \"24\"",
                                "enable_refinement \"yes\"",
                                "enable_refinement 1",
                                "refinement_seed 1.5",
                                "refinement_seed \"x\"",
                                "stage_timeout_seconds 0",
                                "stage_timeout_seconds -1",
                                "stage_timeout_seconds 1e300",
                                "stage_timeout_seconds \"1m\"")
                        .map(option -> option.split(" ", 2))
                        .map(option -> REQUESTS.with(
                                JOBS,
                                "options",
                                "{\"%s\": %s}".formatted(option[0], option[1]),
                                "options." + option[0])));
    }

    private static Stream<BadInputRow> bodies() {
        return Stream.of(
                invalid("empty body", JOBS, "", "body"),
                invalid("null body", JOBS, "null", "body"),
                invalid("array body", JOBS, "[]", "body"),
                post("broken JSON", JOBS, VALIDATION_FAILED).json("{\"image_url\": \"https"),
                post("plain text", JOBS, UNSUPPORTED_MEDIA_TYPE)
                        .body("text/plain", "a wall".getBytes(StandardCharsets.UTF_8)),
                REQUESTS.valid(JOBS, "idempotency key")
                        .header("Idempotency-Key", "x".repeat(256))
                        .blaming("Idempotency-Key"));
    }

    private static Stream<BadInputRow> others() {
        return Stream.of(
                get("status", JOBS + "/nothing", JOB_NOT_FOUND),
                get("status", JOBS + "/" + UUID, JOB_NOT_FOUND),
                get("events", JOBS + "/" + UUID + "/events", JOB_NOT_FOUND),
                of("wrong method", "PUT", JOBS, METHOD_NOT_ALLOWED),
                of("wrong method", "DELETE", JOBS + "/" + UUID, METHOD_NOT_ALLOWED));
    }
}
