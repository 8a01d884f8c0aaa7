package dev.maquette.webhook;

/** The names under which webhooks live in Redis; those of the queue stand in {@code queue.lua} too. */
final class WebhookKeys {

    private WebhookKeys() {}

    /** A hash of the owner's endpoints by their ids. */
    static String endpoints(String owner) {
        return "webhooks:owner:" + owner;
    }

    /** The ids of the endpoint's newest deliveries, newest first. */
    static String deliveries(String endpoint) {
        return "webhook:" + endpoint + ":deliveries";
    }

    static String delivery(String id) {
        return "webhook:delivery:" + id;
    }
}
