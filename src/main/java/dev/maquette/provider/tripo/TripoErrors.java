package dev.maquette.provider.tripo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.Diagnosis;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ErrorReader;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.Unavailable;
import java.util.Optional;

/**
 * Tripo's errors {@code {code, message, suggestion?}}, which come as error answers, as envelopes with a good status, and
 * as the reason why a task failed. The status counts first: its documents give some codes two meanings.
 */
class TripoErrors implements ErrorReader {

    private static final String CHECK_KEY =
            "check maquette.providers.tripo.key (TRIPO_API_KEY), which starts with tsk_";
    private static final String CHECK_MODEL =
            "set maquette.providers.tripo.model or texture-model, or ask for another model version";

    private final ProviderAccess access;

    TripoErrors(ProviderAccess access) {
        this.access = access;
    }

    @Override
    public Diagnosis read(Operation operation, ErrorAnswer answer) {
        JsonNode body = answer.json();
        String told =
                told(body.path("message").asText(""), body.path("suggestion").asText(""));
        int status = answer.status();
        if (status == 401) {
            return Diagnosis.stop(badKey(told));
        }
        if (status == 404 && operation.followsSubmit()) {
            return Diagnosis.stop(
                    new InvalidOutput(sentence("The task is no longer there, or another key submitted it", told)));
        }
        return status == 429 || status >= 500
                ? Diagnosis.ofStatus(answer, told)
                : known(body.path("code").asInt(), told)
                        .map(Diagnosis::stop)
                        .orElseGet(() -> Diagnosis.ofStatus(answer, told));
    }

    /** The envelope itself when it tells success. Throws {@link ProviderException} otherwise: nothing was accepted then. */
    Envelope accepted(Envelope envelope) {
        if (envelope.code() == 0) {
            return envelope;
        }
        throw new ProviderException(access.name(), refused(envelope));
    }

    /** Why an envelope with a good status tells no success. */
    ProviderFailure refused(Envelope envelope) {
        String told = told(envelope.message(), envelope.suggestion());
        return known(envelope.code(), told)
                .orElseGet(() -> new Rejected(sentence("The request is not accepted", told)));
    }

    /** Why a task failed. */
    ProviderFailure failedTask(int code, String message) {
        String told = told(message, "");
        return known(code, told).orElseGet(() -> new InvalidOutput(sentence("The task failed", told)));
    }

    private static Optional<ProviderFailure> known(int code, String told) {
        return Optional.ofNullable(
                switch (code) {
                    case 2, 1002 -> badKey(told);
                    case 1000, 1001 -> new Unavailable(sentence("The provider has trouble", told), null);
                    case 1005 -> new Rejected(sentence("The account is not permitted to do this", told));
                    case 1007, 2000 -> new Unavailable(sentence("The rate limit is reached", told), null);
                    case 2001 -> new Rejected(sentence("There is no such task, or another key submitted it", told));
                    case 2002, 2016 -> new Rejected(sentence("The kind of task or an option is not offered", told));
                    case 2003, 2004 -> new Rejected(sentence("The file is empty or of another type", told));
                    case 2005, 2006, 2007 -> new Rejected(sentence("The original task cannot be used", told));
                    case 2008 -> new Refused(sentence("The content is refused", told));
                    case 2009 -> new Rejected(sentence("The prompt has characters that are not accepted", told));
                    case 2010 ->
                        new Rejected(sentence("The account has no credit left; add some in Tripo's console", told));
                    case 2014 -> new Unavailable(sentence("The check of the content has trouble", told), null);
                    case 2015, 2017 -> new Rejected(sentence("There is no such model version; " + CHECK_MODEL, told));
                    case 2018 -> new Rejected(sentence("The model is too complex", told));
                    case 2019 -> new Rejected(sentence("The uploaded file is not there", told));
                    default -> null;
                });
    }

    private static Rejected badKey(String told) {
        return new Rejected(sentence("The key is not accepted; " + CHECK_KEY, told));
    }

    private String told(String message, String suggestion) {
        String problem = access.clean(message).strip();
        String advice = access.clean(suggestion).strip();
        // messages come with and without a full stop
        boolean open = !advice.isEmpty() && problem.matches(".*[^.!?]");
        return (problem + (open ? ". " : " ") + advice).strip();
    }

    private static String sentence(String meaning, String told) {
        return told.isEmpty() ? meaning + "." : meaning + ": " + told;
    }
}
