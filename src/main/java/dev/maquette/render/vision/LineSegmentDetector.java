package dev.maquette.render.vision;

import java.util.ArrayList;
import java.util.List;

/**
 * Straight edges of a photo, after "LSD: a Line Segment Detector" (Grompone von Gioi, Jakubowicz, Morel, Randall, 2012): neighbours whose gradients
 * point the same way form a region, a region that is thin enough is a segment. Its test against chance is left out, since what is looked for are the few
 * directions that many segments share, and there the stray ones do not count.
 */
final class LineSegmentDetector {

    private static final double TOLERANCE = Math.toRadians(22.5);
    /** In steps of L*: below it, the noise of a sensor decides the direction of a gradient. */
    private static final double LEAST_GRADIENT = 2.5;

    private static final int BINS = 512;

    private final int width;
    private final int height;
    private final float[] magnitude;
    private final float[] angle;
    private final boolean[] used;
    private final int[] region;

    private LineSegmentDetector(int width, int height) {
        this.width = width;
        this.height = height;
        magnitude = new float[width * height];
        angle = new float[width * height];
        used = new boolean[width * height];
        region = new int[width * height];
    }

    /** Segments of at least that length, in pixels of the reduced photo; those found are in pixels of the photo itself. */
    static List<LineSegment> segments(ReducedPhoto photo, double leastLength) {
        var detector = new LineSegmentDetector(photo.width(), photo.height());
        detector.measureGradients(photo.lightness());
        var segments = new ArrayList<LineSegment>();
        for (int seed : detector.strongestFirst()) {
            if (!detector.used[seed]) {
                int size = detector.grow(seed);
                if (size >= leastLength) {
                    detector.fit(size, leastLength, photo.scale(), segments);
                }
            }
        }
        return segments;
    }

    /** Between the four pixels below and right of each, as the paper has it. */
    private void measureGradients(float[] lightness) {
        for (int y = 0; y < height - 1; y++) {
            for (int x = 0; x < width - 1; x++) {
                int i = y * width + x;
                float falling = lightness[i + width + 1] - lightness[i];
                float rising = lightness[i + 1] - lightness[i + width];
                float gx = (falling + rising) / 2;
                float gy = (falling - rising) / 2;
                magnitude[i] = (float) Math.sqrt(gx * gx + gy * gy);
                angle[i] = (float) Math.atan2(gy, gx);
                used[i] = magnitude[i] < LEAST_GRADIENT;
            }
            used[y * width + width - 1] = true;
        }
        for (int x = 0; x < width; x++) {
            used[(height - 1) * width + x] = true;
        }
    }

    private int[] strongestFirst() {
        int[] starts = new int[BINS + 1];
        int count = 0;
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                starts[bin(i) + 1]++;
                count++;
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            starts[bin + 1] += starts[bin];
        }
        int[] sorted = new int[count];
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                sorted[starts[bin(i)]++] = i;
            }
        }
        return sorted;
    }

    private int bin(int i) {
        return BINS - 1 - (int) Math.min(BINS - 1, magnitude[i] * 8);
    }

    private int grow(int seed) {
        region[0] = seed;
        used[seed] = true;
        int size = 1;
        double mean = angle[seed];
        double cosine = Math.cos(mean);
        double sine = Math.sin(mean);
        for (int next = 0; next < size; next++) {
            int x = region[next] % width;
            int y = region[next] / width;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int i = ny * width + nx;
                    if (!used[i] && difference(angle[i], mean) < TOLERANCE) {
                        used[i] = true;
                        region[size++] = i;
                        cosine += Math.cos(angle[i]);
                        sine += Math.sin(angle[i]);
                        mean = Math.atan2(sine, cosine);
                    }
                }
            }
        }
        return size;
    }

    private static double difference(double a, double b) {
        double difference = Math.abs(a - b);
        return Math.min(difference, 2 * Math.PI - difference);
    }

    /** The region's main axis; a gradient belongs to the corner between its four pixels, which is (x + 1, y + 1). */
    private void fit(int size, double leastLength, double scale, List<LineSegment> segments) {
        double weight = 0;
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < size; k++) {
            double m = magnitude[region[k]];
            weight += m;
            meanX += m * (region[k] % width + 1);
            meanY += m * (region[k] / width + 1);
        }
        meanX /= weight;
        meanY /= weight;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int k = 0; k < size; k++) {
            double m = magnitude[region[k]];
            double dx = region[k] % width + 1 - meanX;
            double dy = region[k] / width + 1 - meanY;
            xx += m * dx * dx;
            xy += m * dx * dy;
            yy += m * dy * dy;
        }
        double direction = Math.atan2(2 * xy, xx - yy) / 2;
        double axisX = Math.cos(direction);
        double axisY = Math.sin(direction);
        double from = 0;
        double to = 0;
        double left = 0;
        double right = 0;
        for (int k = 0; k < size; k++) {
            double dx = region[k] % width + 1 - meanX;
            double dy = region[k] / width + 1 - meanY;
            double along = dx * axisX + dy * axisY;
            double across = dy * axisX - dx * axisY;
            from = Math.min(from, along);
            to = Math.max(to, along);
            left = Math.min(left, across);
            right = Math.max(right, across);
        }
        boolean straight = right - left < Math.max(4, 0.06 * (to - from)) && size > 0.6 * (to - from);
        if (to - from >= leastLength && straight) {
            segments.add(
                    new LineSegment(meanX + from * axisX, meanY + from * axisY, meanX + to * axisX, meanY + to * axisY)
                            .scaled(scale));
        }
    }
}
