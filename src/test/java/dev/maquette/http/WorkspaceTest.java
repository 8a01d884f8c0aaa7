package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.security.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose workspace is which. */
class WorkspaceTest {

    private static final WorkspaceName MUGS = new WorkspaceName("mugs");

    @ParameterizedTest
    @ValueSource(strings = {"key-shop", "user:42", "anonymous"})
    void the_owner_of_a_workspace_is_told_the_name_that_was_given(String caller) {
        assertThat(Workspace.of(new Caller(caller), MUGS).nameFor(caller)).isEqualTo("mugs");
    }
}
