package dev.maquette.generation;

/** The input of a job of one of the five steps. */
sealed interface TaskRun permits ImagesRun, ModelRun {

    /** The app's own id. */
    String taskId();

    /** 1 for the first job of its task, 2 for the next. */
    int number();

    /** Null when there is none. */
    String prompt();

    /** Null when there is none. */
    String style();

    /** Null when it is not known. */
    Origin origin();

    /** How many files there will be. */
    int files();
}
