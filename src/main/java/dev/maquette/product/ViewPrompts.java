package dev.maquette.product;

import dev.maquette.provider.PromptTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The words that ask for a view; the templates stand beside the code as text files. */
@ApplicationScoped
class ViewPrompts {

    private final PromptTemplate firstView = template("first-view");
    private final PromptTemplate otherView = template("other-view");
    private final PromptTemplate editedFirstView = template("edit-view");
    private final PromptTemplate editedOtherView = template("edited-other-view");

    String first(ProductRun run, View view) {
        return fill(run.base() == null ? firstView : editedFirstView, run, view);
    }

    String other(ProductRun run, View view) {
        return fill(run.base() == null ? otherView : editedOtherView, run, view);
    }

    private static String fill(PromptTemplate template, ProductRun run, View view) {
        return template.fill(Map.of(
                "prompt", run.prompt(),
                "view", view.words(),
                "description", run.base() == null ? "" : run.base().description()));
    }

    private static PromptTemplate template(String name) {
        return PromptTemplate.load("/dev/maquette/product/prompts/" + name + ".txt");
    }
}
