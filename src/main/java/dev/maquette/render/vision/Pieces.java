package dev.maquette.render.vision;

import java.util.Arrays;

/**
 * The pieces into which a set of pixels falls, two pixels hanging together by their sides.
 *
 * @param label the piece of each pixel of the set, -1 for all others
 * @param size in pixels, by piece
 * @param atBorder whether a piece touches the picture's border
 */
record Pieces(int[] label, int[] size, boolean[] atBorder) {

    static Pieces of(boolean[] set, int width) {
        int[] label = new int[set.length];
        int[] open = new int[set.length];
        int[] size = new int[16];
        boolean[] atBorder = new boolean[16];
        Arrays.fill(label, -1);
        int count = 0;
        for (int start = 0; start < set.length; start++) {
            if (!set[start] || label[start] >= 0) {
                continue;
            }
            if (count == size.length) {
                size = Arrays.copyOf(size, 2 * count);
                atBorder = Arrays.copyOf(atBorder, 2 * count);
            }
            int end = 1;
            open[0] = start;
            label[start] = count;
            for (int next = 0; next < end; next++) {
                int i = open[next];
                int x = i % width;
                int[] neighbours = {x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width};
                for (int neighbour : neighbours) {
                    if (neighbour < 0 || neighbour >= set.length) {
                        atBorder[count] = true;
                    } else if (set[neighbour] && label[neighbour] < 0) {
                        label[neighbour] = count;
                        open[end++] = neighbour;
                    }
                }
            }
            size[count++] = end;
        }
        return new Pieces(label, Arrays.copyOf(size, count), Arrays.copyOf(atBorder, count));
    }

    int largest() {
        return Arrays.stream(size).max().orElse(0);
    }
}
