package dev.maquette.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/**
 * One change to a feature's document that happens together with a change of a job, or not at all. This is also the form
 * in which the scripts get it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DocumentChange.Write.class, name = "write"),
    @JsonSubTypes.Type(value = DocumentChange.Renew.class, name = "renew"),
    @JsonSubTypes.Type(value = DocumentChange.Announce.class, name = "announce")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DocumentChange {

    String key();

    /**
     * Sets a document.
     *
     * @param expected what the document must still hold, empty for "must not exist", null for "whatever it holds"
     * @param value null deletes it
     */
    @RegisterForReflection
    record Write(String key, String expected, String value, long seconds) implements DocumentChange {}

    /** Moves a document's expiry. */
    @RegisterForReflection
    record Renew(String key, long seconds) implements DocumentChange {}

    /** Adds to a stream of events that {@link EventFeed} follows. */
    @RegisterForReflection
    record Announce(String key, String event, String data, long seconds) implements DocumentChange {}

    static DocumentChange write(String key, String expected, String value, Duration expiry) {
        return new Write(key, expected == null ? "" : expected, value, expiry.toSeconds());
    }

    static DocumentChange overwrite(String key, String value, Duration expiry) {
        return new Write(key, null, value, expiry.toSeconds());
    }

    static DocumentChange renew(String key, Duration expiry) {
        return new Renew(key, expiry.toSeconds());
    }

    static DocumentChange announce(String stream, String event, String data, Duration expiry) {
        return new Announce(stream, event, data, expiry.toSeconds());
    }
}
