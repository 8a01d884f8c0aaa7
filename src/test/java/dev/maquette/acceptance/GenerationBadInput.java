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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests for single steps, and uploads, that must be refused; none of them starts a job or stores a file. */
final class GenerationBadInput {

    private static final String IMAGES = "/generate/image-to-image";
    private static final String WORDS = "/generate/text-to-model";
    private static final String VIEWS = "/generate/image-to-model";
    private static final String SKETCH = "/generate/sketch-to-model";
    private static final String REFINE = "/generate/refine-model";
    private static final List<String> MODELS = List.of(WORDS, VIEWS, SKETCH, REFINE);
    private static final List<String> ALL = List.of(IMAGES, WORDS, VIEWS, SKETCH, REFINE);
    private static final String UNKNOWN_ASSET = "/assets/" + "0".repeat(64) + ".png";

    private static final SpoiledRequests REQUESTS = new SpoiledRequests(Map.of(
            IMAGES,
            Map.of(
                    "task_id", "\"t-1\"",
                    "prompt", "\"a blue vase\"",
                    "input_image_asset_url", "\"" + UNKNOWN_ASSET + "\""),
            WORDS,
            Map.of("task_id", "\"t-1\"", "prompt", "\"a blue vase\""),
            VIEWS,
            Map.of("task_id", "\"t-1\"", "input_image_asset_urls", "[\"" + UNKNOWN_ASSET + "\"]"),
            SKETCH,
            Map.of("task_id", "\"t-1\"", "input_sketch_asset_url", "\"" + UNKNOWN_ASSET + "\""),
            REFINE,
            Map.of("task_id", "\"t-1\"", "input_model_asset_url", "\"" + UNKNOWN_ASSET + "\"")));

    private GenerationBadInput() {}

    static Stream<BadInputRow> rows() {
        return Stream.of(tasks(), words(), inputs(), options(), pictures(), bodies(), statuses(), uploads(), methods())
                .flatMap(rows -> rows);
    }

    private static Stream<BadInputRow> tasks() {
        return ALL.stream()
                .flatMap(path -> Stream.concat(
                        Stream.of(REQUESTS.without(path, "task_id")),
                        Stream.of(
                                        "null",
                                        "\"\"",
                                        "\"../../x\"",
                                        "\"/etc/passwd\"",
                                        "\".hidden\"",
                                        "\"..\"",
                                        "\"a/b\"",
                                        "\"a\\\\b\"",
                                        "\"a b\"",
                                        "\"a%2fb\"",
                                        "\"a\\u0000b\"",
                                        "\"\u00e4\"",
                                        "\"" + "x".repeat(129) + "\"",
                                        "\"" + "x".repeat(200) + "\"",
                                        "1",
                                        "true",
                                        "[\"t-1\"]",
                                        "{}")
                                .map(value -> REQUESTS.with(path, "task_id", value, "task_id"))));
    }

    private static Stream<BadInputRow> words() {
        return Stream.of(
                        Stream.of(IMAGES, WORDS)
                                .flatMap(path -> Stream.concat(
                                        Stream.of(REQUESTS.without(path, "prompt")),
                                        Stream.of("null", "\"\"", "\"   \"")
                                                .map(value -> REQUESTS.with(path, "prompt", value, "prompt")))),
                        ALL.stream()
                                .flatMap(path -> Stream.of(
                                                "\"" + "x".repeat(2001) + "\"", "1", "true", "[\"a vase\"]", "{}")
                                        .map(value -> REQUESTS.with(path, "prompt", value, "prompt"))),
                        ALL.stream()
                                .flatMap(path -> Stream.of("\"" + "x".repeat(201) + "\"", "1", "{}", "[]")
                                        .map(value -> REQUESTS.with(path, "style", value, "style"))))
                .flatMap(rows -> rows);
    }

    private static Stream<BadInputRow> inputs() {
        List<String> addresses = List.of(
                "",
                "   ",
                "not a url",
                "//example.com/vase.png",
                "/etc/passwd",
                "/assets/../../etc/passwd",
                UNKNOWN_ASSET,
                "ftp://example.com/vase.png",
                "file:///etc/passwd",
                "https://example.com/vase.png",
                "http://localhost/vase.png",
                "http://127.0.0.1:6379/",
                "http://[::1]/vase.png",
                "http://10.0.0.5/vase.png",
                "http://169.254.169.254/latest/meta-data/",
                "https://abc.supabase.co/storage/v1/object/public/inputs/vase.png",
                BadInputPictures.dataUrl("image/png", "this is a text and no picture"));
        return addresses.stream()
                .map(address -> "\"" + address + "\"")
                .flatMap(address -> Stream.of(
                        REQUESTS.with(IMAGES, "input_image_asset_url", address, "input_image_asset_url"),
                        REQUESTS.with(
                                VIEWS, "input_image_asset_urls", "[" + address + "]", "input_image_asset_urls[0]"),
                        REQUESTS.with(SKETCH, "input_sketch_asset_url", address, "input_sketch_asset_url"),
                        REQUESTS.with(REFINE, "input_model_asset_url", address, "input_model_asset_url")));
    }

