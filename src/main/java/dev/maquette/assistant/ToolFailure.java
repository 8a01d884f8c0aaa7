package dev.maquette.assistant;

import dev.maquette.http.IdempotencyKey;
import dev.maquette.http.Problem;
import dev.maquette.http.WorkspaceName;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A problem in words that an assistant can act upon: the code, the sentence, and what is wrong with which argument. */
final class ToolFailure {

    /** Groups of fields whose members are arguments by themselves. */
    private static final Pattern GROUP = Pattern.compile("^(?:settings|options)\\.");

    /** Fields of requests that are arguments under another name. */
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry(WorkspaceName.HEADER, "workspace"),
            Map.entry(IdempotencyKey.HEADER, "idempotency_key"),
            Map.entry("package_dimensions.width", "width_mm"),
            Map.entry("package_dimensions.height", "height_mm"),
            Map.entry("package_dimensions.depth", "depth_mm"),
            Map.entry("panel_id", "panels"),
            Map.entry("panel_ids", "panels"),
            Map.entry("reference_mockup", "reference_image"),
            Map.entry("formats", "format"),
            Map.entry("input_image_asset_url", "image_url"),
            Map.entry("input_image_asset_urls", "image_urls"),
            Map.entry("input_sketch_asset_url", "sketch_url"),
            Map.entry("input_model_asset_url", "model_url"),
            Map.entry("n", "count"));

    private ToolFailure() {}

    static String text(Problem problem, String requestId) {
        StringBuilder text = new StringBuilder(problem.error().code())
                .append(": ")
                .append(problem.detail())
                .append('\n');
        new TreeMap<>(problem.details())
                .forEach((field, message) -> text.append("- ")
                        .append(argument(field))
                        .append(' ')
                        .append(message)
                        .append('\n'));
        String retryAfter = problem.headers().get("Retry-After");
        if (retryAfter != null) {
            text.append("Try again in ").append(retryAfter).append(" seconds.\n");
        }
        return text.append("(request ").append(requestId).append(')').toString();
    }

    /** As the tool calls it: {@code panels[2]} for {@code panel_ids[2]}. */
    private static String argument(String field) {
        String whole = GROUP.matcher(field).replaceFirst("");
        int index = whole.indexOf('[');
        String name = index < 0 ? whole : whole.substring(0, index);
        return ARGUMENTS.getOrDefault(name, name) + whole.substring(name.length());
    }
}
