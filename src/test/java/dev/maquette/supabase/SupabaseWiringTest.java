package dev.maquette.supabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In the service itself, which has no project unless one is configured. */
@QuarkusTest
class SupabaseWiringTest {

    @Inject
    SupabaseProject project;

    @Inject
    SupabaseConfig config;

    @Inject
    SupabaseStorage storage;

    @Inject
    SupabaseTables tables;

    @Test
    void supabase_is_off_unless_it_is_configured() {
        assertThat(project.enabled()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.link(storage.generatedAsset("models/t-1/model.glb")))
                .withMessageContaining("maquette.supabase.url");
        assertThatIllegalStateException()
                .isThrownBy(() -> tables.find(GenerationTable.MODELS, UUID.randomUUID()))
                .withMessageContaining("maquette.supabase.url");
    }

    @Test
    void links_are_signed_unless_the_bucket_is_said_to_be_public() {
        assertThat(config.bucketPublic()).isFalse();
    }
}
