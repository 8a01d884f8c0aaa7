package dev.maquette.provider.gemini;

import java.util.Map;

/** Why Gemini withholds a picture by policy: its finish and block reasons in words. */
final class RefusalReason {

    private static final Map<String, String> WORDS = Map.of(
            "SAFETY", "for safety",
            "IMAGE_SAFETY", "for safety",
            "PROHIBITED_CONTENT", "because such content is prohibited",
            "IMAGE_PROHIBITED_CONTENT", "because such content is prohibited",
            "SPII", "because it may show personal data",
            "BLOCKLIST", "because of a word on the block list",
            "RECITATION", "because it is too close to an existing work; other words may help",
            "IMAGE_RECITATION", "because it is too close to an existing work; other words may help");

    private RefusalReason() {}

    static boolean isRefusal(String reason) {
        return WORDS.containsKey(reason);
    }

    static String inWords(String reason) {
        return WORDS.getOrDefault(reason, "by the provider's policy");
    }
}
