package dev.maquette.render.vision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Patches that are surely wall, in light and in shadow: the material that most patches share, those in the middle counting more, sky and plants not at
 * all.
 */
final class WallSeeds {

    /** Along the picture's longer side. */
    private static final int PATCHES = 40;

    /** In pixels: less is no sample of a material. */
    private static final int LEAST_SIDE = 4;

    private final int side;
    private final int columns;
    private final int rows;
    private final Patch[] patches;
    private final boolean[] sky;
    private final boolean[] wall;
    private boolean[] ground;

    private WallSeeds(ReducedPhoto photo) {
        side = Math.max(LEAST_SIDE, Math.max(photo.width(), photo.height()) / PATCHES);
        columns = photo.width() / side;
        rows = photo.height() / side;
        patches = new Patch[columns * rows];
        for (int i = 0; i < patches.length; i++) {
            patches[i] = Patch.of(photo, i % columns, i / columns, side);
        }
        sky = connected(0, columns, i -> patches[i].mayBeSky());
        wall = new boolean[patches.length];
    }

    static WallSeeds of(ReducedPhoto photo) {
        var seeds = new WallSeeds(photo);
        if (seeds.patches.length > 0) {
            seeds.markDominant();
            seeds.markOtherLight();
        }
        seeds.ground = seeds.connected(seeds.patches.length - seeds.columns, seeds.patches.length, seeds::mayBeGround);
        return seeds;
    }

    boolean isWall(int x, int y) {
        return marked(wall, x, y);
    }

    /** Known not to be wall. */
    boolean isOther(int x, int y) {
        return marked(sky, x, y) || marked(ground, x, y) || patches.length > 0 && patches[index(x, y)].isPlant();
    }

    private boolean marked(boolean[] marks, int x, int y) {
        return marks.length > 0 && marks[index(x, y)];
    }

    private int index(int x, int y) {
        return Math.min(rows - 1, y / side) * columns + Math.min(columns - 1, x / side);
    }

    /** What fits and hangs together with those patches of a range that fit. */
    private boolean[] connected(int from, int to, IntPredicate fits) {
        boolean[] connected = new boolean[patches.length];
        var open = new ArrayDeque<Integer>();
        for (int i = Math.max(0, from); i < Math.min(to, patches.length); i++) {
            open.add(i);
        }
        while (!open.isEmpty()) {
            int i = open.poll();
            if (!connected[i] && fits.test(i)) {
                connected[i] = true;
                if (i >= columns) {
                    open.add(i - columns);
                }
                if (i + columns < patches.length) {
                    open.add(i + columns);
                }
                if (i % columns > 0) {
                    open.add(i - 1);
                }
                if (i % columns < columns - 1) {
                    open.add(i + 1);
                }
            }
        }
        return connected;
    }

    /** What lies at the picture's lower edge and is hardly anywhere like the wall. */
    private boolean mayBeGround(int i) {
        int seeds = 0;
        int alike = 0;
        for (int j = 0; j < patches.length; j++) {
            if (wall[j]) {
                seeds++;
                alike += patches[j].distance(patches[i]) < 0.8 ? 1 : 0;
            }
        }
        return !wall[i] && alike <= 0.02 * seeds;
    }

    private void markDominant() {
        int exemplar = 0;
        double most = -1;
        for (int i = 0; i < patches.length; i++) {
            double support = 0;
            for (int j = 0; j < patches.length && weight(i) > 0; j++) {
                double distance = patches[i].distance(patches[j]);
                support += weight(j) * Math.exp(-distance * distance / 2);
            }
            if (support > most) {
                most = support;
                exemplar = i;
            }
        }
        markLike(patches[exemplar]);
    }

    private int markLike(Patch exemplar) {
        int count = 0;
        for (int i = 0; i < patches.length; i++) {
            if (!wall[i] && weight(i) > 0 && patches[i].distance(exemplar) < 1.7) {
                wall[i] = true;
                count++;
            }
        }
        return count;
    }

    /** The same material on the other side of a shadow's edge, when enough of it lies beside what is known. */
    private void markOtherLight() {
        var known = mean();
        var candidates = new ArrayList<Patch>();
        for (int i = 0; i < patches.length; i++) {
            boolean other = patches[i].mayBeShadowOf(known) || known.mayBeShadowOf(patches[i]);
            if (!wall[i] && weight(i) > 0 && other && amidTheWall(i)) {
                candidates.add(patches[i]);
            }
        }
        Patch best = null;
        int most = Math.max(3, patches.length / 100);
        for (var candidate : candidates) {
            int alike = (int) candidates.stream()
                    .filter(other -> candidate.distance(other) < 1.2)
                    .count();
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        if (best != null) {
            for (var candidate : candidates) {
                if (candidate.distance(best) < 1.7) {
                    wall[candidate.row() * columns + candidate.column()] = true;
                }
            }
        }
    }

    /** The floor before a wall of the same colour looks like its shadow, but lies below it. */
    private boolean amidTheWall(int i) {
        int above = 0;
        int level = 0;
        int below = 0;
        for (int j = 0; j < patches.length; j++) {
            if (wall[j]) {
                above += patches[j].row() < patches[i].row() ? 1 : 0;
                level += patches[j].row() == patches[i].row() ? 1 : 0;
                below += patches[j].row() > patches[i].row() ? 1 : 0;
            }
        }
        return level + Math.min(above, below) > 0;
    }

    private Patch mean() {
        List<Patch> marked = new ArrayList<>();
        for (int i = 0; i < patches.length; i++) {
            if (wall[i]) {
                marked.add(patches[i]);
            }
        }
        return new Patch(
                0,
                0,
                marked.stream().mapToDouble(Patch::redness).average().orElse(0),
                marked.stream().mapToDouble(Patch::blueness).average().orElse(0),
                marked.stream().mapToDouble(Patch::brightness).average().orElse(0),
                marked.stream().mapToDouble(Patch::contrast).average().orElse(0));
    }

    /** Whoever photographs a wall has it in the middle, the ground below and the sky above. */
    private double weight(int i) {
        if (sky[i] || patches[i].isPlant()) {
            return 0;
        }
        double x = (patches[i].column() + 0.5) / columns - 0.5;
        double y = (patches[i].row() + 0.5) / rows - 0.45;
        return Math.exp(-(x * x) / 0.18 - (y * y) / 0.10);
    }
}
