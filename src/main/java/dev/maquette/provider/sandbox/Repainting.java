package dev.maquette.provider.sandbox;

import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.Part;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import java.util.List;

/** New colours and materials on a known object; whatever else the prompt says, the shape stays. */
final class Repainting {

    private Repainting() {}

    static ObjectDescription of(ObjectDescription object, String prompt) {
        ObjectDescription edited =
                PromptGrammar.follow("Change: " + prompt, List.of(object)).object();
        return new ObjectDescription(
                object.form(),
                edited.paint(),
                edited.pattern(),
                object.size(),
                object.parts().stream().map(part -> repainted(part, edited)).toList(),
                edited.faults(),
                object.seed(),
                edited.revision(),
                edited.instruction());
    }

    private static Part repainted(Part part, ObjectDescription edited) {
        return new Part(part.kind(), edited.part(part.kind()).map(Part::paint).orElse(part.paint()), part.scale());
    }
}
