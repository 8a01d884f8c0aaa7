package dev.maquette.provider.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be made to go wrong; each is asked for by {@code [fault:name]} in a prompt. */
enum Fault {
    REFUSED(Step.IMAGE, Step.PROMPT),
    IMAGE_SAFETY(Step.IMAGE),
    NO_IMAGE(Step.IMAGE),
    /** Answers with words instead of a picture. */
    TEXT_ONLY(Step.IMAGE),
    QUOTA("429", Step.IMAGE),
    /** The account is empty; only OpenAI tells that apart from other quotas. */
    NO_CREDIT(Step.IMAGE),
    INTERNAL("500", Step.IMAGE),
    OVERLOADED("503", Step.IMAGE),
    TIMEOUT(Step.IMAGE),
    SLOW(Step.IMAGE, Step.RUN),
    SUBMIT_429(Step.SUBMIT),
    SUBMIT_500(Step.SUBMIT),
    SUBMIT_503(Step.SUBMIT),
    MODEL_FAILED(Step.RUN),
    MODEL_ABORTED(Step.RUN),
    /** Succeeds without a model. */
    MODEL_NULL(Step.RUN),
    /** Succeeds with bytes that are no GLB. */
    MODEL_INVALID(Step.RUN),
    /** Runs for ever. */
    MODEL_STUCK(Step.RUN),
    POLL_500(Step.POLL);

    /** When a fault can happen. */
    enum Step {
        IMAGE,
        /** The words of a submission are judged. */
        PROMPT,
        SUBMIT,
        RUN,
        POLL
    }

    private final String marker;
    private final Set<Step> steps;

    Fault(Step first, Step... others) {
        this.marker = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.steps = EnumSet.of(first, others);
    }

    Fault(String marker, Step step) {
        this.marker = marker;
        this.steps = EnumSet.of(step);
    }

    boolean happensAt(Step step) {
        return steps.contains(step);
    }

    static Optional<Fault> ofMarker(String marker) {
        return Arrays.stream(values())
                .filter(fault -> fault.marker.equals(marker))
                .findFirst();
    }
}
