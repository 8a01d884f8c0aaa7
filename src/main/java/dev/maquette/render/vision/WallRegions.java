package dev.maquette.render.vision;

/** Which regions are wall: those whose colours are typical of the seeds' and not more typical of what surely is none. */
final class WallRegions {

    private static final int ROUNDS = 3;

    /** In nats: how much less typical than the seeds themselves a region may be. */
    private static final double TYPICAL = 2;

    private WallRegions() {}

    /**
     * For each pixel, whether it is wall.
     *
     * @param ground for each pixel, whether it is known to be ground
     */
    static boolean[] of(LabPicture lab, Regions regions, WallSeeds seeds, boolean[] ground) {
        int size = lab.width() * lab.height();
        boolean[] wall = new boolean[size];
        boolean[] other = new boolean[size];
        for (int i = 0; i < size; i++) {
            wall[i] = !ground[i] && seeds.isWall(i % lab.width(), i / lab.width());
            other[i] = ground[i] || seeds.isOther(i % lab.width(), i / lab.width());
        }
        float[] density = new float[size];
        float[] otherDensity = new float[size];
        for (int round = 0; round < ROUNDS; round++) {
            var model = model(lab, wall);
            var otherModel = model(lab, other);
            double typical = 0;
            int count = 0;
            for (int i = 0; i < size; i++) {
                density[i] = model.logDensity(lab, i);
                otherDensity[i] = otherModel.logDensity(lab, i);
                if (wall[i]) {
                    typical += density[i];
                    count++;
                }
            }
            typical /= Math.max(1, count);
            double[] likely = regions.means(density);
            double[] otherLikely = regions.means(otherDensity);
            for (int i = 0; i < size; i++) {
                int region = regions.label()[i];
                wall[i] = !ground[i] && likely[region] > typical - TYPICAL && likely[region] > otherLikely[region];
            }
        }
        return wall;
    }

    private static ColourModel model(LabPicture lab, boolean[] member) {
        var model = new ColourModel();
        for (int i = 0; i < member.length; i++) {
            if (member[i]) {
                model.add(lab, i);
            }
        }
        model.smooth();
        return model;
    }
}
