package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.Grain;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.PartKind;

/** What holds something: bottles, jars, vases, boxes. */
final class Containers {

    private static final Paint SOIL = new Paint(0x3B2A20, Grain.CLAY, 0, 1);

    private Containers() {}

    static void bottle(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0.004)
                        .to(0.024, 0.004)
                        .round(0.026, 0, 0.001, 0.028, 0)
                        .round(0.035, 0, 0.006, 0.035, 0.08)
                        .to(0.035, 0.142)
                        .curve(0.0345, 0.152, 0.028, 0.172, 0.0165, 0.19, 0.0135, 0.204)
                        .to(0.0135, 0.222)
                        .round(0.0155, 0.222, 0.001, 0.0155, 0.226)
                        .round(0.0155, 0.23, 0.001, 0.0115, 0.23));
        sculpture
                .plain("interior")
                .turned(Profile.from(0.0118, 0.23).to(0.0115, 0.2).to(0, 0.2));
        Vessel vessel = new Vessel(object, sculpture);
        vessel.cap(0.0175, 0.206, 0.032);
        vessel.handle(0.033, 0.15, 0.034, 0.07);
    }

    static void jar(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0.004)
                        .to(0.038, 0.004)
                        .to(0.04, 0)
                        .round(0.052, 0, 0.009, 0.052, 0.05)
                        .to(0.052, 0.105)
                        .curve(0.0505, 0.116, 0.044, 0.124, 0.0425, 0.128)
                        .to(0.0425, 0.134)
                        .round(0.045, 0.134, 0.001, 0.045, 0.138)
                        .round(0.045, 0.142, 0.001, 0.041, 0.142));
        sculpture
                .plain("interior")
                .turned(Profile.from(0.041, 0.142)
                        .to(0.0405, 0.128)
                        .to(0.046, 0.11)
                        .to(0.046, 0.006)
                        .to(0, 0.006));
        Vessel vessel = new Vessel(object, sculpture);
        vessel.cap(0.0415, 0.138, 0.024);
        vessel.handle(0.051, 0.11, 0.051, 0.045);
    }

    static void vase(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0, 0.004)
                        .to(0.032, 0.004)
                        .to(0.034, 0)
                        .to(0.039, 0)
                        .curve(
                                0.043, 0.008, 0.066, 0.06, 0.073, 0.11, 0.06, 0.165, 0.034, 0.21, 0.028, 0.24, 0.036,
                                0.268)
                        .curve(0.0365, 0.271, 0.034, 0.272));
        sculpture
                .plain("interior")
                .turned(Profile.from(0.0352, 0.2716)
                        .curve(0.031, 0.262, 0.0245, 0.238, 0.03, 0.21)
                        .to(0.05, 0.16)
                        .to(0, 0.12));
        Vessel vessel = new Vessel(object, sculpture);
        vessel.handle(0.033, 0.225, 0.062, 0.155);
        vessel.lid(0.037, 0.272);
    }

    static void pot(ObjectDescription object, Sculpture sculpture) {
        double foot = object.has(PartKind.SAUCER) ? 0.006 : 0;
        sculpture
                .body()
                .turned(Profile.from(0, foot)
                        .round(0.05, foot, 0.004, 0.062, foot + 0.07)
                        .to(0.067, foot + 0.1)
                        .round(0.075, foot + 0.1, 0.002, 0.076, foot + 0.115)
                        .round(0.077, foot + 0.13, 0.003, 0.069, foot + 0.13));
        sculpture
                .plain("interior")
                .turned(Profile.from(0.0705, foot + 0.1298)
                        .to(0.0685, foot + 0.128)
                        .to(0.066, foot + 0.106));
        sculpture
                .surface("soil", SOIL)
                .turned(Profile.from(0.067, foot + 0.106).curve(0.04, foot + 0.111, 0, foot + 0.114));
        if (object.has(PartKind.SAUCER)) {
            sculpture
                    .part(PartKind.SAUCER)
                    .turned(Profile.from(0, 0)
                            .round(0.066, 0, 0.004, 0.074, 0.012)
                            .round(0.078, 0.02, 0.002, 0.073, 0.02)
                            .to(0.066, 0.006)
                            .to(0, 0.006));
        }
        new Vessel(object, sculpture).handle(0.073, 0.125, 0.064, 0.06);
    }

    static void can(ObjectDescription object, Sculpture sculpture) {
        sculpture
                .body()
                .turned(Profile.from(0.0325, 0.006)
                        .to(0.033, 0.008)
                        .to(0.033, 0.112)
                        .to(0.0325, 0.114));
        Surface ends = sculpture.surface("ends", object.paint().shaded(1.1));
        ends.turned(Profile.from(0, 0.004)
                .to(0.029, 0.004)
                .round(0.03, 0, 0.001, 0.031, 0)
                .round(0.034, 0, 0.0015, 0.0325, 0.008));
        ends.turned(Profile.from(0.0325, 0.112)
                .round(0.034, 0.12, 0.0015, 0.031, 0.12)
                .to(0.0305, 0.116)
                .to(0, 0.116));
        Vessel vessel = new Vessel(object, sculpture);
        vessel.lid(0.034, 0.12);
        vessel.handle(0.033, 0.1, 0.033, 0.03);
    }

    static void box(ObjectDescription object, Sculpture sculpture) {
        boolean lidded = object.has(PartKind.LID);
        double height = lidded ? 0.1 : 0.15;
        sculpture.body().box(0.18, height, 0.14, 0.004, Transform.move(0, height / 2, 0));
        if (lidded) {
            double lid = 0.042 * object.scaleOf(PartKind.LID);
            sculpture.part(PartKind.LID).box(0.186, lid, 0.146, 0.004, Transform.move(0, height + lid / 2 - 0.004, 0));
        }
        handleOnTop(object, sculpture, height + (lidded ? 0.036 * object.scaleOf(PartKind.LID) : 0));
    }

    private static void handleOnTop(ObjectDescription object, Sculpture sculpture, double top) {
        if (!object.has(PartKind.HANDLE)) {
            return;
        }
        double scale = object.scaleOf(PartKind.HANDLE);
        double reach = 0.04 * scale;
        Curve bow = Curve.through(
                -reach,
                top - 0.004,
                0,
                -reach,
                top + 0.018 * scale,
                0,
                -reach * 0.5,
                top + 0.032 * scale,
                0,
                reach * 0.5,
                top + 0.032 * scale,
                0,
                reach,
                top + 0.018 * scale,
                0,
                reach,
                top - 0.004,
                0);
        sculpture.part(PartKind.HANDLE).tube(bow, 0.005 * scale, 0.005 * scale, 1, Transform.NONE);
    }
}
