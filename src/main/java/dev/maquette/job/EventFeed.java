package dev.maquette.job;

import dev.maquette.redis.RedisCommands;
import dev.maquette.redis.StoreUnavailableException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Streams of events as server-sent events: from any point on, without gaps, with a sign of life every 15 s. */
@ApplicationScoped
public class EventFeed {

    private static final Logger LOG = Logger.getLogger(EventFeed.class);

    /** From the first event that is kept. */
    public static final String START = "0-0";

    /** The store's ids are shorter than this; a longer one might be no number to it, and then reading would fail. */
    private static final Pattern EVENT_ID = Pattern.compile("\\d{1,18}-\\d{1,18}");

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final int BATCH = 100;

    private final RedisCommands redis;
    private final EventBell bell;
    private final Clock clock;

    EventFeed(RedisCommands redis, EventBell bell, Clock clock) {
        this.redis = redis;
        this.bell = bell;
        this.clock = clock;
    }

    /** One event of a stream; {@code data} is JSON. */
    public record Event(String id, String name, String data) {}

    /** Where to go on: after the event that the client saw last, or from the given point when it names none. */
    public String resumePoint(String lastEventId, Supplier<String> otherwise) {
        return lastEventId != null && EVENT_ID.matcher(lastEventId).matches() ? lastEventId : otherwise.get();
    }

    /** The point from which the newest event is the first one, so that who comes later learns where things stand. */
    public String beforeNewest(String stream) {
        Response newest = redis.execute("XREVRANGE", stream, "+", "-", "COUNT", "1");
        if (newest.size() == 0) {
            return START;
        }
        String[] id = newest.get(0).get(0).toString().split("-");
        long sequence = Long.parseLong(id[1]);
        return sequence > 0
                ? id[0] + "-" + (sequence - 1)
                : (Long.parseLong(id[0]) - 1) + "-" + Long.toUnsignedString(-1L);
    }

    /** Whether who has seen everything up to this point has seen all there is by now. */
    public boolean isEnd(String stream, String from) {
        return after(stream, from).isEmpty();
    }

    /**
     * Every change of a job until the terminal one. Who has seen that one gets 204, which tells clients that come back by
     * themselves to stay away (HTML standard, server-sent events).
     */
    public Multi<OutboundSseEvent> followJob(Sse sse, Job job, String lastEventId) {
        String stream = JobKeys.events(job.id());
        String from = resumePoint(lastEventId, () -> START);
        if (job.status().ended() && isEnd(stream, from)) {
            // an empty stream would be a 200
            throw new WebApplicationException(Status.NO_CONTENT);
        }
        return follow(sse, stream, from, event -> terminal(event.name()));
    }

    private static boolean terminal(String event) {
        return switch (event) {
            case "succeeded", "failed", "cancelled" -> true;
            default -> false;
        };
    }

    /** The newest event of a state document and every later one, or what comes after the one that the client saw last. */
    public Multi<OutboundSseEvent> followState(Sse sse, String stream, String lastEventId) {
        return follow(sse, stream, resumePoint(lastEventId, () -> beforeNewest(stream)), event -> false);
    }

    /** Events after {@code from} until one that is the last, or for ever. */
    public Multi<OutboundSseEvent> follow(Sse sse, String stream, String from, Predicate<Event> last) {
        return Multi.createFrom().emitter(emitter -> {
            AtomicBoolean gone = new AtomicBoolean();
            emitter.onTermination(() -> {
                gone.set(true);
                bell.ring(stream);
            });
            Thread.ofVirtual().name("events-" + stream).start(() -> {
                try {
                    send(sse, stream, from, last, emitter, gone);
                } catch (StoreUnavailableException e) {
                    // who comes back goes on where this ended
                    LOG.debugf("events of %s end: %s", stream, e.getMessage());
                    emitter.complete();
                } catch (RuntimeException e) {
                    LOG.errorf(e, "events of %s end", stream);
                    emitter.complete();
                }
            });
        });
    }

    private void send(
            Sse sse,
            String stream,
            String from,
            Predicate<Event> last,
            MultiEmitter<? super OutboundSseEvent> emitter,
            AtomicBoolean gone) {
        String seen = from;
        Instant signDue = clock.instant().plus(SIGN_OF_LIFE);
        while (!gone.get()) {
            try (EventBell.Listener listener = bell.listen(stream)) {
                for (Event event : after(stream, seen)) {
                    emitter.emit(sse.newEventBuilder()
                            .id(event.id())
                            .name(event.name())
                            .data(event.data())
                            .build());
                    seen = event.id();
                    signDue = clock.instant().plus(SIGN_OF_LIFE);
                    if (last.test(event)) {
                        emitter.complete();
                        return;
                    }
                }
                if (clock.instant().isAfter(signDue)) {
                    emitter.emit(sse.newEventBuilder().comment("alive").build());
                    signDue = clock.instant().plus(SIGN_OF_LIFE);
                }
                listener.await();
            }
        }
    }

    private List<Event> after(String stream, String id) {
        List<Event> events = new ArrayList<>();
        for (Response entry : redis.execute("XRANGE", stream, "(" + id, "+", "COUNT", String.valueOf(BATCH))) {
            Response fields = entry.get(1);
            events.add(new Event(
                    entry.get(0).toString(),
                    fields.get(1).toString(),
                    fields.get(3).toString()));
        }
        return events;
    }
}
