package dev.maquette.generation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The app's own name of a piece of work. It becomes part of storage paths, so it cannot be {@code ..} or hold a slash. */
@NotNull
@Pattern(regexp = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface TaskId {

    String message() default "must be 1 to 128 letters, digits, dots, hyphens or underscores, not beginning with a dot";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
