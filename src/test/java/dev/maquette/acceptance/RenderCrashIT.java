package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.PngEncoder;
import dev.maquette.render.testing.DrawnFacade;
import dev.maquette.render.testing.Facades;
import dev.maquette.render.testing.Swatches;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is killed while it paints a wall, and started again. */
class RenderCrashIT extends KilledService {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Bitmap PHOTO =
            DrawnFacade.of(Facades.all().get("plaster from the right")).photo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "take",
                "step:load:stored",
                "step:segment:stored",
                "step:depth:stored",
                "step:project:done",
                "step:refine:begin",
                "step:upload:stored",
                "commit",
                "committed"
            })
    void a_killed_render_goes_on_after_its_last_stage_and_comes_to_the_same_picture(String label) {
        start();
        String request = """
                {"image_url": "%s", "texture_url": "%s", "options": {"enable_refinement": true}}""".formatted(upload(PHOTO), upload(Swatches.brick(128)));
        String undisturbed = picture(render(request));
        service.stop();
        crashAt(label, () -> render(request));

        assertThat(picture(newestJob())).isEqualTo(undisturbed);
    }

    private String render(String request) {
        return service.api().post("/render/jobs", request).body().path("job_id").asText();
    }

    private String newestJob() {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> service.api().get("/jobs?kind=render&limit=1").body(), page -> page.has("jobs"))
                .at("/jobs/0/id")
                .asText();
    }

    /** The URL of what a job makes, which names the content. */
    private String picture(String job) {
        JsonNode ended = await().atMost(PATIENCE)
                // connections of the process that was killed
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(
                        () -> status(job),
                        status -> !status.path("status").asText().matches("queued|processing"));
        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("completed");
        return ended.path("result_url").asText();
    }

    private JsonNode status(String job) {
        return service.api().get("/render/jobs/" + job).body();
    }

    private String upload(Bitmap picture) {
        return service.api()
                .post("/assets", new PngEncoder(1).encode(picture), "image/png")
                .body()
                .path("asset_url")
                .asText();
    }

    @Override
    Map<String, String> featureSettings() {
        return Map.of();
    }
}
