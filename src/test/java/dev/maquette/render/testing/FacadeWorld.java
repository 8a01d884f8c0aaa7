package dev.maquette.render.testing;

/** The world of a scene: what a ray of light meets, and in which light. Colours are linear RGB. */
final class FacadeWorld {

    /** What a ray met: its linear colour and, where it is the paintable wall, the place in metres. */
    record Sight(double[] colour, boolean paintable, boolean shaded, double x, double y) {}

    private static final double[][] FRAMES = {{0.80, 0.80, 0.78}, {0.10, 0.07, 0.05}, {0.12, 0.22, 0.16}};
    private static final double[] SHADE = {0.40, 0.44, 0.52};
    private static final double FRAME = 0.09;

    private final FacadeScene scene;
    private final double[] eye;
    private final double[] rotation;

    FacadeWorld(FacadeScene scene) {
        this.scene = scene;
        eye = scene.camera().position();
        rotation = scene.camera().rotation();
    }

    /** What is seen at a place in the picture. */
    Sight at(double px, double py) {
        var camera = scene.camera();
        double x = (px - camera.width() / 2.0) / (camera.focal() * camera.width());
        double y = (py - camera.height() / 2.0) / (camera.focal() * camera.width());
        return along(new double[] {
            rotation[0] * x + rotation[3] * y + rotation[6],
            rotation[1] * x + rotation[4] * y + rotation[7],
            rotation[2] * x + rotation[5] * y + rotation[8]
        });
    }

    private Sight along(double[] ray) {
        double toWall = ray[2] > 0 ? -eye[2] / ray[2] : Double.POSITIVE_INFINITY;
        double toGround = ray[1] > 0 ? (scene.wallHeight() - eye[1]) / ray[1] : Double.POSITIVE_INFINITY;
        double x = eye[0] + toWall * ray[0];
        double y = eye[1] + toWall * ray[1];
        boolean meetsWall = toWall < toGround && x >= 0 && x < scene.wallWidth() && y >= 0;
        if (scene.bush() && ray[2] > 0) {
            double toBush = (-1 - eye[2]) / ray[2];
            double[] leaf = bush(eye[0] + toBush * ray[0], eye[1] + toBush * ray[1]);
            if (toBush < toGround && leaf.length > 0) {
                return elsewhere(leaf);
            }
        }
        if (meetsWall) {
            return wall(x, y);
        }
        if (toGround < Double.POSITIVE_INFINITY) {
            return elsewhere(ground(eye[0] + toGround * ray[0], eye[2] + toGround * ray[2]));
        }
        return elsewhere(sky(ray));
    }

    private static Sight elsewhere(double[] colour) {
        return new Sight(colour, false, false, 0, 0);
    }

    private Sight wall(double x, double y) {
        double light = 0.9 + 0.2 * x / scene.wallWidth();
        boolean shaded = scene.shadow() && y > 0.2 * scene.wallHeight() + 0.55 * x - 1.2;
        double[] opening = opening(x, y);
        double[] colour = opening.length > 0 ? opening : scene.material().at(x, y, scene.seed());
        colour = WallMaterial.scaled(colour, light);
        if (shaded) {
            for (int channel = 0; channel < 3; channel++) {
                colour[channel] *= SHADE[channel];
            }
        }
        return new Sight(colour, opening.length == 0, shaded, x, y);
    }

    /** The colour of the window or door at a place on the wall; empty where there is only wall. */
    private double[] opening(double x, double y) {
        if (scene.columns() == 0) {
            return new double[0];
        }
        double cellWidth = scene.wallWidth() / scene.columns();
        double cellHeight = scene.wallHeight() / scene.rows();
        int column = (int) Math.min(scene.columns() - 1, x / cellWidth);
        int row = (int) Math.min(scene.rows() - 1, y / cellHeight);
        double width = Math.min(1.3, 0.5 * cellWidth);
        double height = Math.min(1.6, 0.55 * cellHeight);
        double u = x - (column + 0.5) * cellWidth + width / 2;
        double v = y - (row + 0.45) * cellHeight + height / 2;
        boolean door = scene.door() && row == scene.rows() - 1 && column == scene.columns() / 2;
        if (door) {
            double top = scene.wallHeight() - 2.2;
            return u >= 0 && u < width && y >= top ? door(u, y - top, width) : new double[0];
        }
        if (v >= height && v < height + 0.08 && u >= -0.08 && u < width + 0.08) {
            return new double[] {0.42, 0.41, 0.40};
        }
        return u >= 0 && v >= 0 && u < width && v < height ? window(u, v, width, height, column, row) : new double[0];
    }

