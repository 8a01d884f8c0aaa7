package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.Grain;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.PartKind;

/** A toy car that stands at an angle, so that its front view shows more than a radiator. */
final class Car {

    private static final Paint WINDOW = new Paint(0x2E3F4C, Grain.PLAIN, 0, 0.1);
    private static final Paint LIGHT = new Paint(0xFFF2C4, Grain.PLAIN, 0, 0.2);
    private static final Paint RIM = new Paint(0xD3D6DA, Grain.BRUSHED, 0.8, 0.35);
    private static final Transform STAND = Transform.turnY(-52);

    private Car() {}

    static void build(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .box(0.084, 0.036, 0.176, 0.014, Transform.move(0, 0.034, 0).then(STAND));
        sculpture
                .plain("cabin")
                .box(
                        0.072,
                        0.036,
                        0.092,
                        0.016,
                        Transform.move(0, 0.066, -0.012).then(STAND));
        Surface windows = sculpture.surface("windows", WINDOW);
        windows.box(
                0.0735, 0.018, 0.066, 0.006, Transform.move(0, 0.068, -0.012).then(STAND));
        windows.box(
                0.056, 0.018, 0.0935, 0.006, Transform.move(0, 0.068, -0.012).then(STAND));
        Surface lights = sculpture.surface("lights", LIGHT);
        sculpture
                .surface("bumpers", object.paint().shaded(0.5))
                .box(0.08, 0.009, 0.182, 0.004, Transform.move(0, 0.024, 0).then(STAND));
        for (int side = -1; side <= 1; side += 2) {
            lights.ellipsoid(
                    0.0085,
                    0.0085,
                    0.005,
                    Transform.move(side * 0.027, 0.039, 0.0865).then(STAND));
        }
        wheels(object, sculpture);
    }

    private static void wheels(ObjectDescription object, Sculpture sculpture) {
        if (!object.has(PartKind.WHEELS)) {
            return;
        }
        double radius = 0.0215 * object.scaleOf(PartKind.WHEELS);
        Profile tyre =
                Profile.from(0, -0.009).round(radius, -0.009, 0.004, radius, 0).round(radius, 0.009, 0.004, 0, 0.009);
        Surface tyres = sculpture.part(PartKind.WHEELS);
        Surface rims = sculpture.surface("rims", RIM);
        for (int wheel = 0; wheel < 4; wheel++) {
            double side = wheel % 2 == 0 ? -1 : 1;
            double z = wheel < 2 ? -0.054 : 0.054;
            Transform axle =
                    Transform.turnZ(90).thenMove(side * 0.04, radius, z).then(STAND);
            tyres.turned(tyre, axle);
            rims.ellipsoid(0.012, 0.0105, 0.012, axle);
        }
    }
}
