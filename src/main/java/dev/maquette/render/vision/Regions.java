package dev.maquette.render.vision;

import boofcv.alg.segmentation.ImageSegmentationOps;
import boofcv.factory.segmentation.ConfigSlic;
import boofcv.factory.segmentation.FactorySegmentationAlg;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayS32;
import boofcv.struct.image.ImageType;
import boofcv.struct.image.Planar;

/**
 * The picture cut into small regions of about the same size whose borders follow its edges ("SLIC Superpixels", Achanta et al., 2010). A region is wide
 * enough to hold some bricks with their joints, so that it can be judged as a material, and narrow enough not to reach across a window's frame.
 *
 * @param label the region of each pixel, row-major, 0..count - 1
 */
record Regions(int width, int height, int[] label, int count) {

    private static final int LONG_SIDE = 55;
    /** In steps of L*a*b*: how much unlikeness weighs as much as a region's own width. */
    private static final float COMPACTNESS = Float.parseFloat(System.getProperty("m", "20"));

    static Regions of(LabPicture lab) {
        var picture = new Planar<>(GrayF32.class, lab.width(), lab.height(), 0);
        picture.setBands(new GrayF32[] {band(lab, lab.lightness()), band(lab, lab.a()), band(lab, lab.b())});
        double size = Integer.getInteger("sp", 14);
        int wanted = (int)(lab.width() * lab.height() / (size * size));
        var algorithm = FactorySegmentationAlg.slic(new ConfigSlic(wanted, COMPACTNESS), ImageType.pl(3, GrayF32.class));
        var labels = new GrayS32(lab.width(), lab.height());
        algorithm.process(picture, labels);
        int count = algorithm.getRegionMemberCount().size;
        return new Regions(lab.width(), lab.height(), labels.data, count);
    }

    private static GrayF32 band(LabPicture lab, float[] plane) {
        var band = new GrayF32();
        band.reshape(lab.width(), lab.height());
        band.setData(plane);
        return band;
    }

    int[] sizes() {
        int[] sizes = new int[count];
        for (int region : label) {
            sizes[region]++;
        }
        return sizes;
    }

    /** The mean over each region of a value per pixel. */
    double[] means(float[] plane) {
        double[] sums = new double[count];
        for (int i = 0; i < label.length; i++) {
            sums[label[i]] += plane[i];
        }
        int[] sizes = sizes();
        for (int region = 0; region < count; region++) {
            sums[region] /= Math.max(1, sizes[region]);
        }
        return sums;
    }
}
