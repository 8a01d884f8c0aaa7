package dev.maquette.provider.sandbox.shape;

import dev.maquette.mesh.Mesh;
import dev.maquette.provider.sandbox.object.ObjectDescription;

/** Builds the mesh of a described object: standing on y = 0, front towards +Z, in metres. */
public final class Forms {

    private Forms() {}

    /**
     * The same description always gives the same mesh.
     *
     * @param textureSize edge in pixels of the largest texture
     */
    public static Mesh build(ObjectDescription object, int textureSize) {
        Sculpture sculpture = new Sculpture(object);
        switch (object.form()) {
            case MUG -> Crockery.mug(object, sculpture);
            case TEAPOT -> Crockery.teapot(object, sculpture);
            case BOWL -> Crockery.bowl(object, sculpture);
            case PLATE -> Crockery.plate(object, sculpture);
            case BOTTLE -> Containers.bottle(object, sculpture);
            case JAR -> Containers.jar(object, sculpture);
            case VASE -> Containers.vase(object, sculpture);
            case POT -> Containers.pot(object, sculpture);
            case CAN -> Containers.can(object, sculpture);
            case BOX -> Containers.box(object, sculpture);
            case CHAIR -> Furniture.chair(object, sculpture);
            case STOOL -> Furniture.stool(object, sculpture);
            case TABLE -> Furniture.table(object, sculpture);
            case LAMP -> Furniture.lamp(object, sculpture);
            case ROBOT -> Robot.build(object, sculpture);
            case DUCK -> Duck.build(object, sculpture);
            case CAR -> Car.build(object, sculpture);
            case SHOE -> Shoe.build(object, sculpture);
            case BALL -> sculpture.body().ellipsoid(0.11, 0.11, 0.11, Transform.move(0, 0.11, 0));
            case PEBBLES -> pebbles(sculpture);
        }
        return sculpture.mesh(textureSize);
    }

    private static void pebbles(Sculpture sculpture) {
        Surface stack = sculpture.body();
        stack.ellipsoid(0.095, 0.05, 0.085, Transform.move(0, 0.05, 0));
        stack.ellipsoid(0.075, 0.04, 0.068, Transform.turnZ(-4).thenMove(0.008, 0.132, 0.004));
        stack.ellipsoid(0.052, 0.034, 0.048, Transform.turnZ(5).thenMove(-0.006, 0.2, 0));
        stack.ellipsoid(0.03, 0.024, 0.028, Transform.turnZ(-7).thenMove(0.004, 0.255, 0));
    }
}
