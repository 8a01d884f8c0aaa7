package dev.maquette.packaging;

import dev.maquette.packaging.shape.Panel;

/** What became of one panel of a bulk run. */
sealed interface PanelOutcome {

    record Made(PanelTexture texture) implements PanelOutcome {}

    /** @param reason a sentence for people */
    record Failed(Panel panel, RuntimeException failure, String reason) implements PanelOutcome {}
}
