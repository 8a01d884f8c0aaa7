package dev.maquette.generation;

/** The names under which clients ask for what was done; they are older than the choice of providers. */
enum Service {
    OPENAI("openai"),
    TRIPO("tripoai");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
