package dev.maquette.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;

/** The headers of every call that starts work on a workspace; to be taken as a {@code @BeanParam}. */
public class WorkspaceStartHeaders extends StartHeaders {

    @HeaderParam(WorkspaceName.HEADER)
    @DefaultValue(WorkspaceName.DEFAULT)
    WorkspaceName workspace;

    WorkspaceStartHeaders() {}

    /** As {@link StartHeaders#StartHeaders(IdempotencyKey)}. */
    public WorkspaceStartHeaders(WorkspaceName workspace, IdempotencyKey idempotencyKey) {
        super(idempotencyKey);
        this.workspace = workspace;
    }

    public WorkspaceName workspace() {
        return workspace;
    }
}
