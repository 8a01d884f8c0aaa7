package dev.maquette.job;

/** An exception that knows how the job that it ends must report it. Its message is shown to people. */
public interface FailureWithCode {

    FailureCode failureCode();

    String getMessage();
}
