package dev.maquette.mesh;

/** The bytes are not a usable GLB model; the message says in one sentence why. */
public class InvalidMeshException extends RuntimeException {

    public InvalidMeshException(String message) {
        super(message);
    }

    public InvalidMeshException(String message, Throwable cause) {
        super(message, cause);
    }
}
