package dev.maquette.acceptance;

import static dev.maquette.acceptance.BadInputRow.get;
import static dev.maquette.acceptance.BadInputRow.invalid;
import static dev.maquette.acceptance.BadInputRow.of;
import static dev.maquette.acceptance.BadInputRow.post;
import static dev.maquette.http.ErrorCode.ASSET_NOT_FOUND;
import static dev.maquette.http.ErrorCode.BODY_TOO_LARGE;
import static dev.maquette.http.ErrorCode.INVALID_ITERATION_INDEX;
import static dev.maquette.http.ErrorCode.JOB_NOT_FOUND;
import static dev.maquette.http.ErrorCode.METHOD_NOT_ALLOWED;
import static dev.maquette.http.ErrorCode.NOT_ACCEPTABLE;
import static dev.maquette.http.ErrorCode.NOT_FOUND;
import static dev.maquette.http.ErrorCode.NO_BASE_PRODUCT;
import static dev.maquette.http.ErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static dev.maquette.http.ErrorCode.VALIDATION_FAILED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Requests to every endpoint that must be refused; none of them needs a product or starts a run. */
final class BadInputTable {

    private static final String CREATE = "/product/create";
    private static final String EDIT = "/product/edit";
    private static final String FROM_IMAGES = "/product/trellis-only";
    private static final String UNKNOWN_ASSET = "/assets/" + "0".repeat(64) + ".png";
    private static final String UNKNOWN_ID = "8d7f0a52-4a4c-4a36-9d53-0f6f4f1b3a11";

    private BadInputTable() {}

