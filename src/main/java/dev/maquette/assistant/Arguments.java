package dev.maquette.assistant;

import dev.maquette.http.IdempotencyKey;
import dev.maquette.http.StartHeaders;
import dev.maquette.http.WorkspaceName;
import dev.maquette.http.WorkspaceStartHeaders;

/** The arguments that many tools have in common: what they are told to assistants as, and what they mean to the API. */
final class Arguments {

    static final String WORKSPACE = "Workspace to work in, 1 to 64 of a-z, 0-9 and -. Default: current.";

    static final String IDEMPOTENCY_KEY =
            "Key of your own, such as a UUID: a repeated call with the same key and arguments starts and pays nothing again.";

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
