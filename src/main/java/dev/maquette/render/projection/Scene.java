package dev.maquette.render.projection;

/**
 * What the painters of one picture share.
 *
 * @param painted the photo at first, painted over in place
 * @param photoToTexture from pixels to texture coordinates, in which a repeat is {@link Footprint#REPEAT} long; w is positive where the surface is
 */
record Scene(Bitmap painted, Mask mask, TexturePyramid texture, Homography photoToTexture, Shading shading) {

    Footprint footprint() {
        return new Footprint(texture.width(), texture.height());
    }
}
