package dev.maquette.provider.tripo;

import java.util.Map;

/** A task as it is sent: the body depends on the kind, which is the path. */
record NewTask(TaskKind kind, Map<String, Object> body) {}
