package dev.maquette.fuzz;

import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.Shapes;
import dev.maquette.testing.Pictures;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Good requests to every kind of call. */
final class HttpSeeds {

    private static final String BOUNDARY = "boundary-of-a-form";
    private static final String PICTURE = Pictures.dataUrl(Color.ORANGE);
    private static final String JOB = "/jobs/00000000-0000-0000-0000-000000000000";

    private HttpSeeds() {}

    static List<HttpSeed> all() {
        return Stream.concat(Stream.concat(json(), files()), reads()).toList();
    }

    private static Stream<HttpSeed> json() {
        return Stream.of(
                json("/product/create", """
                        {"prompt": "a white mug", "image_count": 1, "reference_images": ["%s"],
                         "settings": {"creativity": 0.5, "seed": 7}}""".formatted(PICTURE)),
                json("/product/edit", "{\"prompt\": \"make it red\"}"),
                json("/product/trellis-only", """
                        {"prompt": "a mug", "mode": "create", "images": ["%s"]}""".formatted(PICTURE)),
                json("/product/export", "{\"formats\": [\"glb\", \"stl\"]}"),
                json("/packaging/panels/generate", """
                        {"prompt": "orange slices", "package_type": "box", "panel_id": "front",
                         "package_dimensions": {"width": 100, "height": 150, "depth": 80}}"""),
                json("/packaging/panels/generate-all", """
                        {"prompt": "orange slices", "package_type": "cylinder", "panel_ids": ["body", "top"],
                         "package_dimensions": {"width": 60, "height": 150}}"""),
                json("/packaging/update-dimensions", """
                        {"package_type": "box", "width": 100.5, "height": 150, "depth": 80}"""),
                json("/generate/text-to-model", """
                        {"task_id": "item-1", "prompt": "a red teapot"}"""),
                json("/generate/image-to-image", """
                        {"task_id": "item-2", "prompt": "in blue", "asset_url": "https://pictures.invalid/mug.png"}"""),
                json("/generate/refine-model", """
                        {"task_id": "item-3", "prompt": "of gold", "asset_url": "https://pictures.invalid/mug.glb"}"""),
                json("/render/jobs", """
                        {"image_url": "https://pictures.invalid/house.jpg", "texture_url": "https://pictures.invalid/brick.jpg",
                         "options": {"real_world_scale": 24}}"""),
                json("/mcp", """
                        {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}"""));
    }

    private static Stream<HttpSeed> files() {
        byte[] picture = Base64.getDecoder().decode(PICTURE.substring(PICTURE.indexOf(',') + 1));
        byte[] model = new GlbWriter().write(Shapes.of(Shapes.box(1, 2, 3, Shapes.colored(1, 0, 0))));
        return Stream.of(
                new HttpSeed("POST", "/assets", List.of("Content-Type: image/png"), picture),
                new HttpSeed("POST", "/assets", List.of("Content-Type: model/gltf-binary"), model),
                new HttpSeed(
                        "POST",
                        "/assets",
                        List.of("Content-Type: multipart/form-data; boundary=" + BOUNDARY),
                        form(picture)));
    }

    private static Stream<HttpSeed> reads() {
        return Stream.of(
                        "/product",
                        "/product/status",
                        "/product/export/glb",
                        "/packaging/state",
                        "/packaging/dieline.svg?bleed_mm=3&artwork=true",
                        "/packaging/dieline.pdf?bleed_mm=3",
                        "/packaging/panels/front/texture",
                        "/jobs?limit=10&status=running&cursor=",
                        JOB,
                        "/tasks/00000000-0000-0000-0000-000000000000/status?service=tripoai",
                        "/assets/" + "0".repeat(64) + ".png",
                        "/health",
                        "/api/product/status")
                .map(path -> new HttpSeed("GET", path, List.of("X-Workspace: current"), null));
    }

    private static HttpSeed json(String path, String body) {
        return new HttpSeed(
                "POST", path, List.of("Content-Type: application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] form(byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mug.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
