package dev.maquette.render;

import java.util.Locale;

/** What a job does one after the other once its pictures are there, as people are told. */
enum Stage {
    SEGMENT(10),
    DEPTH(30),
    PROJECT(45),
    REFINE(75),
    UPLOAD(95);

    private final int percent;

    Stage(int percent) {
        this.percent = percent;
    }

    /** Of the whole job, when the stage begins. */
    int percent() {
        return percent;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String message() {
        return "Step %d/%d: %s".formatted(ordinal() + 1, values().length, word());
    }
}