    static List<BadInputRow> rows() {
        return Stream.of(
                        prompts(),
                        numbers(),
                        settings(),
                        references(),
                        inlinePictures(),
                        givenImages(),
                        bodies(),
                        headers(),
                        history(),
                        exports(),
                        jobs(),
                        assets(),
                        addresses(),
                        PackagingBadInput.rows(),
                        GenerationBadInput.rows(),
                        RenderBadInput.rows(),
                        WebhookBadInput.rows())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<BadInputRow> prompts() {
        return Stream.of(
                invalid("no prompt", CREATE, "{}", "prompt"),
                invalid("null prompt", CREATE, "{\"prompt\": null}", "prompt"),
                invalid("empty prompt", CREATE, "{\"prompt\": \"\"}", "prompt"),
                invalid("blank prompt", CREATE, "{\"prompt\": \"        \"}", "prompt"),
                invalid("prompt of 4 characters", CREATE, "{\"prompt\": \"abcd\"}", "prompt"),
                invalid("prompt of 4 and blanks", CREATE, "{\"prompt\": \"  ab  \"}", "prompt"),
                invalid("prompt of 2001 characters", CREATE, prompt("x".repeat(2001)), "prompt"),
                invalid("prompt of a megabyte", CREATE, prompt("x".repeat(1_000_000)), "prompt"),
                invalid("prompt is a number", CREATE, "{\"prompt\": 12345}", "prompt"),
                invalid("prompt is a list", CREATE, "{\"prompt\": [\"a mug\"]}", "prompt"),
                invalid("prompt is an object", CREATE, "{\"prompt\": {}}", "prompt"),
                invalid("prompt is true", CREATE, "{\"prompt\": true}", "prompt"),
                invalid("prompt twice", CREATE, "{\"prompt\": \"a white mug\", \"prompt\": \"a cup\"}", "prompt"),
                invalid("edit without words", EDIT, "{}", "prompt"),
                invalid("edit of 2 characters", EDIT, prompt("ab"), "prompt"),
                invalid("edit of 2001 characters", EDIT, prompt("x".repeat(2001)), "prompt"),
                post("edit of nothing", EDIT, NO_BASE_PRODUCT).json(prompt("make it red")));
    }

    private static Stream<BadInputRow> numbers() {
        return Stream.of("0", "7", "-1", "2.5", "\"3\"", "true", "[]", "99999999999", "1e2")
                .map(count -> invalid("image_count " + count, CREATE, mug("\"image_count\": " + count), "image_count"));
    }

    private static Stream<BadInputRow> settings() {
        return Stream.of(
                        "creativity: -0.1",
                        "creativity: 1.1",
                        "creativity: \"0.5\"",
                        "creativity: \"NaN\"",
                        "creativity: 1e999",
                        "seed: 1.5",
                        "seed: \"one\"",
                        "seed: 99999999999999999999",
                        "texture_size: 7",
                        "texture_size: 0",
                        "texture_size: 4096",
                        "texture_size: 512.5",
                        "texture_size: \"512\"",
                        "mesh_simplify: 0.89",
                        "mesh_simplify: 0.99",
                        "mesh_simplify: -0.95",
                        "mesh_simplify: {}")
                .map(setting -> setting.split(": "))
                .flatMap(setting -> Stream.of(CREATE, FROM_IMAGES)
                        .map(path -> invalid(
                                setting[0] + " " + setting[1],
                                path,
                                "{\"prompt\": \"a white mug\", \"mode\": \"create\", \"images\": [\"%s\"], "
                                                .formatted(UNKNOWN_ASSET)
                                        + "\"settings\": {\"%s\": %s}}".formatted(setting[0], setting[1]),
                                "settings." + setting[0])));
    }

    private static Stream<BadInputRow> references() {
        return Stream.concat(
                Stream.of(
                        invalid("5 references", CREATE, mugLike("a", "b", "c", "d", "e"), "reference_images"),
                        invalid("5 references of an edit", EDIT, mugLike("a", "b", "c", "d", "e"), "reference_images"),
                        invalid(
                                "references are a text",
                                CREATE,
                                mug("\"reference_images\": \"a\""),
                                "reference_images"),
                        invalid(
                                "reference is null",
                                CREATE,
                                mug("\"reference_images\": [null]"),
                                "reference_images[0]"),
                        invalid(
                                "reference is a number",
                                CREATE,
                                mug("\"reference_images\": [5]"),
                                "reference_images[0]"),
                        invalid(
                                "references are an object",
                                CREATE,
                                mug("\"reference_images\": {}"),
                                "reference_images")),
                Stream.of(
                                "",
                                "   ",
                                "not a url",
                                "mug.png",
                                "//example.com/mug.png",
                                "/etc/passwd",
                                "/assets/../../etc/passwd",
                                UNKNOWN_ASSET,
                                "ftp://example.com/mug.png",
                                "file:///etc/passwd",
                                "javascript:alert(1)",
                                "gopher://example.com/",
                                "https://user:password@example.com/mug.png",
                                "https:///mug.png",
                                "http://localhost/mug.png",
                                "http://localhost:8000/health",
                                "http://127.0.0.1/mug.png",
                                "http://127.0.0.1:6379/",
                                "http://0.0.0.0/mug.png",
                                "http://[::1]/mug.png",
                                "http://[::ffff:127.0.0.1]/mug.png",
                                "http://10.0.0.5/mug.png",
                                "http://172.16.0.1/mug.png",
                                "http://192.168.1.1/mug.png",
                                "http://100.64.0.1/mug.png",
                                "http://[fd00::1]/mug.png",
                                "http://[fe80::1]/mug.png",
                                "http://169.254.169.254/latest/meta-data/",
                                "https://example.com/" + "x".repeat(9000))
                        .map(url ->
                                invalid("reference " + shortened(url), CREATE, mugLike(url), "reference_images[0]")));
    }

    private static Stream<BadInputRow> inlinePictures() {
        return Stream.of(
                inline("no base64 at all", "data:image/png,hello"),
                inline("broken base64", "data:image/png;base64,%%%%"),
                inline("empty picture", "data:image/png;base64,"),
                inline("text as text", BadInputPictures.dataUrl("text/plain", "hello")),
                inline("text named PNG", BadInputPictures.dataUrl("image/png", "this is a text and no picture")),
                inline("SVG", BadInputPictures.dataUrl("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>")),
                inline("GIF", BadInputPictures.dataUrl("image/gif", "GIF89a" + "0".repeat(100))),
                inline("PNG of 30000 x 30000", BadInputPictures.pngOfSize(30_000, 30_000)),
                inline("PNG of 1 x 1", BadInputPictures.pngOfSize(1, 1)),
                inline("cut off PNG", BadInputPictures.cutOffPng()),
                inline("11 MB", BadInputPictures.dataUrlOfSize(11 * 1024 * 1024)));
    }

    private static Stream<BadInputRow> givenImages() {
        return Stream.of(
                invalid("no images", FROM_IMAGES, "{\"prompt\": \"mug\", \"mode\": \"create\"}", "images"),
                invalid("empty images", FROM_IMAGES, images("create", 0), "images"),
                invalid("7 images", FROM_IMAGES, images("create", 7), "images"),
                invalid("unknown image", FROM_IMAGES, images("create", 1), "images[0]"),
                invalid("no mode", FROM_IMAGES, "{\"prompt\": \"mug\", \"images\": [\"a\"]}", "mode"),
                invalid("unknown mode", FROM_IMAGES, images("remix", 1), "mode"),
                invalid("mode in capitals", FROM_IMAGES, images("CREATE", 1), "mode"),
                invalid("mode is a number", FROM_IMAGES, "{\"prompt\": \"mug\", \"mode\": 0}", "mode"),
                invalid(
                        "short prompt",
                        FROM_IMAGES,
                        "{\"prompt\": \"ab\", \"mode\": \"create\", \"images\": [\"a\"]}",
                        "prompt"),
                invalid(
                        "images are texts only",
                        FROM_IMAGES,
                        "{\"prompt\": \"mug\", \"mode\": \"create\", \"images\": [{\"url\": \"a\"}]}",
                        "images[0]"));
    }

    private static Stream<BadInputRow> bodies() {
        byte[] notUtf8 = {'{', '"', 'p', (byte) 0xE4, '"', '}'};
        return Stream.of(CREATE, EDIT, FROM_IMAGES)
                .flatMap(path -> Stream.of(
                        invalid("empty body", path, "", "body"),
                        invalid("null body", path, "null", "body"),
                        invalid("array body", path, "[]", "body"),
                        invalid("text body", path, "\"a mug\"", "body"),
                        post("broken JSON", path, VALIDATION_FAILED).json("{\"prompt\": \"a mug"),
                        post("two documents", path, VALIDATION_FAILED).json("{} {}"),
                        post("NaN", path, VALIDATION_FAILED).json("{\"settings\": {\"creativity\": NaN}}"),
                        post("deep JSON", path, VALIDATION_FAILED)
                                .json("{\"extra\": " + "[".repeat(5000) + "]".repeat(5000) + "}"),
                        post("not UTF-8", path, VALIDATION_FAILED).body("application/json", notUtf8),
                        post("form", path, UNSUPPORTED_MEDIA_TYPE)
                                .body("application/x-www-form-urlencoded", bytes("prompt=mug")),
                        post("plain text", path, UNSUPPORTED_MEDIA_TYPE).body("text/plain", bytes("a mug")),
                        post("XML", path, UNSUPPORTED_MEDIA_TYPE).body("application/xml", bytes("<mug/>")),
                        post("33 MiB", path, BODY_TOO_LARGE).body("application/json", new byte[33 * 1024 * 1024])));
    }

    private static Stream<BadInputRow> headers() {
        String mug = prompt("a white mug");
        return Stream.concat(
                Stream.of("Current", "a b", "../current", "a/b", "a_b", "a:b", "x".repeat(65))
                        .flatMap(name -> Stream.of(
                                        post("workspace", CREATE, VALIDATION_FAILED)
                                                .json(mug),
                                        get("workspace", "/product", VALIDATION_FAILED),
                                        get("workspace", "/product/status", VALIDATION_FAILED),
                                        get("workspace", "/product/events", VALIDATION_FAILED),
                                        post("workspace", "/product/clear", VALIDATION_FAILED),
                                        get("workspace", "/product/export/glb", VALIDATION_FAILED))
                                .map(row -> row.header("X-Workspace", name).blaming("X-Workspace"))),
                Stream.of("a b", "x".repeat(256))
                        .map(key -> post("idempotency key", CREATE, VALIDATION_FAILED)
                                .json(mug)
                                .header("Idempotency-Key", key)
                                .blaming("Idempotency-Key")));
    }

    private static Stream<BadInputRow> history() {
        return Stream.concat(
                Stream.of("-1", "0", "999", "x", "1.5", "0x0", "99999999999999999999", "%20")
                        .map(index -> post("rewind", "/product/rewind/" + index, INVALID_ITERATION_INDEX)),
                Stream.of(
                        post("rewind to nowhere", "/product/rewind", NOT_FOUND),
                        post("restore of an unknown id", "/product/restore/" + UNKNOWN_ID, NOT_FOUND),
                        post("restore of no id", "/product/restore/..%2f..", NOT_FOUND)));
    }

    private static Stream<BadInputRow> exports() {
        String export = "/product/export";
        return Stream.of(
                get("export of nothing", export + "/glb", NOT_FOUND),
                post("export of nothing", export, NOT_FOUND),
                get("unknown format", export + "/docx", VALIDATION_FAILED).blaming("format"),
                get("path as format", export + "/..%2fglb", VALIDATION_FAILED).blaming("format"),
                invalid("unknown format", export, "{\"formats\": [\"glb\", \"docx\"]}", "formats"),
                invalid("formats are a text", export, "{\"formats\": \"glb\"}", "formats"),
                invalid("format is null", export, "{\"formats\": [null]}", "formats[0]"),
                invalid("format is a number", export, "{\"formats\": [1]}", "formats[0]"),
                invalid("export of an array", export, "[]", "body"),
                post("broken JSON", export, VALIDATION_FAILED).json("{"),
                post("export of plain text", export, UNSUPPORTED_MEDIA_TYPE).body("text/plain", bytes("glb")));
    }

    private static Stream<BadInputRow> jobs() {
        return Stream.of(
                get("unknown job", "/jobs/" + UNKNOWN_ID, JOB_NOT_FOUND),
                get("job of a strange id", "/jobs/nobody%3A%2a", JOB_NOT_FOUND),
                get("events of an unknown job", "/jobs/" + UNKNOWN_ID + "/events", JOB_NOT_FOUND)
                        .header("Accept", "text/event-stream"),
                post("cancel of an unknown job", "/jobs/" + UNKNOWN_ID + "/cancel", JOB_NOT_FOUND),
                get("limit 0", "/jobs?limit=0", VALIDATION_FAILED).blaming("limit"),
                get("limit 201", "/jobs?limit=201", VALIDATION_FAILED).blaming("limit"),
                get("limit is a word", "/jobs?limit=ten", VALIDATION_FAILED).blaming("limit"),
                get("huge limit", "/jobs?limit=99999999999", VALIDATION_FAILED).blaming("limit"),
                get("unknown status", "/jobs?status=done", VALIDATION_FAILED).blaming("status"),
                get("cursor is a word", "/jobs?cursor=next", VALIDATION_FAILED).blaming("cursor"),
                get("cursor below 0", "/jobs?cursor=-1.0", VALIDATION_FAILED).blaming("cursor"),
                get("huge cursor", "/jobs?cursor=" + "9".repeat(30) + ".1", VALIDATION_FAILED)
                        .blaming("cursor"));
    }

    private static Stream<BadInputRow> assets() {
        return Stream.of(
                        UNKNOWN_ASSET,
                        "/assets/mug.png",
                        "/assets/" + "0".repeat(64),
                        "/assets/" + "0".repeat(64) + ".exe",
                        "/assets/" + "A".repeat(64) + ".png",
                        "/assets/..%2f..%2fetc%2fpasswd",
                        "/assets/..%5c..%5cwindows",
                        "/assets/%2e%2e%2fredis%2fredis.conf",
                        "/assets/" + "0".repeat(64) + ".png%00.glb",
                        "/assets/" + "x".repeat(2000))
                .flatMap(path -> Stream.of(
                        get("asset", path, ASSET_NOT_FOUND),
                        get("part of an asset", path, ASSET_NOT_FOUND).header("Range", "bytes=5-1")));
    }

    private static Stream<BadInputRow> addresses() {
        return Stream.concat(
                Stream.of(
                        of("unknown address", "GET", "/nothing", NOT_FOUND),
                        of("unknown address", "POST", "/product/nothing", NOT_FOUND),
                        of("prefix twice", "GET", "/api/api/product", NOT_FOUND),
                        of("prefix alone", "GET", "/api", NOT_FOUND),
                        of("unknown address below the prefix", "GET", "/api/nothing", NOT_FOUND),
                        get("picture of the state", "/product", NOT_ACCEPTABLE).header("Accept", "image/png"),
                        get("events as JSON", "/product/events", NOT_ACCEPTABLE).header("Accept", "application/json")),
                Stream.of(
                                "GET " + CREATE,
                                "PUT " + CREATE,
                                "DELETE " + EDIT,
                                "GET " + FROM_IMAGES,
                                "POST /product",
                                "DELETE /product",
                                "POST /product/status",
                                "POST /product/events",
                                "GET /product/rewind/0",
                                "GET /product/restore/x",
                                "GET /product/cancel",
                                "GET /product/clear",
                                "GET /product/recover",
                                "GET /product/export",
                                "POST /product/export/glb",
                                "POST /jobs",
                                "DELETE /jobs/" + UNKNOWN_ID,
                                "GET /jobs/" + UNKNOWN_ID + "/cancel",
                                "GET /assets",
                                "DELETE " + UNKNOWN_ASSET,
                                "PUT " + UNKNOWN_ASSET,
                                "POST /health",
                                "BREW /product")
                        .map(call -> call.split(" "))
                        .map(call -> of("wrong method", call[0], call[1], METHOD_NOT_ALLOWED)));
    }

    private static BadInputRow inline(String name, String dataUrl) {
        return invalid(name, CREATE, mugLike(dataUrl), "reference_images[0]");
    }

    private static String prompt(String prompt) {
        return "{\"prompt\": \"" + prompt + "\"}";
    }

    private static String mug(String more) {
        return "{\"prompt\": \"a white mug\", " + more + "}";
    }

    private static String mugLike(String... references) {
        return mug("\"reference_images\": [\"" + String.join("\", \"", references) + "\"]");
    }

    private static String images(String mode, int count) {
        List<String> images =
                Stream.generate(() -> "\"" + UNKNOWN_ASSET + "\"").limit(count).toList();
        return "{\"prompt\": \"a mug\", \"mode\": \"" + mode + "\", \"images\": " + images + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
