package dev.maquette.render;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a finished job leaves behind.
 *
 * @param asset the picture in this service's own store
 * @param url that stays the same; of a picture in Supabase Storage it names the picture and is not enough to read it. Null in
 *     what versions stored that told none
 * @param path of the picture in the bucket of Supabase Storage; null when it is only in the own store
 */
@RegisterForReflection
record RenderResult(String url, String asset, String path) {}
