package dev.maquette.provider.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The progress lines that Trellis prints while it works (tqdm bars, one stage after the other). */
final class TrellisLog {

    private record Stage(String name, int steps, int from, int to) {
        String line(int percent) {
            int share = Math.clamp(100 * (percent - from) / (to - from), 0, 100);
            int done = steps * share / 100;
            String bar = "█".repeat(share / 10) + " ".repeat(10 - share / 10);
            return "%s: %3d%%|%s| %d/%d".formatted(name, share, bar, done, steps);
        }
    }

    /** What the sandbox takes for the share of each stage in the whole time. */
    private static final List<Stage> STAGES = List.of(
            new Stage("Sampling", 12, 15, 35),
            new Stage("Sampling", 12, 35, 55),
            new Stage("Rendering", 100, 55, 75),
            new Stage("Texture baking (opt): optimizing", 2500, 75, 100));

    private TrellisLog() {}

    /** All lines printed until the work is done so far, in percent. */
    static List<String> until(int percent) {
        List<String> lines = new ArrayList<>();
        for (Stage stage : STAGES) {
            if (percent >= stage.from()) {
                lines.add(stage.line(stage.from()));
            }
            if (percent > stage.from()) {
                lines.add(stage.line(percent));
            }
        }
        return lines;
    }
}
