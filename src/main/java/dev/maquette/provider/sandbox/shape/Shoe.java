package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.Grain;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.PartKind;

/** A low shoe whose toe points to the right and somewhat to the front. */
final class Shoe {

    private static final Paint LINING = new Paint(0x3A3532, Grain.WOVEN, 0, 1);
    private static final Transform STAND = Transform.turnY(62);

    private Shoe() {}

    static void build(ObjectDescription object, Sculpture sculpture) {
        upper(sculpture);
        double thick = 0.022 * object.scaleOf(PartKind.SOLE);
        if (object.has(PartKind.SOLE)) {
            Surface sole = sculpture.part(PartKind.SOLE);
            sole.turned(
                    slab(thick),
                    Transform.scale(0.046, 1, 0.085).thenMove(0, 0, 0.057).then(STAND));
            sole.turned(
                    slab(thick),
                    Transform.scale(0.038, 1, 0.07).thenMove(0, 0, -0.062).then(STAND));
            sole.box(0.072, thick, 0.12, 0.009, Transform.move(0, thick / 2, 0).then(STAND));
        }
        sculpture
                .surface("lining", LINING)
                .ellipsoid(
                        0.026,
                        0.01,
                        0.044,
                        Transform.turnX(10).thenMove(0, 0.0925, -0.058).then(STAND));
        if (object.has(PartKind.LACES)) {
            laces(sculpture.part(PartKind.LACES));
        }
    }

    private static void upper(Sculpture sculpture) {
        Surface upper = sculpture.body();
        upper.ellipsoid(0.042, 0.042, 0.08, Transform.move(0, 0.024, 0.056).then(STAND));
        upper.ellipsoid(
                0.0385,
                0.05,
                0.09,
                Transform.turnX(22).thenMove(0, 0.038, -0.002).then(STAND));
        upper.turned(
                Profile.from(0.96, 0.01)
                        .curve(1, 0.035, 0.93, 0.065, 0.8, 0.085, 0.78, 0.094)
                        .curve(0.74, 0.097, 0.68, 0.094),
                Transform.scale(0.039, 1, 0.066).thenMove(0, 0, -0.062).then(STAND));
    }

    /** A rounded disc of radius 1, to be stretched into an oval. */
    private static Profile slab(double thick) {
        return Profile.from(0, 0)
                .to(0.94, 0)
                .curve(1, thick * 0.3, 1.02, thick * 0.7, 0.98, thick)
                .to(0, thick);
    }

    private static void laces(Surface laces) {
        for (int row = 0; row < 4; row++) {
            double z = -0.002 + 0.019 * row;
            double y = 0.0905 - 0.0075 * row;
            Curve lace = Curve.through(-0.021, y - 0.009, z, 0, y, z + 0.003, 0.021, y - 0.009, z);
            laces.tube(lace, 0.0032, 0.0032, 0.7, STAND);
        }
    }
}
