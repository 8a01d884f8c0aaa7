package dev.maquette.packaging;

import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * The artwork of one panel.
 *
 * @param prompt what it was asked for with
 * @param dimensions of the panel that it was made for, in millimetres; its pixels have the same ratio
 */
@RegisterForReflection
public record PanelTexture(
        Panel panelId, String textureUrl, String prompt, Instant generatedAt, PanelSize dimensions) {}
