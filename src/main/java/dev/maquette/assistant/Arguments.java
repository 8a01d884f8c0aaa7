package dev.maquette.assistant;

import dev.maquette.http.IdempotencyKey;
import dev.maquette.http.StartHeaders;
import dev.maquette.http.WorkspaceName;
import dev.maquette.http.WorkspaceStartHeaders;

/** The arguments that many tools have in common: what they are told to assistants as, and what they mean to the API. */
final class Arguments {

    static final String WORKSPACE =
            "Name of the workspace to work in, 1 to 64 of a-z, 0-9 and -. Each workspace has one product and one package; the"
                    + " default is current, which the studio in the browser shows.";

    static final String IDEMPOTENCY_KEY =
            "Any text of your own, such as a UUID. Repeat a call with the same key and the same arguments when you do not know"
                    + " whether it arrived: the work is started and paid only once.";

    static final String PICTURE = "https:// URL, data: URL, or the URL of a file that this service answered.";

    static final String STORED_PICTURE =
            "URL of a PNG, JPEG or WebP that this service answered or that was uploaded to it.";

    private Arguments() {}

    /** @param name null for the default */
    static WorkspaceName workspace(String name) {
        return new WorkspaceName(name == null ? WorkspaceName.DEFAULT : name);
    }

    static WorkspaceStartHeaders start(String workspace, String idempotencyKey) {
        return new WorkspaceStartHeaders(workspace(workspace), key(idempotencyKey));
    }

    static StartHeaders start(String idempotencyKey) {
        return new StartHeaders(key(idempotencyKey));
    }

    private static IdempotencyKey key(String text) {
        return text == null ? null : new IdempotencyKey(text);
    }
}
