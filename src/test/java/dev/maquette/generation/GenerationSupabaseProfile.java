package dev.maquette.generation;

import dev.maquette.supabase.SupabaseServerResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Results go to a Supabase project whose users call; nobody keeps at it for long when the project is away. */
public class GenerationSupabaseProfile extends GenerationProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("maquette.sandbox.model-delay", "1s");
        settings.put("maquette.generation.supabase-patience", "300ms");
        settings.put("maquette.generation.settle-interval", "1s");
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SupabaseServerResource.class));
    }
}
