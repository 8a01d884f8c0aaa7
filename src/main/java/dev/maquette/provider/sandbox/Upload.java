package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A file that a client put in before its call.
 *
 * @param contentType as announced
 * @param subject null until the bytes have come
 */
@RegisterForReflection
record Upload(String name, String contentType, Subject subject) {}
