package dev.maquette.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.render.projection.PngEncoder;
import dev.maquette.render.testing.DrawnFacade;
import dev.maquette.render.testing.FacadeCamera;
import dev.maquette.render.testing.FacadeScene;
import dev.maquette.render.testing.Swatches;
import dev.maquette.render.testing.WallMaterial;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives a running service twenty photos of 12 megapixels to paint and asks for a small status all the while, to see what the
 * rest of the service feels of it. Run by {@code src/test/bench/render-load.sh}.
 */
final class RenderLoad {

    private static final int JOBS = 20;
    private static final long PAUSE = 5_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RenderLoad() {}

    /** Argument: the service's address. */
    static void main(String... arguments) throws IOException, InterruptedException {
        String service = arguments[0];
        String photo = upload(service, photo());
        String texture = upload(service, new PngEncoder(1).encode(Swatches.brick(1024)));
        long started = System.nanoTime();
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            String body = """
                    {"image_url": "%s", "texture_url": "%s", "options": {"real_world_scale": %d}}""".formatted(photo, texture, 20 + i);
            jobs.add(post(service + "/render/jobs", "application/json", BodyPublishers.ofString(body))
                    .path("job_id")
                    .asText());
        }
        List<Long> times = new ArrayList<>();
        while (!ended(service, jobs)) {
            for (int i = 0; i < 100; i++) {
                long asked = System.nanoTime();
                get(service + "/product/status");
                times.add(System.nanoTime() - asked);
                LockSupport.parkNanos(PAUSE);
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%d renders of 12 megapixels in %.1f s; %d looks at the status meanwhile: median %.1f ms, p99 %.1f ms, longest"
                        + " %.1f ms%n",
                JOBS,
                (System.nanoTime() - started) / 1e9,
                times.size(),
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6,
                times.getLast() / 1e6);
    }

    private static byte[] photo() {
        FacadeCamera camera = new FacadeCamera(4000, 3000, 0.75, 20, 5, 0, 0, 3, 11);
        return new PngEncoder(2)
                .encode(DrawnFacade.of(FacadeScene.house(camera, WallMaterial.OCHRE_PLASTER))
                        .photo());
    }

    private static boolean ended(String service, List<String> jobs) throws IOException, InterruptedException {
        for (String job : jobs) {
            String status = get(service + "/render/jobs/" + job).path("status").asText();
            if (status.equals("failed")) {
                throw new IllegalStateException("The job " + job + " failed");
            }
            if (!status.equals("completed")) {
                return false;
            }
        }
        return true;
    }

    private static String upload(String service, byte[] png) throws IOException, InterruptedException {
        return post(service + "/assets", "image/png", BodyPublishers.ofByteArray(png))
                .path("asset_url")
                .asText();
    }

    private static JsonNode post(String url, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(body));
    }

    private static JsonNode get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HTTP.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() > 299) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
