package dev.maquette.provider;

import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;

/**
 * What an attempt came to.
 *
 * @param again whether the same call may well succeed a little later
 */
public record Diagnosis(ProviderFailure failure, boolean again) {

    public static Diagnosis again(ProviderFailure failure) {
        return new Diagnosis(failure, true);
    }

    public static Diagnosis stop(ProviderFailure failure) {
        return new Diagnosis(failure, false);
    }

    /**
     * What the status alone says, for answers that a provider's own rules do not cover.
     *
     * @param detail the provider's explanation, already cleaned; may be empty
     */
    public static Diagnosis ofStatus(ErrorAnswer answer, String detail) {
        int status = answer.status();
        String told = " (HTTP " + status + ")" + (detail.isEmpty() ? "." : ": " + detail);
        if (status == 429) {
            return again(new Unavailable("The rate limit is reached" + told, RequestedWait.in(answer)));
        }
        if (status == 504) {
            return again(new TimedOut("The provider took too long" + told));
        }
        return status == 408 || status >= 500
                ? again(new Unavailable("The provider has trouble" + told, RequestedWait.in(answer)))
                : stop(new Rejected("The request is not accepted" + told));
    }
}
