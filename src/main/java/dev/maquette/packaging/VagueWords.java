package dev.maquette.packaging;

import dev.maquette.provider.PromptTemplate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that say nothing about what is to be seen; the list is a text file that a person can change. */
final class VagueWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final Set<String> words = Arrays.stream(
                    PromptTemplate.load("/dev/maquette/packaging/prompts/vague-words.txt")
                            .fill(Map.of())
                            .split("\\s+"))
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a prompt has a word that says something. */
    boolean leaveSomethingOf(String prompt) {
        return BETWEEN_WORDS
                .splitAsStream(prompt.toLowerCase(Locale.ROOT))
                .anyMatch(word -> !word.isEmpty() && !words.contains(word));
    }
}
