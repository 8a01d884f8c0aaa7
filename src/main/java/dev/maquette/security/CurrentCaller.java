package dev.maquette.security;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class CurrentCaller {
    public Caller get() {
        return Caller.ANONYMOUS;
    }
}
