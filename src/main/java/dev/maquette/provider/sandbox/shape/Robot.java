package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.PartKind;

/** A toy robot with a boxy body, round joints and an aerial. */
final class Robot {

    private Robot() {}

    static void build(ObjectDescription object, Sculpture sculpture) {
        Paint joints = object.paint().shaded(0.55);
        sculpture.body().box(0.1, 0.095, 0.075, 0.016, Transform.move(0, 0.105, 0));
        Surface head = sculpture.plain("head");
        head.box(0.078, 0.06, 0.062, 0.018, Transform.move(0, 0.193, 0));
        limbs(sculpture, joints);
        sculpture
                .surface("panel", object.paint().shaded(1.55))
                .box(0.06, 0.042, 0.008, 0.003, Transform.move(0, 0.113, 0.0375));
        Surface eyes = sculpture.part(PartKind.EYES);
        double eye = 0.0105 * object.scaleOf(PartKind.EYES);
        for (int side = -1; side <= 1; side += 2) {
            eyes.ellipsoid(eye, eye, 0.006, Transform.move(side * 0.018, 0.2, 0.031));
            eyes.ellipsoid(0.0048, 0.0048, 0.003, Transform.move(side * 0.015, 0.12, 0.042));
        }
        eyes.ellipsoid(0.009, 0.009, 0.009, Transform.move(0, 0.266, 0));
        sculpture.surface("mouth", joints).box(0.034, 0.007, 0.006, 0.0028, Transform.move(0, 0.178, 0.031));
    }

    private static void limbs(Sculpture sculpture, Paint joints) {
        Surface dark = sculpture.surface("joints", joints);
        Surface arms = sculpture.plain("limbs");
        dark.post(new Vector(0, 0.15, 0), new Vector(0, 0.166, 0), 0.016, 0.016);
        dark.post(new Vector(0, 0.22, 0), new Vector(0, 0.258, 0), 0.0035, 0.0028);
        for (int side = -1; side <= 1; side += 2) {
            dark.ellipsoid(0.014, 0.014, 0.014, Transform.move(side * 0.054, 0.136, 0));
            arms.post(new Vector(side * 0.064, 0.132, 0), new Vector(side * 0.076, 0.088, 0.012), 0.011, 0.0125);
            dark.ellipsoid(0.0145, 0.0145, 0.0145, Transform.move(side * 0.078, 0.075, 0.016));
            dark.post(new Vector(side * 0.026, 0.028, 0), new Vector(side * 0.026, 0.062, 0), 0.011, 0.011);
            arms.box(0.042, 0.026, 0.062, 0.011, Transform.move(side * 0.027, 0.013, 0.008));
            dark.ellipsoid(0.006, 0.013, 0.013, Transform.move(side * 0.039, 0.196, 0));
        }
    }
}
