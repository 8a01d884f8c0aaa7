package dev.maquette.security;

import java.util.List;

/** What strangers could use at the operator's expense if nobody had to say who they are. */
public interface PaidAccess {

    /** The names of the settings that were given and open it, such as {@code maquette.providers.gemini.key}. */
    List<String> settings();
}
