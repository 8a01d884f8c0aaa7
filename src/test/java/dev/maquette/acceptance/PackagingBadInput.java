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
import java.util.Map;
import java.util.stream.Stream;

/** Requests about packages that must be refused; none of them needs a package or starts a run. */
final class PackagingBadInput {

    private static final String ONE = "/packaging/panels/generate";
    private static final String MANY = "/packaging/panels/generate-all";
    private static final String SIZES = "/packaging/update-dimensions";
    private static final String UNKNOWN_ASSET = "/assets/" + "0".repeat(64) + ".png";

    private static final SpoiledRequests REQUESTS = new SpoiledRequests(Map.of(
            ONE,
            Map.of(
                    "panel_id", "\"front\"",
                    "prompt", "\"orange slices\"",
                    "package_type", "\"box\"",
                    "package_dimensions", "{\"width\": 100, \"height\": 150, \"depth\": 100}"),
            MANY,
            Map.of(
                    "panel_ids", "[\"front\", \"top\"]",
                    "prompt", "\"orange slices\"",
                    "package_type", "\"box\"",
                    "package_dimensions", "{\"width\": 100, \"height\": 150, \"depth\": 100}"),
            SIZES,
            Map.of(
                    "package_type", "\"box\"",
                    "dimensions", "{\"width\": 100, \"height\": 150, \"depth\": 100}")));

    private PackagingBadInput() {}

    static Stream<BadInputRow> rows() {
        return Stream.of(
                        prompts(),
                        types(),
                        packageSizes(),
                        panelSizes(),
                        panels(),
                        references(),
                        bodies(),
                        textures(),
                        headers(),
                        methods())
                .flatMap(rows -> rows);
    }

    private static Stream<BadInputRow> prompts() {
        return Stream.of(ONE, MANY)
                .flatMap(path -> Stream.concat(
                        Stream.of(without(path, "prompt")),
                        Stream.of(
                                        "null",
                                        "\"\"",
                                        "\"        \"",
                                        "\"ab\"",
                                        "\"  ab  \"",
                                        "\"" + "red ".repeat(500) + "x\"",
                                        "\"" + "red ".repeat(250_000) + "\"",
                                        "\"cool design\"",
                                        "\"Something nice, please!\"",
                                        "\"!!! ???\"",
                                        "12345",
                                        "true",
                                        "[\"orange slices\"]",
                                        "{}")
                                .map(value -> with(path, "prompt", value, "prompt"))));
    }

    private static Stream<BadInputRow> types() {
        return Stream.of(ONE, MANY, SIZES)
                .flatMap(path -> Stream.concat(
                        Stream.of(without(path, "package_type")),
                        Stream.of(
                                        "null",
                                        "\"\"",
                                        "\"Box\"",
                                        "\"BOX\"",
                                        "\"pyramid\"",
                                        "0",
                                        "1",
                                        "true",
                                        "[\"box\"]",
                                        "{}")
                                .map(value -> with(path, "package_type", value, "package_type"))));
    }

    private static Stream<BadInputRow> packageSizes() {
        return Stream.of(ONE + " package_dimensions", MANY + " package_dimensions", SIZES + " dimensions")
                .map(place -> place.split(" "))
                .flatMap(place -> Stream.concat(
                        Stream.concat(
                                Stream.of(without(place[0], place[1])),
                                Stream.of("null", "5", "\"100x150x100\"", "true", "[100, 150, 100]")
                                        .map(value -> with(place[0], place[1], value, place[1]))),
                        Stream.of("width", "height", "depth").flatMap(side -> sides(place[0], place[1], side))));
    }

    private static Stream<BadInputRow> sides(String path, String field, String side) {
        Map<String, String> usual = Map.of("width", "100", "height", "150", "depth", "100");
        return Stream.concat(
                Stream.of(with(
                        path, field, SpoiledRequests.json(SpoiledRequests.without(usual, side)), field + "." + side)),
                Stream.of(
                                "0",
                                "-0.0",
                                "-100",
                                "9.99",
                                "2000.01",
                                "1e9",
                                "1e308",
                                "1e999",
                                "-1e999",
                                "99999999999999999999999999",
                                "\"100\"",
                                "\"NaN\"",
                                "\"Infinity\"",
                                "\"\"",
                                "\"10cm\"",
                                "null",
                                "true",
                                "[]",
                                "{}")
                        .map(value -> with(
                                path,
                                field,
                                SpoiledRequests.json(SpoiledRequests.with(usual, side, value)),
                                field + "." + side)));
    }

