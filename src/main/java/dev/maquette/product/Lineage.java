package dev.maquette.product;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tree of a product's iterations and the line through it that is shown. Nothing is ever thrown away: what leaves the line
 * stands among the others.
 */
record Lineage(List<Iteration> line, List<Iteration> others) {

    static Lineage of(ProductState state) {
        return new Lineage(state.iterations(), state.otherIterations());
    }

    /** A creation begins a new line; the one before is left behind. */
    Lineage created(Iteration first) {
        return new Lineage(List.of(first), joined(others, line));
    }

    /** An edit goes on from the iteration that is shown. */
    Lineage edited(Iteration next) {
        return new Lineage(joined(line, List.of(next)), others);
    }

    /** Back to the entry of the line, counted from 0; empty when there is none. */
    Optional<Lineage> rewound(int index) {
        if (index < 0 || index >= line.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Lineage(line.subList(0, index + 1), joined(others, line.subList(index + 1, line.size()))));
    }

    /** To any iteration: the line becomes the way from its creation to it. Empty when there is none of that id. */
    Optional<Lineage> restored(String id) {
        Map<String, Iteration> all = Stream.concat(line.stream(), others.stream())
                .collect(Collectors.toMap(Iteration::id, Function.identity()));
        if (!all.containsKey(id)) {
            return Optional.empty();
        }
        Deque<Iteration> way = new ArrayDeque<>();
        for (Iteration step = all.get(id); step != null; step = parent(step, all)) {
            way.addFirst(step);
        }
        List<Iteration> rest = joined(others, line).stream()
                .filter(iteration -> !way.contains(iteration))
                .toList();
        return Optional.of(new Lineage(List.copyOf(way), rest));
    }

    private static Iteration parent(Iteration iteration, Map<String, Iteration> all) {
        return iteration.parentId() == null ? null : all.get(iteration.parentId());
    }

    private static List<Iteration> joined(List<Iteration> first, List<Iteration> second) {
        List<Iteration> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
