package dev.maquette.packaging;

import dev.maquette.asset.image.ImageReference;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One panel that is to be made.
 *
 * @param size in millimetres
 * @param presentArtwork what it is made anew from, or null when it has none yet
 */
@RegisterForReflection
record PanelOrder(Panel panel, PanelSize size, ImageReference presentArtwork) {}
