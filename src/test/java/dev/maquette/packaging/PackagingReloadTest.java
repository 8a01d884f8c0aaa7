package dev.maquette.packaging;

import static dev.maquette.packaging.PackagingClient.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.testing.EventStream;
import dev.maquette.testing.EventStream.Event;
import dev.maquette.testing.WatchedProvider;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody who comes back in the middle of a generation finds out where things stand, and can go on waiting. */
@QuarkusTest
@TestProfile(PackagingProfile.class)
class PackagingReloadTest {

    WatchedProvider provider;

    private final PackagingClient client = new PackagingClient();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void the_state_and_the_status_name_the_single_panels_that_are_being_made() {
        provider.hold(call -> true);
        accepted(client.generate(Panel.LEFT, "red stripes"));
        accepted(client.generate(Panel.FRONT, "red stripes"));
        accepted(client.generate(PackagingClient.onePanel(PackageType.CYLINDER, Panel.BODY, "red stripes")));

        PackagingDocument state = client.state();

        assertThat(state.inProgress()).isTrue();
        assertThat(state.bulkGenerationInProgress()).isFalse();
        assertThat(state.generatingPanel()).isEqualTo(Panel.LEFT);
        assertThat(state.generatingPanels()).containsExactly(Panel.LEFT, Panel.FRONT, Panel.BODY);
        assertThat(state.boxState().generatingPanels()).containsExactly(Panel.LEFT, Panel.FRONT);
        assertThat(state.cylinderState().generatingPanels()).containsExactly(Panel.BODY);
        assertStatusAgrees(state);
    }

    @Test
    void the_state_and_the_status_name_the_panels_of_a_bulk_run() {
        provider.hold(call -> true);
        accepted(client.generateAll(PackageType.CYLINDER, "red stripes"));

        PackagingDocument state = client.state();

        assertThat(state.inProgress()).isTrue();
        assertThat(state.bulkGenerationInProgress()).isTrue();
        assertThat(state.generatingPanel()).isNull();
        assertThat(state.generatingPanels()).containsExactly(Panel.BODY, Panel.TOP, Panel.BOTTOM);
        assertThat(state.boxState().generatingPanels()).isEmpty();
        assertStatusAgrees(state);
    }

    @Test
    void nothing_is_named_once_everything_has_ended() {
        PackagingDocument state = client.made(client.generate(Panel.FRONT, "red stripes"));

        assertThat(state.inProgress()).isFalse();
        assertThat(state.generatingPanel()).isNull();
        assertThat(state.generatingPanels()).isEmpty();
        assertThat(state.boxState().generatingPanels()).isEmpty();
        assertStatusAgrees(state);
    }

    @Test
    void a_texture_is_promised_while_it_is_made_and_the_old_one_is_given_while_it_is_made_anew() {
        assertThat(client.texture(Panel.FRONT).statusCode()).isEqualTo(404);
        WatchedProvider.Held first = provider.hold(call -> true);
        accepted(client.generate(Panel.FRONT, "red stripes"));

        assertThat(client.texture(Panel.FRONT).statusCode()).isEqualTo(202);
        assertThat(client.texture(Panel.FRONT).jsonPath().getString("status")).isEqualTo("generating");
        assertThat(client.texture(Panel.BACK).statusCode()).isEqualTo(404);
        first.release();
        client.idle();
        assertThat(promptOfFront()).isEqualTo("red stripes");

        WatchedProvider.Held second = provider.hold(call -> true);
        accepted(client.generate(Panel.FRONT, "blue dots"));
        assertThat(client.texture(Panel.FRONT).statusCode()).isEqualTo(200);
        assertThat(promptOfFront()).isEqualTo("red stripes");
        second.release();
        client.idle();
        assertThat(promptOfFront()).isEqualTo("blue dots");
    }

