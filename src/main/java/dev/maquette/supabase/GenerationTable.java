package dev.maquette.supabase;

/** The tables of results; both have the columns of {@link GenerationRow}. */
public enum GenerationTable {
    /** One row for each picture. */
    CONCEPT_IMAGES,
    /** One row for each model. */
    MODELS;

    String name(SupabaseConfig.Tables tables) {
        return switch (this) {
            case CONCEPT_IMAGES -> tables.conceptImages();
            case MODELS -> tables.models();
        };
    }
}
