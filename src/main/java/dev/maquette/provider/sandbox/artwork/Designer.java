package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.artwork.DesignWords.NamedColor;
import dev.maquette.provider.sandbox.artwork.PackagePrompt.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what a package is printed with: by the words alone, or by the design that is already there. */
final class Designer {

    private static final List<PatternKind> FOR_THE_UNKNOWN = List.of(
            PatternKind.MOTIFS,
            PatternKind.WAVES,
            PatternKind.TRIANGLES,
            PatternKind.DIAGONALS,
            PatternKind.LANDSCAPE,
            PatternKind.DOTS);
    private static final List<Motif> MOTIFS_FOR_THE_UNKNOWN =
            List.of(Motif.LEAF, Motif.FLOWER, Motif.STAR, Motif.SUN, Motif.DROP, Motif.DIAMOND);

    private Designer() {}

    /**
     * The panels of one run have one mock-up, made of the same words: they take its design as it is. Otherwise the words
     * say what to change about the present artwork, or else about the design of a mock-up or reference.
     */
    static Design design(PackagePrompt prompt, List<Reference> references) {
        Optional<Design> mockUp = known(prompt, Role.MOCK_UP, references);
        String words = prompt.design();
        Optional<Design> base = mockUp.filter(design -> design.words().equals(words))
                .or(() -> known(prompt, Role.PRESENT_ARTWORK, references))
                .or(() -> known(prompt, Role.PRESENT_FRONT, references))
                .or(() -> mockUp)
                .or(() -> references.stream()
                        .flatMap(reference -> reference.known().stream())
                        .findFirst());
        DesignWords said = withColor(DesignReader.read(words), references);
        return base.map(design -> design.words().equals(words) ? design : edited(design, said, words))
                .orElseGet(() -> created(said, words));
    }

    private static Optional<Design> known(PackagePrompt prompt, Role role, List<Reference> references) {
        return prompt.attached(role, references).flatMap(Reference::known);
    }

    /** A foreign picture lends its colour where the words name none. */
    private static DesignWords withColor(DesignWords said, List<Reference> references) {
        Optional<Integer> color = references.stream()
                .filter(reference -> reference.known().isEmpty())
                .map(Reference::mainColor)
                .findFirst();
        return said.colors().isEmpty() && color.isPresent()
                ? said.withColors(List.of(new NamedColor(color.get(), Optional.empty())))
                : said;
    }

    private static Design created(DesignWords said, String words) {
        int seed = words.hashCode();
        Motif motif = said.motif() == null ? Dice.pick(MOTIFS_FOR_THE_UNKNOWN, seed, 10) : said.motif();
        Palette palette = said.colors().isEmpty()
                ? PaletteBook.palette(motif, seed)
                : Coloring.of(said.colors()).palette();
        return new Design(palette.shaded(said.shade()), created(said, motif, seed), motif, said.title(), seed, words);
    }

    private static PatternKind created(DesignWords said, Motif motif, int seed) {
        if (said.pattern() != null) {
            return said.pattern();
        }
        if (said.motif() != null) {
            return strewn(motif);
        }
        return Dice.pick(FOR_THE_UNKNOWN, seed, 11);
    }

    private static PatternKind strewn(Motif motif) {
        return switch (motif) {
            case MOUNTAIN -> PatternKind.LANDSCAPE;
            case WAVE -> PatternKind.WAVES;
            default -> PatternKind.MOTIFS;
        };
    }

    private static Design edited(Design before, DesignWords said, String words) {
        Palette palette = said.colors().isEmpty()
                ? before.palette()
                : Coloring.of(said.colors()).on(before.palette());
        PatternKind pattern = Stream.of(
                        Optional.ofNullable(said.pattern()),
                        Optional.ofNullable(said.motif())
                                .filter(_ -> said.depicted())
                                .map(Designer::strewn))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(before.pattern());
        return new Design(
                palette.shaded(said.shade()),
                pattern,
                said.motif() == null ? before.motif() : said.motif(),
                said.title().isEmpty() ? before.title() : said.title(),
                before.seed(),
                words);
    }
}
