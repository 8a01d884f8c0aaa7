package dev.maquette.generation;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.supabase.SupabaseProject;
import dev.maquette.supabase.SupabaseStorage;
import dev.maquette.supabase.SupabaseTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Where results and their rows go: into the Supabase project, when there is one. */
@ApplicationScoped
class Destinations {

    private final SupabaseProject project;
    private final SupabasePatience patience;

    Destinations(SupabaseProject project, GenerationConfig config, Clock clock) {
        this.project = project;
        this.patience = new SupabasePatience(config, clock);
    }

    @Produces
    @ApplicationScoped
    ResultStorage storage(SupabaseStorage supabase, AssetStore assets, AssetUrls urls) {
        ResultStorage own = new AssetResultStorage(urls);
        return project.enabled() ? new SupabaseResultStorage(supabase, assets, own, patience) : own;
    }

    @Produces
    @ApplicationScoped
    TaskRows rows(SupabaseTables tables, ResultStorage storage, ResultReader results) {
        return project.enabled() ? new SupabaseRows(tables, patience, storage, results) : TaskRows.NONE;
    }
}
