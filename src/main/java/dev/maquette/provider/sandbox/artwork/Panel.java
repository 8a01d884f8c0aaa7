package dev.maquette.provider.sandbox.artwork;

/** A printed side of a package, as prompts call them. The body is what goes round a cylinder. */
enum Panel {
    FRONT,
    BACK,
    LEFT,
    RIGHT,
    TOP,
    BOTTOM,
    BODY
}
