package dev.maquette.product;

import java.util.List;

/** The sides from which a product is shown, in the order in which they are made. */
enum View {
    FRONT("front view at eye level"),
    ABOVE_RIGHT("view from 45 degrees above right, showing the top and the right side"),
    LEFT("left side view at eye level"),
    BACK("back view at eye level"),
    RIGHT("right side view at eye level"),
    TOP("top view, straight from above");

    private final String words;

    View(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The first so many, at most six. */
    static List<View> first(int count) {
        return List.of(values()).subList(0, count);
    }
}
