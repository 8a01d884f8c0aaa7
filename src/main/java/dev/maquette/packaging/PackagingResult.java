package dev.maquette.packaging;

import dev.maquette.packaging.shape.Panel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a generation leaves behind in its job.
 *
 * @param mockupUrl of a bulk run
 */
@RegisterForReflection
record PackagingResult(@Schema(nullable = true) String mockupUrl, Map<Panel, PanelTexture> panelTextures) {}
