package dev.maquette.generation;

import dev.maquette.provider.PromptTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What an image model is told, from the templates in {@code generation/prompts}. */
@ApplicationScoped
class GenerationPrompts {

    private final PromptTemplate sketch = PromptTemplate.load("/dev/maquette/generation/prompts/sketch-to-picture.txt");

    String sketch(String prompt) {
        return sketch.fill(Map.of("prompt", prompt));
    }
}
