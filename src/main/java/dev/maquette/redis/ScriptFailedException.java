package dev.maquette.redis;

/** Redis answered, but the script ended with an error: a mistake in the script or in what it was given. */
public class ScriptFailedException extends RuntimeException {

    ScriptFailedException(String script, Throwable cause) {
        super(script + ": " + cause.getMessage(), cause);
    }
}
