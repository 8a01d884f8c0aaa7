package dev.maquette.testing;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A proxy in front of the image provider's stand-in. It keeps what was asked, refuses what a test wants refused, and holds
 * calls back until the test lets them go, so that no test has to guess how long something takes.
 */
public final class WatchedProvider implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** As many as can be under way while others are held. */
    private static final int THREADS = 64;

    private static final String REFUSAL = "{\"promptFeedback\": {\"blockReason\": \"PROHIBITED_CONTENT\"}}";

    private final WireMockServer server;
    private final List<PictureCall> calls = new CopyOnWriteArrayList<>();
    private final List<Held> held = new CopyOnWriteArrayList<>();
    private volatile Predicate<PictureCall> refused = call -> false;

    /** Calls that wait until they are released. */
    public static final class Held {

        private final Predicate<PictureCall> which;
        private final CountDownLatch released = new CountDownLatch(1);

        private Held(Predicate<PictureCall> which) {
            this.which = which;
        }

        public void release() {
            released.countDown();
        }
    }

    /** @param standIn base URL of the process that has the stand-in, known when the first call comes */
    public WatchedProvider(Supplier<String> standIn) {
        server = new WireMockServer(options()
                .dynamicPort()
                .containerThreads(THREADS)
                .disableRequestJournal()
                .extensions(new Decision(standIn)));
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        server.start();
    }

    /** The base of the stand-ins as {@code maquette.sandbox.url} wants it. */
    public String url() {
        return server.baseUrl() + "/sandbox";
    }

    /** From now on, instead of what was refused before. */
    public void refuse(Predicate<PictureCall> which) {
        refused = which;
    }

    public void refuseNothing() {
        refuse(call -> false);
    }

    public Held hold(Predicate<PictureCall> which) {
        Held calls = new Held(which);
        held.add(calls);
        return calls;
    }

    /** What was asked since the last {@link #reset}, also what was refused or is held, in the order of its arrival. */
    public List<PictureCall> calls(Predicate<PictureCall> which) {
        return calls.stream().filter(which).toList();
    }

    public List<PictureCall> calls() {
        return List.copyOf(calls);
    }

    public PictureCall awaitCall(Predicate<PictureCall> which) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> calls.stream().anyMatch(which));
        return calls(which).getLast();
    }

    /** Lets everything go, refuses nothing and forgets what was asked. */
    public void reset() {
        held.forEach(Held::release);
        held.clear();
        refuseNothing();
        calls.clear();
    }

    @Override
    public void close() {
        reset();
        server.stop();
    }

    private boolean letThrough(PictureCall call) {
        calls.add(call);
        for (Held some : held) {
            if (some.which.test(call)) {
                awaitRelease(some);
            }
        }
        return !refused.test(call);
    }

    private static void awaitRelease(Held some) {
        try {
            some.released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What becomes of each call. */
    private final class Decision implements ResponseDefinitionTransformerV2 {

        private final Supplier<String> standIn;

        Decision(Supplier<String> standIn) {
            this.standIn = standIn;
        }

        @Override
        public String getName() {
            return "decision";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            boolean forAPicture = event.getRequest().getUrl().contains("generateContent");
            if (forAPicture && !letThrough(PictureCall.of(event.getRequest().getBody()))) {
                return okJson(REFUSAL).build();
            }
            return responseDefinition().proxiedFrom(standIn.get()).build();
        }
    }
}