    private static Stream<BadInputRow> panelSizes() {
        return Stream.concat(
                Stream.of(
                        with(ONE, "panel_dimensions", "5", "panel_dimensions"),
                        with(ONE, "panel_dimensions", "[100, 150]", "panel_dimensions"),
                        with(MANY, "panels_info", "5", "panels_info"),
                        with(MANY, "panels_info", "[]", "panels_info"),
                        with(MANY, "panels_info", "{\"lid\": {\"width\": 90, \"height\": 90}}", "panels_info"),
                        with(MANY, "panels_info", "{\"body\": {\"width\": 90, \"height\": 90}}", "panels_info"),
                        with(MANY, "panels_info", "{\"front\": null}", "panels_info.front"),
                        with(MANY, "panels_info", "{\"front\": 5}", "panels_info.front")),
                Stream.of("0", "-1", "9.99", "6284.1", "1e999", "\"90\"", "\"NaN\"", "null", "true", "{}")
                        .flatMap(value -> Stream.of(
                                with(
                                        ONE,
                                        "panel_dimensions",
                                        "{\"width\": " + value + ", \"height\": 90}",
                                        "panel_dimensions.width"),
                                with(
                                        MANY,
                                        "panels_info",
                                        "{\"front\": {\"width\": 90, \"height\": " + value + "}}",
                                        "panels_info.front.height"))));
    }

    private static Stream<BadInputRow> panels() {
        return Stream.concat(
                Stream.concat(
                        Stream.of(without(ONE, "panel_id"), without(MANY, "panel_ids")),
                        Stream.of(
                                        "null",
                                        "\"\"",
                                        "\"lid\"",
                                        "\"Front\"",
                                        "\"FRONT\"",
                                        "\"body\"",
                                        "0",
                                        "1",
                                        "true",
                                        "[\"front\"]",
                                        "{}")
                                .map(value -> with(ONE, "panel_id", value, "panel_id"))),
                Stream.of(
                        with(MANY, "panel_ids", "null", "panel_ids"),
                        with(MANY, "panel_ids", "[]", "panel_ids"),
                        with(MANY, "panel_ids", "\"front\"", "panel_ids"),
                        with(MANY, "panel_ids", "{}", "panel_ids"),
                        with(MANY, "panel_ids", "[\"front\", \"lid\"]", "panel_ids[1]"),
                        with(MANY, "panel_ids", "[\"front\", null]", "panel_ids[1]"),
                        with(MANY, "panel_ids", "[0]", "panel_ids[0]"),
                        with(MANY, "panel_ids", "[[\"front\"]]", "panel_ids[0]"),
                        with(MANY, "panel_ids", "[\"front\", \"body\"]", "panel_ids"),
                        with(
                                MANY,
                                "panel_ids",
                                Stream.generate(() -> "\"front\"")
                                        .limit(101)
                                        .toList()
                                        .toString(),
                                "panel_ids")));
    }

    private static Stream<BadInputRow> references() {
        return Stream.of(ONE, MANY)
                .flatMap(path -> Stream.of(
                                "",
                                "   ",
                                "not a url",
                                "//example.com/box.png",
                                "/etc/passwd",
                                "/assets/../../etc/passwd",
                                UNKNOWN_ASSET,
                                "ftp://example.com/box.png",
                                "file:///etc/passwd",
                                "javascript:alert(1)",
                                "https://user:password@example.com/box.png",
                                "http://localhost/box.png",
                                "http://127.0.0.1:6379/",
                                "http://[::1]/box.png",
                                "http://10.0.0.5/box.png",
                                "http://169.254.169.254/latest/meta-data/",
                                "https://example.com/" + "x".repeat(9000),
                                "data:image/png,hello",
                                "data:image/png;base64,%%%%",
                                "data:image/png;base64,",
                                BadInputPictures.dataUrl("text/plain", "hello"),
                                BadInputPictures.dataUrl("image/png", "this is a text and no picture"),
                                BadInputPictures.dataUrl("image/gif", "GIF89a" + "0".repeat(100)),
                                BadInputPictures.pngOfSize(30_000, 30_000),
                                BadInputPictures.pngOfSize(1, 1),
                                BadInputPictures.cutOffPng(),
                                BadInputPictures.dataUrlOfSize(10 * 1024 * 1024 + 1))
                        .map(reference -> with(path, "reference_mockup", "\"" + reference + "\"", "reference_mockup")));
    }

