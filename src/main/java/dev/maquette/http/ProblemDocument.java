package dev.maquette.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as clients get it, by RFC 9457 with three members of our own.
 *
 * @param type names the kind of problem; not an address to open
 * @param error the same as a short stable code
 * @param details field to message, never null
 */
@RegisterForReflection
@Schema(name = ApiConventions.PROBLEM)
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String error,
        Map<String, String> details,
        String requestId) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem, String requestId) {
        var error = problem.error();
        return new ProblemDocument(
                "urn:problem-type:maquette:" + error.code(),
                error.title(),
                error.status(),
                problem.detail(),
                error.code(),
                problem.details(),
                requestId);
    }
}