    @Test
    void every_panel_of_a_bulk_run_is_promised() {
        provider.hold(call -> true);
        accepted(client.generateAll(
                PackagingClient.manyPanels(PackageType.BOX, List.of(Panel.FRONT, Panel.TOP), "red stripes")));

        assertThat(client.texture(Panel.FRONT).statusCode()).isEqualTo(202);
        assertThat(client.texture(Panel.TOP).statusCode()).isEqualTo(202);
        assertThat(client.texture(Panel.LEFT).statusCode()).isEqualTo(404);
    }

    @Test
    void a_texture_that_failed_is_not_promised_any_more() {
        provider.refuse(call -> true);
        client.ended(client.generate(Panel.FRONT, "red stripes"));

        assertThat(client.texture(Panel.FRONT).statusCode()).isEqualTo(404);
    }

    @Test
    void a_listener_is_told_of_every_change() {
        try (EventStream stream = listen()) {
            client.made(client.generateAll("red stripes"));
            provider.refuse(call -> true);
            client.ended(client.generate(Panel.FRONT, "blue dots"));
            List<Event> events = stream.awaitEvent(event -> event.name().equals("error"));

            assertThat(events).extracting(Event::name).containsExactly("generating", "idle", "generating", "error");
            assertThat(events)
                    .extracting(event ->
                            event.data().path("bulk_generation_in_progress").asBoolean())
                    .containsExactly(true, false, false, false);
            assertThat(events.getLast().data())
                    .isEqualTo(WorkspaceClient.parsed(client.get("/packaging/status"), JsonNode.class));
        }
    }

    @Test
    void a_listener_that_comes_in_the_middle_is_told_first_where_things_stand() {
        WatchedProvider.Held front = provider.hold(call -> true);
        accepted(client.generate(Panel.FRONT, "red stripes"));

        try (EventStream stream = listen()) {
            stream.awaitEvent(event -> event.name().equals("generating"));
            front.release();
            stream.awaitEvent(event -> event.name().equals("idle"));

            assertThat(stream.events()).extracting(Event::name).containsExactly("generating", "idle");
            assertThat(stream.events()
                            .getFirst()
                            .data()
                            .path("generating_panel")
                            .asText())
                    .isEqualTo("front");
        }
    }

    @Test
    void a_listener_that_was_away_goes_on_after_the_last_event_that_it_saw() {
        String seen;
        client.made(client.generate(Panel.FRONT, "red stripes"));
        try (EventStream stream = listen()) {
            seen = stream.awaitEvent(event -> true).getLast().id();
        }
        client.made(client.generate(Panel.BACK, "red stripes"));

        try (EventStream stream = listen("Last-Event-ID", seen)) {
            stream.awaitEvent(event -> event.name().equals("idle"));

            assertThat(stream.events()).extracting(Event::name).containsExactly("generating", "idle");
        }
    }

    @Test
    void asking_for_the_status_asks_no_provider_and_changes_nothing() {
        client.made(client.generate(Panel.FRONT, "red stripes"));
        int calls = provider.calls().size();
        String status = client.get("/packaging/status").asString();
        String state = client.get("/packaging/state").asString();

        for (int i = 0; i < 50; i++) {
            assertThat(client.get("/packaging/status").asString()).isEqualTo(status);
        }

        assertThat(provider.calls()).hasSize(calls);
        assertThat(client.get("/packaging/state").asString()).isEqualTo(state);
    }

    private String promptOfFront() {
        return client.texture(Panel.FRONT).jsonPath().getString("prompt");
    }

    private void assertStatusAgrees(PackagingDocument state) {
        assertThat(client.status())
                .isEqualTo(new PackagingStatus(
                        state.inProgress(),
                        state.bulkGenerationInProgress(),
                        state.generatingPanel(),
                        state.generatingPanels(),
                        state.lastError(),
                        state.updatedAt()));
    }

    private EventStream listen() {
        return EventStream.open("/packaging/events", "X-Workspace", client.workspace());
    }

    private EventStream listen(String header, String value) {
        return EventStream.open("/packaging/events", "X-Workspace", client.workspace(), header, value);
    }
}