    private static Stream<BadInputRow> bodies() {
        return Stream.concat(
                Stream.of(ONE, MANY, SIZES)
                        .flatMap(path -> Stream.of(
                                invalid("empty body", path, "", "body"),
                                invalid("null body", path, "null", "body"),
                                invalid("array body", path, "[]", "body"),
                                invalid("text body", path, "\"box\"", "body"),
                                post("broken JSON", path, VALIDATION_FAILED).json("{\"prompt\": \"orange"),
                                post("a number that JSON does not have", path, VALIDATION_FAILED)
                                        .json("{\"package_dimensions\": {\"width\": NaN}}"),
                                post("plain text", path, UNSUPPORTED_MEDIA_TYPE)
                                        .body("text/plain", "a box".getBytes(StandardCharsets.UTF_8)))),
                Stream.of(invalid(
                        "field twice",
                        SIZES,
                        "{\"package_type\": \"box\", \"package_type\": \"cylinder\"}",
                        "package_type")));
    }

    private static Stream<BadInputRow> textures() {
        return Stream.of("GET", "DELETE")
                .flatMap(method -> Stream.concat(
                        Stream.of("front", "body").map(panel -> of("no texture", method, texture(panel), NOT_FOUND)),
                        Stream.of("lid", "FRONT", "%20", "0", "..%2fstate", "x".repeat(1000))
                                .map(panel -> of("unknown panel", method, texture(panel), VALIDATION_FAILED)
                                        .blaming("panel_id"))));
    }

    private static Stream<BadInputRow> headers() {
        return Stream.concat(
                Stream.of(
                                get("workspace", "/packaging/state", VALIDATION_FAILED),
                                get("workspace", "/packaging/status", VALIDATION_FAILED),
                                get("workspace", "/packaging/events", VALIDATION_FAILED),
                                get("workspace", texture("front"), VALIDATION_FAILED),
                                post("workspace", "/packaging/clear", VALIDATION_FAILED),
                                post("workspace", "/packaging/cancel", VALIDATION_FAILED),
                                post("workspace", "/packaging/reset-current-shape", VALIDATION_FAILED),
                                valid(ONE, "workspace"),
                                valid(MANY, "workspace"),
                                valid(SIZES, "workspace"))
                        .map(row -> row.header("X-Workspace", "../current").blaming("X-Workspace")),
                Stream.of(ONE, MANY)
                        .map(path -> valid(path, "idempotency key")
                                .header("Idempotency-Key", "x".repeat(256))
                                .blaming("Idempotency-Key")));
    }

    private static Stream<BadInputRow> methods() {
        return Stream.of(
                        "POST /packaging/state",
                        "DELETE /packaging/state",
                        "POST /packaging/status",
                        "POST /packaging/events",
                        "GET /packaging/clear",
                        "GET /packaging/cancel",
                        "GET /packaging/reset-current-shape",
                        "GET " + SIZES,
                        "PUT " + SIZES,
                        "GET " + ONE,
                        "DELETE " + MANY,
                        "POST " + texture("front"))
                .map(call -> call.split(" "))
                .map(call -> of("wrong method", call[0], call[1], METHOD_NOT_ALLOWED));
    }

    private static BadInputRow valid(String path, String name) {
        return REQUESTS.valid(path, name);
    }

    private static BadInputRow without(String path, String field) {
        return REQUESTS.without(path, field);
    }

    private static BadInputRow with(String path, String field, String value, String blamed) {
        return REQUESTS.with(path, field, value, blamed);
    }

    private static String texture(String panel) {
        return "/packaging/panels/" + panel + "/texture";
    }
}
