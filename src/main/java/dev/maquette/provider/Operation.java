package dev.maquette.provider;

/** What a call to a provider is for; decides what may be repeated and what an error answer means. */
public enum Operation {
    /** Paid and synchronous: the result is in the answer, and without an answer there is nothing to reconcile. */
    GENERATE,
    /** Paid and accepted for later: sent again only when the provider surely did not accept it. */
    SUBMIT,
    /** Free staging of input before a submit. */
    UPLOAD,
    /** Free question how far submitted work is. */
    POLL,
    /** Free fetch of the description of a finished result. */
    RESULT,
    /** Free request to stop submitted work. */
    CANCEL;

    /** Whether the call looks after work that was submitted before, so that giving up loses money. */
    public boolean followsSubmit() {
        return switch (this) {
            case GENERATE, SUBMIT, UPLOAD -> false;
            case POLL, RESULT, CANCEL -> true;
        };
    }
}
