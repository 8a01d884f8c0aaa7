package dev.maquette.render.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Facades of all kinds by name: materials, standpoints, weather and ground; a thousand pixels on the longer side. */
public final class Facades {

    private Facades() {}

    public static Map<String, FacadeScene> all() {
        var scenes = new LinkedHashMap<String, FacadeScene>();
        scenes.put("frontal brick", FacadeScene.house(camera(0.75, 0, 0, 0, 10.5), WallMaterial.RED_BRICK));
        scenes.put(
                "brick from the left, close, without sun",
                FacadeScene.house(camera(0.75, 24, 0, 0, 8), WallMaterial.YELLOW_BRICK)
                        .withSurroundings(false, false, true, false));
        scenes.put(
                "plaster from the right",
                FacadeScene.house(camera(0.75, -28, 0, 0, 10), WallMaterial.OCHRE_PLASTER)
                        .withWindows(5, 2, false)
                        .withSurroundings(true, true, false, true));
        scenes.put(
                "siding from below",
                FacadeScene.house(camera(0.8, 20, 16, 0, 11), WallMaterial.WOOD_SIDING)
                        .withWindows(3, 2, true)
                        .withNoise(3, 2));
        scenes.put(
                "white plaster from below",
                FacadeScene.house(camera(0.9, -17, 14, 0, 13), WallMaterial.WHITE_PLASTER)
                        .withNoise(2, 3));
        scenes.put(
                "grey concrete on grey pavement",
                FacadeScene.house(camera(0.75, 12, 0, 0, 11), WallMaterial.GREY_CONCRETE)
                        .withWindows(4, 2, false)
                        .withSurroundings(false, true, false, false));
        scenes.put(
                "brick with a tilted camera",
                FacadeScene.house(camera(0.7, -15, 6, 1.5, 10), WallMaterial.RED_BRICK)
                        .withSurroundings(true, false, false, true)
                        .withNoise(4, 5));
        scenes.put(
                "tall plaster in portrait",
                FacadeScene.house(
                                new FacadeCamera(750, 1000, 1.05, 22, 15, 0, 4.5, 4.4, 13), WallMaterial.OCHRE_PLASTER)
                        .withWall(9, 10)
                        .withWindows(3, 3, true)
                        .withSurroundings(true, false, true, false));
        scenes.put(
                "siding that fills the picture",
                FacadeScene.house(camera(0.75, 10, 0, 0, 5), WallMaterial.WOOD_SIDING)
                        .withSurroundings(true, false, false, false));
        scenes.put(
                "brick without any opening",
                FacadeScene.house(camera(0.75, 30, 4, 0, 11), WallMaterial.YELLOW_BRICK)
                        .withWindows(0, 1, false)
                        .withSurroundings(true, true, false, true));
        return scenes;
    }

    private static FacadeCamera camera(double focal, double yaw, double pitch, double roll, double distance) {
        return new FacadeCamera(1000, 750, focal, yaw, pitch, roll, 6, 3.6, distance);
    }
}
