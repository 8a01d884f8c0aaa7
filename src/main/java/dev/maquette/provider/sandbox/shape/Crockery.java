package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.PartKind;

/** What stands on a table. */
final class Crockery {

    private Crockery() {}

    static void mug(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0.002)
                        .to(0.029, 0.002)
                        .round(0.0295, 0, 0.001, 0.032, 0)
                        .round(0.0385, 0, 0.006, 0.0405, 0.05)
                        .round(0.041, 0.096, 0.0022, 0.0365, 0.096));
        sculpture
                .plain("interior")
                .turned(Profile.from(0.039, 0.0955)
                        .round(0.0368, 0.096, 0.0015, 0.0365, 0.05)
                        .round(0.0345, 0.006, 0.01, 0, 0.006));
        Vessel vessel = new Vessel(object, sculpture);
        vessel.handle(0.0405, 0.084, 0.0395, 0.018);
        vessel.lid(0.041, 0.0965);
        vessel.spout(0.04, 0.045, 0.094);
        legs(object, sculpture, 0.03);
    }

    static void teapot(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0.003)
                        .to(0.042, 0.003)
                        .to(0.044, 0)
                        .to(0.05, 0)
                        .curve(0.052, 0.006, 0.078, 0.04, 0.084, 0.075, 0.07, 0.112, 0.046, 0.13)
                        .to(0.044, 0.131)
                        .to(0, 0.131));
        Vessel vessel = new Vessel(object, sculpture);
        vessel.handle(0.068, 0.112, 0.078, 0.042);
        vessel.lid(0.046, 0.13);
        vessel.spout(0.082, 0.05, 0.128);
    }

    static void bowl(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0.003)
                        .to(0.03, 0.003)
                        .to(0.032, 0)
                        .to(0.037, 0)
                        .to(0.038, 0.006)
                        .curve(0.06, 0.018, 0.08, 0.045, 0.087, 0.074)
                        .curve(0.0862, 0.0765, 0.0845, 0.0765));
        sculpture
                .plain("interior")
                .turned(Profile.from(0.0862, 0.0762)
                        .curve(0.0832, 0.074, 0.076, 0.046, 0.057, 0.022, 0.03, 0.012, 0, 0.01));
        Vessel vessel = new Vessel(object, sculpture);
        vessel.handle(0.082, 0.066, 0.07, 0.03);
        vessel.lid(0.087, 0.0765);
    }

    static void plate(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .surface("underside", object.paint())
                .turned(Profile.from(0, 0.002)
                        .to(0.062, 0.002)
                        .to(0.064, 0)
                        .to(0.068, 0)
                        .curve(0.085, 0.008, 0.118, 0.019, 0.1265, 0.0222));
        sculpture
                .body()
                .turned(Profile.from(0.1265, 0.0222)
                        .curve(0.1255, 0.0238, 0.112, 0.0212, 0.088, 0.0125, 0.076, 0.0068, 0.05, 0.006, 0, 0.006));
    }

    private static void legs(ObjectDescription object, Sculpture sculpture, double radius) {
        if (!object.has(PartKind.LEGS)) {
            return;
        }
        Surface legs = sculpture.part(PartKind.LEGS);
        for (int leg = 0; leg < 3; leg++) {
            double angle = Math.toRadians(60 + 120 * leg);
            double x = radius * Math.cos(angle);
            double z = radius * Math.sin(angle);
            legs.ellipsoid(0.007, 0.012, 0.007, Transform.move(x, 0, z));
        }
    }
}
