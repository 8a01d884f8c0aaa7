package dev.maquette.packaging;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** How a dieline is drawn; to be taken as a {@code @BeanParam}. */
public class DielineOptions {

    @QueryParam("bleed_mm")
    @DefaultValue("3")
    @DecimalMin(value = "0", message = "must be between 0 and 10 mm")
    @DecimalMax(value = "10", message = "must be between 0 and 10 mm")
    double bleedMm;

    @QueryParam("artwork")
    @DefaultValue("true")
    boolean artwork;

    DielineOptions() {}

    /** The same of a call that came otherwise than by HTTP parameters. */
    public DielineOptions(double bleedMm, boolean artwork) {
        this.bleedMm = bleedMm;
        this.artwork = artwork;
    }

    /** How far artwork reaches beyond cut edges, in millimetres. */
    double bleed() {
        return bleedMm;
    }

    /** Whether the artwork is drawn, or the lines alone. */
    boolean artwork() {
        return artwork;
    }
}
