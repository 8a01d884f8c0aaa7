package dev.maquette.start;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.PropertyName;
import java.util.Map;

/**
 * Lets a native binary look up the settings' defaults by {@link DefaultsByPrefix}: at each start some two thousand settings are
 * asked for, most of which nobody has set, and a fifth of the time until the first answer went into comparing their names. Names
 * the library's own fields (SmallRye Config 3.16): a binary is not built when these change.
 */
@TargetClass(className = "io.smallrye.config.DefaultValuesConfigSource")
final class QuickDefaults {

    @Alias
    private Map<String, String> properties;

    @Alias
    private Map<PropertyName, String> wildcards;

    @Alias
    private boolean hasProfiledName;

    @Substitute
    public String getValue(String name) {
        if (!hasProfiledName && name.startsWith("%")) {
            return null;
        }
        String value = properties.get(name);
        if (value != null) {
            return value;
        }
        if (!(wildcards instanceof DefaultsByPrefix)) {
            wildcards = new DefaultsByPrefix(wildcards);
        }
        return wildcards.get(new PropertyName(name));
    }
}
