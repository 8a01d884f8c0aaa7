package dev.maquette.job;

/** The process stops, and this job goes back to its lane. */
class HandBackException extends RuntimeException {

    HandBackException() {
        super("The service is stopping.");
    }
}
