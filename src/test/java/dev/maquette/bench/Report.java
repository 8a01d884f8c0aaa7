package dev.maquette.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All figures of a run, for people as a table and for machines as JSON. */
final class Report {

    private static final String ROW = "%-9s  %-48s  %12s %-6s  %-14s  %s%n";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> remarks = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    void remark(String remark) {
        remarks.add(remark);
    }

    void add(Figure figure) {
        figures.add(figure);
        // who waits for minutes sees that it goes on
        System.err.printf(Locale.ROOT, "%s: %s %s %s%n", figure.part(), figure.name(), number(figure), figure.unit());
    }

    void print() {
        remarks.forEach(System.out::println);
        System.out.println();
        System.out.printf(ROW, "part", "measured", "value", "unit", "goal", "beside, in the same run");
        String part = "";
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    figure.part().equals(part) ? "" : figure.part(),
                    figure.name(),
                    number(figure),
                    figure.unit(),
                    goal(figure),
                    figure.beside());
            part = figure.part();
        }
    }

    void write(Path file) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        document.set("remarks", JSON.valueToTree(remarks));
        for (Figure figure : figures) {
            ObjectNode row = JSON.valueToTree(figure);
            if (figure.goal() != null) {
                row.put("holds", figure.goal().holdsFor(figure.value()));
            }
            document.withArray("figures").add(row);
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
    }

    private static String goal(Figure figure) {
        Goal goal = figure.goal();
        if (goal == null) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%s %,.0f %s",
                goal.atLeast() ? ">=" : "<=",
                goal.bound(),
                goal.holdsFor(figure.value()) ? "yes" : "NO");
    }

    private static String number(Figure figure) {
        return String.format(Locale.ROOT, figure.value() < 100 ? "%.2f" : "%,.0f", figure.value());
    }
}
