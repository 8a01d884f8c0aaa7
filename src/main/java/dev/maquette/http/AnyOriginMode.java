package dev.maquette.http;

/** A way to run this service in which pages of any origin may call it, because nothing can be lost by that. */
public interface AnyOriginMode {

    boolean active();
}
