package dev.maquette.supabase;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service a {@link SupabaseServer}, and the fields of each test too. */
public class SupabaseServerResource implements QuarkusTestResourceLifecycleManager {

    private SupabaseServer server;

    @Override
    public Map<String, String> start() {
        server = new SupabaseServer();
        return server.settings();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(SupabaseServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
