package dev.maquette.provider.sandbox.object;

/** What a surface looks like up close. */
public enum Grain {
    PLAIN,
    GLAZE,
    WOOD,
    BAMBOO,
    CLAY,
    MARBLE,
    LEATHER,
    WOVEN,
    BRUSHED
}
