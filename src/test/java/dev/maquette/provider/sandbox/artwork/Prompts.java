package dev.maquette.provider.sandbox.artwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The service's own prompts about packages, filled. */
public final class Prompts {

    private static final String TEMPLATES = "/dev/maquette/packaging/prompts/";

    private Prompts() {}

    public static String panel(String panel, String design, double width, double height, String... attached) {
        boolean cylinder = panel.equals("body");
        return panel(panel, panel, cylinder ? "a cylinder" : "a box", design, width, height, attached);
    }

    public static String lid(String panel, String design, double diameter) {
        return panel(panel, "round-" + panel, "a cylinder", design, diameter, diameter);
    }

    private static String panel(
            String panel,
            String place,
            String container,
            String design,
            double width,
            double height,
            String... attached) {
        return filled(
                template("panel"),
                Map.of(
                        "panel",
                        panel,
                        "package",
                        container,
                        "prompt",
                        design,
                        "place",
                        template("panels/" + place).strip(),
                        "width_mm",
                        "" + width,
                        "height_mm",
                        "" + height,
                        "width_in",
                        "4.0",
                        "height_in",
                        "6.0",
                        "attached",
                        attachments(attached)));
    }

    public static String mockUp(
            String container, String design, double width, double height, double depth, String... attached) {
        return filled(
                template("mockup"),
                Map.of(
                        "package",
                        container,
                        "prompt",
                        design,
                        "width_mm",
                        "" + width,
                        "height_mm",
                        "" + height,
                        "depth_mm",
                        "" + depth,
                        "width_in",
                        "4.0",
                        "height_in",
                        "6.0",
                        "depth_in",
                        "4.0",
                        "attached",
                        attachments(attached)));
    }

    /** @param attached names of the templates, in the order of the pictures */
    private static String attachments(String... attached) {
        StringBuilder sentences = new StringBuilder();
        for (int i = 0; i < attached.length; i++) {
            sentences.append(filled(template("attached/" + attached[i]), Map.of("number", "" + (i + 1))));
        }
        return sentences.toString();
    }

    private static String filled(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String template(String name) {
        try (InputStream file = Prompts.class.getResourceAsStream(TEMPLATES + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
