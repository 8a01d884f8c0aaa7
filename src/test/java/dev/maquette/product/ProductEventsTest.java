package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.testing.EventStream;
import dev.maquette.testing.EventStream.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProductClient client = new ProductClient();

    @Test
    void a_listener_is_told_every_status_in_its_order() {
        try (EventStream stream = listen()) {
            client.completed(client.create("a white mug"));
            List<Event> events = stream.awaitEvent(event -> event.name().equals("complete"));

            assertThat(stream.contentType()).startsWith("text/event-stream");
            assertThat(events.stream().map(Event::name).distinct())
                    .containsExactly("pending", "generating_images", "generating_model", "complete");
            assertThat(events)
                    .allMatch(event -> event.data().path("status").asText().equals(event.name()));
            assertThat(events)
                    .extracting(event -> event.data().path("progress").asInt())
                    .isSorted()
                    .startsWith(0, 10)
                    .contains(45, 95)
                    .endsWith(100);
            assertThat(events.getLast().data())
                    .isEqualTo(ProductClient.parsed(client.get("/product/status"), JsonNode.class));
        }
    }

    @Test
    void a_failure_is_told_with_its_reason() {
        try (EventStream stream = listen()) {
            client.failed(client.createOneView("a white mug [fault:refused]"));

            Event last =
                    stream.awaitEvent(event -> event.name().equals("error")).getLast();

            assertThat(last.data().path("error").asText())
                    .isEqualTo(client.state().lastError());
        }
    }

    @Test
    void who_comes_later_is_told_first_where_things_stand() {
        client.created("a white mug");

        try (EventStream stream = listen()) {
            stream.awaitEvent(event -> true);

            assertThat(stream.events()).extracting(Event::name).containsExactly("complete");
        }
    }

    @Test
    void who_names_the_last_event_goes_on_after_it_without_gap_or_repetition() {
        List<String> all;
        try (EventStream stream = listen()) {
            client.created("a white mug");
            stream.awaitEvent(event -> event.name().equals("complete"));
            all = stream.ids();
        }

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(4);
        for (int seen = 0; seen < all.size() - 1; seen++) {
            List<String> missed = all.subList(seen + 1, all.size());
            try (EventStream stream = listen("Last-Event-ID", all.get(seen))) {
                stream.awaitEvent(event -> event.name().equals("complete"));

                assertThat(stream.ids()).isEqualTo(missed);
            }
        }
    }

    @Test
    void who_has_seen_everything_is_told_only_what_comes_next() {
        String last;
        client.created("a white mug");
        try (EventStream stream = listen()) {
            last = stream.awaitEvent(event -> true).getLast().id();
        }

        try (EventStream stream = listen("Last-Event-ID", last)) {
            client.post("/product/rewind/0").then().statusCode(200);
            client.post("/product/clear").then().statusCode(200);
            stream.awaitEvent(event -> event.name().equals("idle"));

            assertThat(stream.events()).extracting(Event::name).containsExactly("complete", "idle");
        }
    }

    @Test
    void a_last_event_that_nobody_ever_sent_is_as_good_as_none() {
        client.created("a white mug");

        for (String unknown : List.of("nonsense", "-1", "99999999999999999999-0")) {
            try (EventStream stream = listen("Last-Event-ID", unknown)) {
                stream.awaitEvent(event -> true);

                assertThat(stream.events()).extracting(Event::name).containsExactly("complete");
            }
        }
    }

    @Test
    void a_listener_hears_nothing_of_another_workspace() {
        ProductClient stranger = new ProductClient();
        try (EventStream stream = listen()) {
            stranger.failed(stranger.createOneView("a white mug [fault:refused]"));
            client.post("/product/clear").then().statusCode(200);
            stream.awaitEvent(event -> true);

            assertThat(stream.events()).extracting(Event::name).containsExactly("idle");
        }
    }

    @Test
    void a_listener_that_leaves_and_comes_back_is_served_again() {
        client.created("a white mug");
        for (int i = 0; i < 30; i++) {
            listen().close();
        }

        try (EventStream stream = listen()) {
            await().atMost(PATIENCE).until(() -> !stream.events().isEmpty());
        }
    }

    private EventStream listen() {
        return EventStream.open("/product/events", "X-Workspace", client.workspace());
    }

    private EventStream listen(String header, String value) {
        return EventStream.open("/product/events", "X-Workspace", client.workspace(), header, value);
    }
}
