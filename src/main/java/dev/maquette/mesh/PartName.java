package dev.maquette.mesh;

/** Names from models, made safe for every text format that they end up in. */
public final class PartName {

    private static final int MAX_LENGTH = 64;

    private PartName() {}

    /** Only letters and digits of ASCII, dot, hyphen and underscore, at most 64 of them; empty if nothing is left. */
    public static String plain(String name) {
        String start = name.substring(0, Math.min(name.length(), MAX_LENGTH));
        return start.strip().replaceAll("[^A-Za-z0-9._-]+", "_");
    }
}
