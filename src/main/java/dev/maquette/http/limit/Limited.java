package dev.maquette.http.limit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a resource that each caller may use only so often, as configured under {@code maquette.limits.<name>}; without
 * such a setting it is not limited. Counted is what was valid by its annotations, whatever comes of it, except repeats that
 * only get the first answer again. For methods that may block.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Limited {

    /** Lower-case letters, digits and hyphens. Methods of the same name count together. */
    @Nonbinding
    String value();
}
