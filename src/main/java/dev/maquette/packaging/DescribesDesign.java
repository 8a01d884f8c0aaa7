package dev.maquette.packaging;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says something that can be drawn, not only that it is to be nice; null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DescribesDesign.Validator.class)
@interface DescribesDesign {

    String message() default
            "is too vague: say what the print shows, in which colours and which style, for example \"orange slices on mint green,"
                    + " flat vector style, brand name SOLE in white capitals\"";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<DescribesDesign, String> {

        private final VagueWords vague = new VagueWords();

        @Override
        public boolean isValid(String prompt, ConstraintValidatorContext context) {
            return prompt == null || vague.leaveSomethingOf(prompt);
        }
    }
}