    private static Stream<BadInputRow> options() {
        return MODELS.stream()
                .flatMap(path -> Stream.of(
                                "texture maybe",
                                "texture 1",
                                "pbr \"yes\"",
                                "texture_quality \"best\"",
                                "texture_quality 1",
                                "model_version \"../v3\"",
                                "model_version \"" + "v".repeat(65) + "\"",
                                "face_limit 47",
                                "face_limit 2000001",
                                "face_limit -1",
                                "face_limit 1e12",
                                "face_limit \"many\"",
                                "auto_size 2",
                                "orientation \"up\"",
                                "orientation {}")
                        .map(option -> option.split(" ", 2))
                        .map(option -> option[1].equals("maybe")
                                ? post("no JSON", path, VALIDATION_FAILED).json("{\"texture\": maybe}")
                                : REQUESTS.with(path, option[0], option[1], option[0])));
    }

    private static Stream<BadInputRow> pictures() {
        return Stream.concat(
                Stream.of("0", "5", "-1", "1.5", "\"2\"", "true", "[]", "99999999999")
                        .map(count -> REQUESTS.with(IMAGES, "n", count, "n")),
                Stream.of("\"glass\"", "1", "{}", "[]", "true")
                        .map(background -> REQUESTS.with(IMAGES, "background", background, "background")));
    }

    private static Stream<BadInputRow> bodies() {
        String picture = "\"" + UNKNOWN_ASSET + "\"";
        return Stream.concat(
                ALL.stream()
                        .flatMap(path -> Stream.of(
                                invalid("empty body", path, "", "body"),
                                invalid("null body", path, "null", "body"),
                                invalid("array body", path, "[]", "body"),
                                post("broken JSON", path, VALIDATION_FAILED).json("{\"task_id\": \"t-1"),
                                post("plain text", path, UNSUPPORTED_MEDIA_TYPE)
                                        .body("text/plain", "a vase".getBytes(StandardCharsets.UTF_8)),
                                REQUESTS.valid(path, "idempotency key")
                                        .header("Idempotency-Key", "x".repeat(256))
                                        .blaming("Idempotency-Key"))),
                Stream.of(
                        REQUESTS.with(VIEWS, "input_image_asset_urls", "[]", "input_image_asset_urls"),
                        REQUESTS.with(VIEWS, "input_image_asset_urls", picture, "input_image_asset_urls"),
                        REQUESTS.with(
                                VIEWS,
                                "input_image_asset_urls",
                                Stream.generate(() -> picture).limit(5).toList().toString(),
                                "input_image_asset_urls"),
                        REQUESTS.with(VIEWS, "input_image_asset_urls", "[null]", "input_image_asset_urls[0]"),
                        REQUESTS.with(REFINE, "draft_model_task_id", "\"../t\"", "draft_model_task_id"),
                        REQUESTS.with(
                                REFINE, "draft_model_task_id", "\"" + "t".repeat(129) + "\"", "draft_model_task_id")));
    }

    private static Stream<BadInputRow> statuses() {
        return Stream.of(
                        "/tasks/t-1/status",
                        "/tasks/8d7f0a52-4a4c-4a36-9d53-0f6f4f1b3a11/status?service=openai",
                        "/tasks/..%2f..%2fetc/status",
                        "/tasks/" + "x".repeat(2000) + "/status")
                .map(path -> get("status", path, JOB_NOT_FOUND));
    }

    private static Stream<BadInputRow> uploads() {
        byte[] text = "this is a text".getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                Stream.of("image/png", "image/jpeg", "model/gltf-binary", "application/octet-stream")
                        .flatMap(type -> Stream.of(
                                upload("text", type, text),
                                upload("nothing", type, new byte[0]),
                                upload("four bytes of a model", type, "glTF".getBytes(StandardCharsets.US_ASCII)),
                                upload("a cut off picture", type, BadInputPictures.bytes(BadInputPictures.cutOffPng())),
                                upload(
                                        "a picture of 900 megapixels",
                                        type,
                                        BadInputPictures.bytes(BadInputPictures.pngOfSize(30_000, 30_000))),
                                upload(
                                        "a picture of one pixel",
                                        type,
                                        BadInputPictures.bytes(BadInputPictures.pngOfSize(1, 1))))),
                Stream.of(
                        post("a page", "/assets", UNSUPPORTED_MEDIA_TYPE).body("text/html", text),
                        post("JSON", "/assets", UNSUPPORTED_MEDIA_TYPE).json("{}")));
    }

    private static BadInputRow upload(String name, String type, byte[] content) {
        return post(name + " as " + type, "/assets", VALIDATION_FAILED)
                .body(type, content)
                .blaming("file");
    }

    private static Stream<BadInputRow> methods() {
        return Stream.concat(
                ALL.stream()
                        .flatMap(path -> Stream.of("GET", "PUT", "DELETE")
                                .map(method -> of("wrong method", method, path, METHOD_NOT_ALLOWED))),
                Stream.of(of("wrong method", "POST", "/tasks/t-1/status", METHOD_NOT_ALLOWED)));
    }
}
