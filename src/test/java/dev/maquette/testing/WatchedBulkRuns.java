package dev.maquette.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bulk runs of a box, of whose panels about 30 % fail, while readers look at the state as often as they can. Whatever a
 * reader sees is one of the packages that a run left behind, together with that run's error, or with none while the next
 * run goes on; and nobody ever sees an older one again.
 */
public final class WatchedBulkRuns {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PANELS = List.of("front", "back", "left", "right", "top", "bottom");
    private static final double FAILING = 0.3;
    private static final int READERS = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SplittableRandom chance = new SplittableRandom(7);
    private final String workspace = "test-" + UUID.randomUUID();
    private final String url;
    private final WatchedProvider provider;
    private final List<Seen> leftBehind = new ArrayList<>();
    private volatile boolean finished;

    /**
     * A state as a reader sees it.
     *
     * @param designs the number of the run that made it, for each panel that has a texture
     */
    private record Seen(Map<String, Integer> designs, boolean inProgress, String error) {

        Seen whileTheNextRunGoesOn() {
            return new Seen(designs, true, null);
        }
    }

    /** @param provider what the service at this URL uses */
    public WatchedBulkRuns(String url, WatchedProvider provider) {
        this.url = url;
        this.provider = provider;
        leftBehind.add(new Seen(Map.of(), false, null));
    }

    public void check(int runs) {
        List<Future<List<Seen>>> readers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            readers = IntStream.range(0, READERS)
                    .mapToObj(i -> threads.submit(this::watch))
                    .toList();
            try {
                for (int number = 1; number <= runs; number++) {
                    run(number);
                }
            } finally {
                finished = true;
            }
        } finally {
            http.close();
        }
        readers.forEach(reader -> assertConsistent(reader.resultNow()));
    }

    private void run(int number) {
        Set<String> failing =
                PANELS.stream().filter(panel -> chance.nextDouble() < FAILING).collect(Collectors.toSet());
        // a run in which all fail leaves the package as it is, and would not be told from the one before
        failing.remove(PANELS.get(chance.nextInt(PANELS.size())));
        provider.refuse(call -> failing.contains(call.panel()));

        Seen ended = seen(send(post(number)));

        Map<String, Integer> designs = new TreeMap<>(leftBehind.getLast().designs());
        PANELS.stream().filter(panel -> !failing.contains(panel)).forEach(panel -> designs.put(panel, number));
        assertThat(ended.designs()).as("run %d", number).isEqualTo(designs);
        assertThat(ended.inProgress()).isFalse();
        if (failing.isEmpty()) {
            assertThat(ended.error()).isNull();
        } else {
            assertThat(ended.error()).startsWith("Failed to generate " + inOrder(failing) + ". ");
        }
        leftBehind.add(ended);
    }

    private static String inOrder(Set<String> panels) {
        return PANELS.stream().filter(panels::contains).collect(Collectors.joining(", "));
    }

    /** What came after each other, without repetitions. */
    private List<Seen> watch() {
        List<Seen> all = new ArrayList<>();
        while (!finished) {
            Seen now = seen(send(request("/packaging/state").GET()));
            if (all.isEmpty() || !now.equals(all.getLast())) {
                all.add(now);
            }
        }
        return all;
    }

    private void assertConsistent(List<Seen> all) {
        assertThat(all).hasSizeGreaterThan(1);
        Map<Seen, Integer> order = new HashMap<>();
        for (int i = 0; i < leftBehind.size(); i++) {
            order.put(leftBehind.get(i), 2 * i);
            order.put(leftBehind.get(i).whileTheNextRunGoesOn(), 2 * i + 1);
        }
        assertThat(all).allMatch(order::containsKey);
        assertThat(all).extracting(order::get).isSorted();
    }

    private HttpRequest.Builder post(int number) {
        String panels = PANELS.stream().map(panel -> '"' + panel + '"').collect(Collectors.joining(", ", "[", "]"));
        return request("/packaging/panels/generate-all")
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=60")
                .POST(BodyPublishers.ofString("""
                        {"prompt": "orange slices, design %d", "package_type": "box", "panel_ids": %s,
                         "package_dimensions": {"width": 100, "height": 150, "depth": 100}}""".formatted(number, panels)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("X-Workspace", workspace)
                .timeout(Duration.ofSeconds(90));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    http.send(request.build(), BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Seen seen(JsonNode state) {
        Map<String, Integer> designs = new TreeMap<>();
        for (Map.Entry<String, JsonNode> texture : state.path("panel_textures").properties()) {
            String prompt = texture.getValue().path("prompt").asText();
            designs.put(texture.getKey(), Integer.valueOf(prompt.substring(prompt.lastIndexOf(' ') + 1)));
        }
        assertThat(state.path("in_progress").isBoolean()).as("%s", state).isTrue();
        return new Seen(
                designs,
                state.path("in_progress").asBoolean(),
                state.path("last_error").textValue());
    }
}
