package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.PartKind;

/** Lids, handles and spouts that fit any vessel, whatever its measures. */
record Vessel(ObjectDescription object, Sculpture sculpture) {

    /** A flat lid with a knob, lying on a rim of the given radius. */
    void lid(double rim, double height) {
        if (!object.has(PartKind.LID)) {
            return;
        }
        double scale = object.scaleOf(PartKind.LID);
        double radius = rim * 1.04;
        double thick = 0.007 * scale;
        double knob = Math.min(0.3 * rim, 0.014) * scale;
        Profile profile = Profile.from(0, height)
                .round(radius, height, 0.002, radius, height + thick / 2)
                .round(radius, height + thick, 0.003, knob, height + thick * 1.25)
                .curve(
                        knob * 0.55,
                        height + thick * 1.25 + knob * 0.4,
                        knob,
                        height + thick * 1.25 + knob * 1.2,
                        knob * 0.75,
                        height + thick * 1.25 + knob * 1.8,
                        0,
                        height + thick * 1.25 + knob * 2);
        sculpture.part(PartKind.LID).turned(profile);
    }

    /** A cylindrical screw cap or stopper from one height up. */
    void cap(double radius, double from, double height) {
        if (!object.has(PartKind.LID)) {
            return;
        }
        double scale = object.scaleOf(PartKind.LID);
        double top = from + height * scale;
        double wide = radius * Math.sqrt(scale);
        sculpture
                .part(PartKind.LID)
                .turned(Profile.from(0, from)
                        .round(wide, from, 0.001, wide, (from + top) / 2)
                        .round(wide, top, Math.min(0.004, height / 5), 0, top));
    }

    /**
     * An ear-shaped handle at the right.
     *
     * @param upperRadius of the body where the handle leaves it, at {@code upper}; likewise below
     */
    void handle(double upperRadius, double upper, double lowerRadius, double lower) {
        if (!object.has(PartKind.HANDLE)) {
            return;
        }
        double scale = object.scaleOf(PartKind.HANDLE);
        double span = upper - lower;
        double middle = (upper + lower) / 2;
        double half = span / 2 * Math.min(1.15, Math.sqrt(scale));
        double reach = Math.max(upperRadius, lowerRadius) + span * 0.52 * scale;
        double thick = span * 0.1 * Math.sqrt(scale);
        Curve ear = Curve.through(
                upperRadius - thick * 0.55,
                middle + half * 0.95,
                0,
                upperRadius + (reach - upperRadius) * 0.5,
                middle + half,
                0,
                reach,
                middle + half * 0.45,
                0,
                reach * 0.98,
                middle - half * 0.25,
                0,
                lowerRadius + (reach - lowerRadius) * 0.45,
                middle - half,
                0,
                lowerRadius - thick * 0.55,
                middle - half * 0.95,
                0);
        sculpture.part(PartKind.HANDLE).tube(ear, thick, thick, 0.72, Transform.NONE);
    }

    /** A tapering spout at the left, from the body up to the pouring height. */
    void spout(double radius, double from, double to) {
        if (!object.has(PartKind.SPOUT)) {
            return;
        }
        double scale = object.scaleOf(PartKind.SPOUT);
        double rise = to - from;
        Curve way = Curve.through(
                -radius * 0.8,
                from,
                0,
                -radius - rise * 0.42 * scale,
                from + rise * 0.22,
                0,
                -radius - rise * 0.68 * scale,
                from + rise * 0.72,
                0,
                -radius - rise * 0.98 * scale,
                to,
                0);
        sculpture.part(PartKind.SPOUT).tube(way, rise * 0.24, rise * 0.1, 1, Transform.NONE);
        Vector mouth = way.knots().getLast();
        sculpture
                .surface("mouth", object.paintOf(PartKind.SPOUT).shaded(0.35))
                .ellipsoid(
                        rise * 0.075,
                        rise * 0.02,
                        rise * 0.075,
                        Transform.turnZ(48).thenMove(mouth.x(), mouth.y(), mouth.z()));
    }
}
