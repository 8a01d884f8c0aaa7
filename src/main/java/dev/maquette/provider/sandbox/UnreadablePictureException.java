package dev.maquette.provider.sandbox;

/** The bytes are no picture that the sandbox can read. */
final class UnreadablePictureException extends RuntimeException {

    UnreadablePictureException(Throwable cause) {
        super("The picture cannot be read", cause);
    }
}
