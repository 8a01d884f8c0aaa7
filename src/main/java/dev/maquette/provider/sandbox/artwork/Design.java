package dev.maquette.provider.sandbox.artwork;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * All that the sandbox knows of the print of a package; its panels are drawn from nothing else, so that they match.
 *
 * @param title what stands on the front in large letters, in capitals; may be empty
 * @param seed varies what the words leave open
 * @param words that the design was last made from
 */
@RegisterForReflection(targets = {Design.class, Palette.class})
public record Design(Palette palette, PatternKind pattern, Motif motif, String title, int seed, String words) {

    Design withSeed(int seed) {
        return new Design(palette, pattern, motif, title, seed, words);
    }
}
