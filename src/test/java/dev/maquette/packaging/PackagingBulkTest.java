package dev.maquette.packaging;

import static dev.maquette.packaging.PackagingClient.prompts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.WatchedBulkRuns;
import dev.maquette.testing.WatchedProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many panels at once: all that could be made appears in one moment, and what could not be made stays as it was. */
@QuarkusTest
@TestProfile(PackagingProfile.class)
class PackagingBulkTest {

    private static final List<Panel> BOX = PackageType.BOX.panels();

    @Inject
    RedisCommands redis;

    WatchedProvider provider;

    private final PackagingClient client = new PackagingClient();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void readers_at_full_speed_see_whole_packages_only() {
        new WatchedBulkRuns("http://localhost:" + RestAssured.port, provider).check(12);
    }

    @Test
    void while_one_panel_is_missing_nothing_has_changed() {
        PackagingDocument before = client.made(client.generateAll("red stripes"));
        WatchedProvider.Held left = provider.hold(call -> call.panel().equals("left") && call.says("blue dots"));

        String job = PackagingClient.accepted(client.generateAll("blue dots"));
        awaitCheckpoints(job, EnumSet.complementOf(EnumSet.of(Panel.LEFT, Panel.BODY)));
        PackagingDocument meanwhile = client.state();
        left.release();
        PackagingDocument after = client.idle();

        assertThat(meanwhile.bulkGenerationInProgress()).isTrue();
        assertThat(meanwhile.panelTextures()).isEqualTo(before.panelTextures());
        assertThat(prompts(after.panelTextures()).values()).hasSize(6).containsOnly("blue dots");
    }

    @Test
    void failed_panels_keep_their_texture_and_are_named_and_the_others_are_saved() {
        PackagingDocument before = client.made(client.generateAll("red stripes"));
        provider.refuse(call -> Set.of("left", "top").contains(call.panel()));

        Response accepted = client.generateAll("blue dots");
        PackagingDocument after = client.ended(accepted);

        for (Panel panel : List.of(Panel.LEFT, Panel.TOP)) {
            assertThat(after.panelTextures().get(panel))
                    .isEqualTo(before.panelTextures().get(panel));
        }
        for (Panel panel : List.of(Panel.FRONT, Panel.BACK, Panel.RIGHT, Panel.BOTTOM)) {
            assertThat(after.panelTextures().get(panel).prompt()).isEqualTo("blue dots");
        }
        assertThat(after.lastError())
                .startsWith("Failed to generate left, top. ")
                .doesNotContain("{", "Exception", "http");
        assertThat(client.status().lastError()).isEqualTo(after.lastError());
        assertThat(client.job(PackagingClient.accepted(accepted))
                        .path("message")
                        .asText())
                .isEqualTo(after.lastError());
    }

    @Test
    void running_it_again_for_what_failed_converges() {
        provider.refuse(call -> Set.of("back", "bottom").contains(call.panel()));
        PackagingDocument first = client.ended(client.generateAll("blue dots"));
        assertThat(first.panelTextures()).hasSize(4).doesNotContainKeys(Panel.BACK, Panel.BOTTOM);

        provider.refuse(call -> call.panel().equals("bottom"));
        client.ended(client.generateAll(
                PackagingClient.manyPanels(PackageType.BOX, List.of(Panel.BACK, Panel.BOTTOM), "blue dots")));
        assertThat(client.state().lastError()).startsWith("Failed to generate bottom. ");

        provider.refuseNothing();
        PackagingDocument last = client.made(
                client.generateAll(PackagingClient.manyPanels(PackageType.BOX, List.of(Panel.BOTTOM), "blue dots")));
        assertThat(last.panelTextures()).containsOnlyKeys(BOX).containsAllEntriesOf(first.panelTextures());
    }

    @Test
    void a_run_in_which_every_panel_fails_leaves_all_as_it_was() {
        PackagingDocument before = client.made(client.generateAll("red stripes"));
        provider.refuse(call -> !call.isMockup());

        Response accepted = client.generateAll("blue dots");

        assertNothingMade(before, accepted);
    }

    @Test
    void without_a_mockup_no_panel_is_asked_for() {
        PackagingDocument before = client.made(client.generateAll("red stripes"));
        provider.refuse(call -> call.isMockup());

        Response accepted = client.generateAll("blue dots");

        assertNothingMade(before, accepted);
        assertThat(provider.calls(call -> call.says("blue dots"))).hasSize(1);
    }

    @Test
    void a_panel_that_is_named_twice_is_made_once() {
        client.made(client.generateAll(PackagingClient.manyPanels(
                PackageType.BOX, List.of(Panel.TOP, Panel.FRONT, Panel.TOP), "red stripes")));

        assertThat(provider.calls(call -> call.panel().equals("top"))).hasSize(1);
        assertThat(client.state().panelTextures()).containsOnlyKeys(Panel.FRONT, Panel.TOP);
    }

    private void assertNothingMade(PackagingDocument before, Response accepted) {
        PackagingDocument after = client.ended(accepted);
        assertThat(after.panelTextures()).isEqualTo(before.panelTextures());
        assertThat(after.lastError()).startsWith("Failed to generate front, back, left, right, top, bottom. ");
        assertThat(client.job(PackagingClient.accepted(accepted))
                        .path("error_code")
                        .asText())
                .isEqualTo("content_refused");
    }

    /** Waits until these panels have been made, which nobody may see yet. */
    private void awaitCheckpoints(String job, Set<Panel> panels) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> panels.stream()
                        .allMatch(panel -> redis.execute("HEXISTS", "job:" + job, "step:panel-" + panel.id())
                                        .toInteger()
                                == 1));
    }
}