    private double[] window(double u, double v, double width, double height, int column, int row) {
        boolean frame = u < FRAME
                || v < FRAME
                || u > width - FRAME
                || v > height - FRAME
                || Math.abs(u - width / 2) < FRAME / 3
                || Math.abs(v - height * 0.35) < FRAME / 3;
        if (frame) {
            return FRAMES[(int) (scene.seed() % FRAMES.length)];
        }
        double kind = ValueNoise.at(column, row, scene.seed() + 5);
        double reflection = ValueNoise.cloudy(u * 1.7 + column * 7, v * 1.7 + row * 5, scene.seed());
        if (kind < 0.45) {
            return WallMaterial.scaled(new double[] {0.035, 0.045, 0.055}, 0.6 + reflection);
        }
        if (kind < 0.75) {
            return WallMaterial.scaled(new double[] {0.22, 0.32, 0.45}, 1.2 - 0.5 * v / height + 0.3 * reflection);
        }
        return WallMaterial.scaled(new double[] {0.55, 0.52, 0.45}, u < width * 0.3 || u > width * 0.7 ? 1 : 0.15);
    }

    private static double[] door(double u, double v, double width) {
        boolean frame = u < FRAME || v < FRAME || u > width - FRAME;
        boolean panel = !frame && u > 0.25 && u < width - 0.25 && (v > 0.3 && v < 1.0 || v > 1.2 && v < 1.9);
        return WallMaterial.scaled(new double[] {0.05, 0.13, 0.10}, frame ? 1.8 : panel ? 0.7 : 1);
    }

    private double[] ground(double x, double z) {
        double speckle = ValueNoise.cloudy(x * 9, z * 9, scene.seed() + 3);
        if (scene.lawn()) {
            return WallMaterial.scaled(new double[] {0.10, 0.19, 0.035}, 0.5 + speckle);
        }
        boolean joint = x - Math.floor(x) < 0.03 || z - Math.floor(z) < 0.03;
        return WallMaterial.scaled(new double[] {0.24, 0.235, 0.225}, joint ? 0.5 : 0.8 + 0.4 * speckle);
    }

    private double[] sky(double[] ray) {
        double length = Math.sqrt(ray[0] * ray[0] + ray[1] * ray[1] + ray[2] * ray[2]);
        double elevation = Math.max(0, -ray[1] / length);
        double cloud = ValueNoise.cloudy(ray[0] / length * 5, elevation * 12, scene.seed() + 4);
        double white = scene.overcast() ? 1 : Math.clamp(2.5 * cloud - 1.2, 0, 1);
        double[] blue = {0.42 - 0.3 * elevation, 0.60 - 0.3 * elevation, 0.92 - 0.2 * elevation};
        double[] colour = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            colour[channel] = blue[channel] * (1 - white) + (0.83 + 0.1 * cloud) * white;
        }
        return colour;
    }

    /** The leaves of the bush at a place in its plane, a metre in front of the wall; empty where there are none. */
    private double[] bush(double x, double y) {
        double middle = scene.wallWidth() * (0.15 + 0.7 * ValueNoise.at(1, 2, scene.seed()));
        double radius = 0.9;
        if (Math.abs(x - middle) > 2.5 || y < scene.wallHeight() - 2.5) {
            return new double[0];
        }
        for (int ball = 0; ball < 5; ball++) {
            double ballX = middle + (ball - 2) * 0.55;
            double ballY = scene.wallHeight() - 0.6 - (ball % 2) * 0.5;
            double ragged = radius * (0.8 + 0.3 * ValueNoise.smooth(x * 9, y * 9, scene.seed() + ball));
            if (Math.hypot(x - ballX, y - ballY) < ragged) {
                double leaf = ValueNoise.cloudy(x * 11, y * 11, scene.seed() + 8);
                return WallMaterial.scaled(new double[] {0.08, 0.17, 0.04}, 0.2 + 1.5 * leaf);
            }
        }
        return new double[0];
    }
}
