package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.Grain;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.PartKind;

/** What stands in a room. */
final class Furniture {

    private static final Paint BULB = new Paint(0xFFF6DC, Grain.PLAIN, 0, 0.3);

    private Furniture() {}

    static void chair(ObjectDescription object, Sculpture sculpture) {
        sculpture.body().plank(0.45, 0.045, 0.43, 0.018, Transform.move(0, 0.455, 0));
        legs(object, sculpture, 0.185, 0.175, 0.44, 0.019);
        if (object.has(PartKind.BACKREST)) {
            backrest(object, sculpture);
        }
        if (object.has(PartKind.ARMRESTS)) {
            armrests(sculpture);
        }
        if (object.has(PartKind.CUSHION)) {
            double thick = 0.06 * object.scaleOf(PartKind.CUSHION);
            sculpture
                    .part(PartKind.CUSHION)
                    .box(0.41, thick, 0.39, thick / 2.2, Transform.move(0, 0.474 + thick / 2, 0.01));
        }
    }

    private static void backrest(ObjectDescription object, Sculpture sculpture) {
        Surface back = sculpture.part(PartKind.BACKREST);
        double top = 0.47 + 0.4 * object.scaleOf(PartKind.BACKREST);
        for (int side = -1; side <= 1; side += 2) {
            back.post(new Vector(side * 0.19, 0.45, -0.185), new Vector(side * 0.2, top, -0.255), 0.018, 0.015);
        }
        for (int rail = 0; rail < 3; rail++) {
            double share = 0.42 + 0.25 * rail;
            double height = 0.45 + (top - 0.45) * share;
            double depth = -0.185 - 0.07 * share;
            back.plank(0.38, 0.06, 0.018, 0.008, Transform.turnX(-9).thenMove(0, height, depth));
        }
    }

    private static void armrests(Sculpture sculpture) {
        Surface arms = sculpture.part(PartKind.ARMRESTS);
        for (int side = -1; side <= 1; side += 2) {
            arms.plank(0.045, 0.03, 0.4, 0.013, Transform.move(side * 0.235, 0.665, -0.01));
            arms.post(new Vector(side * 0.225, 0.45, 0.15), new Vector(side * 0.235, 0.66, 0.16), 0.016, 0.014);
        }
    }

    static void stool(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0.42)
                        .round(0.17, 0.42, 0.012, 0.17, 0.44)
                        .round(0.17, 0.465, 0.015, 0.1, 0.462)
                        .to(0, 0.46));
        legs(object, sculpture, 0.115, 0.115, 0.425, 0.017);
        if (object.has(PartKind.LEGS)) {
            double ring = 0.135;
            Surface rungs = sculpture.surface("rungs", object.paintOf(PartKind.LEGS));
            rungs.post(new Vector(-ring, 0.17, ring), new Vector(ring, 0.17, ring), 0.01, 0.01);
            rungs.post(new Vector(-ring, 0.17, -ring), new Vector(ring, 0.17, -ring), 0.01, 0.01);
            rungs.post(new Vector(-ring, 0.22, -ring), new Vector(-ring, 0.22, ring), 0.01, 0.01);
            rungs.post(new Vector(ring, 0.22, -ring), new Vector(ring, 0.22, ring), 0.01, 0.01);
        }
        if (object.has(PartKind.CUSHION)) {
            sculpture.part(PartKind.CUSHION).ellipsoid(0.165, 0.035, 0.165, Transform.move(0, 0.475, 0));
        }
    }

    static void table(ObjectDescription object, Sculpture sculpture) {
        sculpture.body().plank(1.3, 0.04, 0.75, 0.014, Transform.move(0, 0.73, 0));
        sculpture.plain("apron").plank(1.1, 0.07, 0.55, 0.006, Transform.move(0, 0.68, 0));
        legs(object, sculpture, 0.56, 0.29, 0.715, 0.034);
    }

    private static void legs(
            ObjectDescription object, Sculpture sculpture, double x, double z, double height, double radius) {
        if (!object.has(PartKind.LEGS)) {
            return;
        }
        double thick = radius * object.scaleOf(PartKind.LEGS);
        double foot = thick * 0.62;
        Surface legs = sculpture.part(PartKind.LEGS);
        for (int corner = 0; corner < 4; corner++) {
            double sideX = corner % 2 == 0 ? -1 : 1;
            double sideZ = corner < 2 ? -1 : 1;
            Vector top = new Vector(sideX * x, height, sideZ * z);
            Vector bottom = new Vector(sideX * x * 1.13, foot, sideZ * z * 1.13);
            legs.post(bottom, top, foot, thick);
        }
    }

    static void lamp(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0)
                        .round(0.078, 0, 0.003, 0.078, 0.01)
                        .round(0.078, 0.02, 0.006, 0.03, 0.024)
                        .curve(0.014, 0.034, 0.01, 0.06, 0.009, 0.12)
                        .curve(0.016, 0.135, 0.016, 0.15, 0.009, 0.165)
                        .to(0.008, 0.31)
                        .to(0, 0.31));
        sculpture.surface("bulb", BULB).ellipsoid(0.026, 0.034, 0.026, Transform.move(0, 0.335, 0));
        if (object.has(PartKind.SHADE)) {
            double scale = object.scaleOf(PartKind.SHADE);
            double wide = 0.128 * scale;
            double narrow = 0.082 * scale;
            double top = 0.27 + 0.155 * scale;
            sculpture
                    .part(PartKind.SHADE)
                    .turned(Profile.from(wide - 0.002, 0.27)
                            .to(wide, 0.27)
                            .to(narrow, top)
                            .to(narrow - 0.002, top)
                            .to(wide - 0.002, 0.27));
        }
    }
}
