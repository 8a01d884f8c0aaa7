package dev.maquette.job;

/** This job goes back to its lane, because the process stops or because it only keeps a place from others. */
class HandBackException extends RuntimeException {

    HandBackException(String message) {
        super(message);
    }
}
