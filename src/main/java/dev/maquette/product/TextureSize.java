package dev.maquette.product;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** One of the texture sizes that Trellis makes, in pixels; null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextureSize.Validator.class)
@interface TextureSize {

    String message() default "must be 512, 1024 or 2048";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<TextureSize, Integer> {

        private static final Set<Integer> SIZES = Set.of(512, 1024, 2048);

        @Override
        public boolean isValid(Integer size, ConstraintValidatorContext context) {
            return size == null || SIZES.contains(size);
        }
    }
}
