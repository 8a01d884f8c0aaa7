package dev.maquette.render;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a finished job leaves behind.
 *
 * @param asset the picture in this service's own store
 * @param path of the picture in the bucket of Supabase Storage; null when it is only in the own store
 */
@RegisterForReflection
record RenderResult(String asset, String path) {}
