package dev.maquette.packaging.dieline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Crop marks at the corners of the trim, and registration marks at the middle of each side. */
record PrintMarks(Bounds trim, Bounds frame, double scale) {

    // in millimetres at a drawing scale of 1, from the frame, which is around the net and its bleed
    private static final double CROP_START = 2;
    private static final double CROP_END = 7;
    private static final double REGISTRATION_DISTANCE = 17;
    private static final double REGISTRATION_RADIUS = 1.5;
    private static final double REGISTRATION_CROSS = 2.5;

    List<Path> all() {
        return Stream.concat(crops(), registrations()).toList();
    }

    private Stream<Path> crops() {
        double start = CROP_START * scale;
        double end = CROP_END * scale;
        List<Path> marks = new ArrayList<>();
        for (double x : new double[] {trim.left(), trim.right()}) {
            marks.add(Path.line(new Point(x, frame.top() - end), new Point(x, frame.top() - start)));
            marks.add(Path.line(new Point(x, frame.bottom() + start), new Point(x, frame.bottom() + end)));
        }
        for (double y : new double[] {trim.top(), trim.bottom()}) {
            marks.add(Path.line(new Point(frame.left() - end, y), new Point(frame.left() - start, y)));
            marks.add(Path.line(new Point(frame.right() + start, y), new Point(frame.right() + end, y)));
        }
        return marks.stream();
    }

    private Stream<Path> registrations() {
        Bounds around = frame.grown(REGISTRATION_DISTANCE * scale);
        Point middle = around.center();
        return Stream.of(
                        new Point(middle.x(), around.top()),
                        new Point(middle.x(), around.bottom()),
                        new Point(around.left(), middle.y()),
                        new Point(around.right(), middle.y()))
                .flatMap(this::registration);
    }

    private Stream<Path> registration(Point center) {
        double arm = REGISTRATION_CROSS * scale;
        return Stream.of(
                Path.circle(center, REGISTRATION_RADIUS * scale),
                Path.line(center.plus(-arm, 0), center.plus(arm, 0)),
                Path.line(center.plus(0, -arm), center.plus(0, arm)));
    }
}
