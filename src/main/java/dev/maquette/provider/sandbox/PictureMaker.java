package dev.maquette.provider.sandbox;

import dev.maquette.mesh.raster.Background;
import dev.maquette.provider.sandbox.artwork.PackageArtwork;
import dev.maquette.provider.sandbox.artwork.PackagePrompt;
import dev.maquette.provider.sandbox.artwork.Reference;
import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import dev.maquette.provider.sandbox.shape.ObjectPicture;
import java.util.List;
import java.util.Objects;

/** Makes the picture that a prompt and its reference pictures ask for. */
final class PictureMaker {

    private PictureMaker() {}

    /**
     * @param references encoded pictures
     * @return a PNG that carries the description of the object or of the print it shows. Throws {@link UnreadablePictureException}
     */
    static byte[] make(String prompt, List<byte[]> references, PictureSize size) {
        return make(prompt, references, size, Background.studio());
    }

    /** The same on another background; a print has none. */
    static byte[] make(String prompt, List<byte[]> references, PictureSize size, Background background) {
        return PackagePrompt.read(prompt)
                .map(order -> PackageArtwork.make(
                        order, references.stream().map(PictureMaker::reference).toList(), size.width(), size.height()))
                .orElseGet(() -> object(prompt, references, size, background));
    }

    private static Reference reference(byte[] picture) {
        return PackageArtwork.designOf(picture)
                .map(Reference::of)
                .orElseGet(() -> Reference.foreign(Photo.decode(picture).mainColor()));
    }

    private static byte[] object(String prompt, List<byte[]> references, PictureSize size, Background background) {
        PromptGrammar.Scene scene =
                scene(prompt, references.stream().map(Subject::of).toList());
        byte[] png = ObjectPicture.draw(scene.object(), scene.view(), size.width(), size.height(), background)
                .toPng();
        return DescribedPng.write(png, scene.object());
    }

    private static PromptGrammar.Scene scene(String prompt, List<Subject> references) {
        if (references.isEmpty()) {
            return PromptGrammar.create(prompt);
        }
        List<ObjectDescription> known = references.stream()
                .map(Subject::object)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? PromptGrammar.createLike(
                        prompt, Photo.decode(references.getFirst().photo()).mainColor())
                : PromptGrammar.follow(prompt, known);
    }
}
