package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.PartKind;

/** A bath duck, looking to the front. */
final class Duck {

    private Duck() {}

    static void build(ObjectDescription object, Sculpture sculpture) {
        Surface body = sculpture.body();
        body.ellipsoid(0.043, 0.034, 0.055, Transform.move(0, 0.033, -0.006));
        Surface rest = sculpture.plain("feathers");
        rest.ellipsoid(0.031, 0.03, 0.031, Transform.move(0, 0.083, 0.026));
        rest.ellipsoid(0.022, 0.022, 0.022, Transform.move(0, 0.06, 0.022));
        rest.ellipsoid(0.016, 0.012, 0.026, Transform.turnX(38).thenMove(0, 0.052, -0.055));
        for (int side = -1; side <= 1; side += 2) {
            Transform wing =
                    Transform.turnX(14).then(Transform.turnZ(-side * 12.0)).thenMove(side * 0.041, 0.042, -0.014);
            rest.ellipsoid(0.009, 0.018, 0.03, wing);
        }
        double beak = object.scaleOf(PartKind.BEAK);
        if (object.has(PartKind.BEAK)) {
            Surface bill = sculpture.part(PartKind.BEAK);
            bill.ellipsoid(
                    0.0145 * beak,
                    0.0055 * beak,
                    0.018 * beak,
                    Transform.turnX(-8).thenMove(0, 0.079, 0.058));
            bill.ellipsoid(
                    0.011 * beak,
                    0.004 * beak,
                    0.013 * beak,
                    Transform.turnX(10).thenMove(0, 0.072, 0.056));
        }
        Surface eyes = sculpture.part(PartKind.EYES);
        double eye = 0.0052 * object.scaleOf(PartKind.EYES);
        for (int side = -1; side <= 1; side += 2) {
            eyes.ellipsoid(eye, eye, eye, Transform.move(side * 0.0155, 0.0925, 0.0495));
        }
    }
}
