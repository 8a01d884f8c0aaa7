package dev.maquette;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * {@code application.properties.example} against the code. A setting is what a configuration interface or a constructor
 * reads, or what one of their defaults refers to; its default is that of the service's own {@code application.properties}
 * where it has one, and else that of the code.
 */
class ConfigurationDocumentationTest {

    private static final String OURS = "maquette.";
    private static final Pattern SETTING = Pattern.compile("# ?((?:maquette|quarkus)\\.[\\w.-]+)=(.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([\\w.-]+)");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOptions(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("dev.maquette");
    private static final Map<String, String> SHIPPED = shipped();
    private static final Map<String, String> SETTINGS = settings();
    private static final List<String> EXAMPLE = lines("application.properties.example");
    private static final List<String> README = lines("README.md");

    @Test
    void the_example_names_every_setting() {
        assertThat(SETTINGS.keySet())
                .filteredOn(setting -> documented().keySet().stream().noneMatch(name -> isNamed(setting, name)))
                .as("settings that %s lacks", "application.properties.example")
                .isEmpty();
    }

    @Test
    void the_example_names_no_setting_that_does_not_exist() {
        assertThat(documented().keySet()).filteredOn(name -> !isSetting(name)).isEmpty();
    }

    @Test
    void the_example_names_a_setting_only_once() {
        assertThat(EXAMPLE.stream()
                        .map(SETTING::matcher)
                        .filter(line -> line.matches())
                        .map(line -> line.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_example_has_the_defaults_of_the_service() {
        assertThat(documented().entrySet().stream()
                        .filter(setting -> isSetting(setting.getKey()))
                        .filter(setting -> !setting.getValue().equals(defaultOf(setting.getKey())))
                        .map(setting -> setting + ", but the default is " + defaultOf(setting.getKey())))
                .isEmpty();
    }

    @Test
    void a_setting_that_is_read_in_two_places_has_one_default() {
        assertThat(mappings()
                        .flatMap(type -> mapped(type).entrySet().stream())
                        .distinct()
                        .map(Map.Entry::getKey))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_setting_has_a_reason_above_it() {
        var reason = false;
        for (var line : EXAMPLE) {
            if (SETTING.matcher(line).matches()) {
                assertThat(reason).as(line).isTrue();
            } else {
                reason = line.startsWith("# ") && !line.startsWith("# ===");
            }
        }
    }

    @Test
    void the_example_changes_nothing_as_long_as_nobody_edits_it() {
        assertThat(EXAMPLE).allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    @Test
    void the_readme_names_only_settings_that_exist() {
        assertThat(mentioned("`(maquette\\.[\\w.-]+)(?:=[^`]*)?`"))
                .isNotEmpty()
                .filteredOn(name -> !isSetting(name))
                .isEmpty();
    }

    @Test
    void the_readme_names_only_variables_that_are_read() {
        var references = SHIPPED.values().stream()
                .flatMap(value -> REFERENCE.matcher(value).results())
                .map(variable -> variable.group(1));
        var settings = SETTINGS.keySet().stream().map(ConfigurationDocumentationTest::variable);
        var read = Stream.concat(references, settings).toList();

        assertThat(mentioned("`([A-Z][A-Z_]{3,})`")).isNotEmpty().isSubsetOf(read);
    }

    private static Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        mappings().forEach(type -> settings.putAll(mapped(type)));
        injected()
                .forEach(property -> settings.put(
                        property.name(),
                        property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)
                                ? ""
                                : property.defaultValue()));
        settings.keySet().removeIf(name -> !name.startsWith(OURS));
        Stream.concat(settings.values().stream(), SHIPPED.values().stream())
                .flatMap(value -> REFERENCE.matcher(value).results())
                .map(reference -> reference.group(1))
                .filter(name -> name.startsWith(OURS))
                .toList()
                .forEach(name -> settings.putIfAbsent(name, ""));
        return settings;
    }

    private static Stream<JavaClass> mappings() {
        return CODE.that(annotatedWith(ConfigMapping.class)).stream();
    }

    /** As SmallRye Config itself names them: nested groups with dots, keys of maps as {@code *}. */
    private static Map<String, String> mapped(JavaClass type) {
        var settings = new TreeMap<String, String>();
        ConfigMappings.getProperties(ConfigClass.configClass(type.reflect())).forEach((name, property) -> {
            if (isValue(name, property)) {
                settings.put(name, property.hasDefaultValue() ? property.getDefaultValue() : "");
            }
        });
        return settings;
    }

    /** Lists come twice, also with the names of their elements. */
    private static boolean isValue(String name, Property property) {
        return !property.isGroup() && !property.isMap() && !name.endsWith("[*]");
    }

    private static Stream<ConfigProperty> injected() {
        var parameters = CODE.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(ConfigProperty.class))
                .map(parameter -> parameter.getAnnotationOfType(ConfigProperty.class));
        var fields = CODE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
                .map(field -> field.getAnnotationOfType(ConfigProperty.class));
        return Stream.concat(parameters, fields);
    }

    /** The service's own file, without what holds for one profile only. */
    private static Map<String, String> shipped() {
        var properties = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%"))
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static Map<String, String> documented() {
        var documented = new TreeMap<String, String>();
        EXAMPLE.stream()
                .map(SETTING::matcher)
                .filter(line -> line.matches())
                .forEach(line -> documented.put(line.group(1), line.group(2)));
        return documented;
    }

    private static boolean isSetting(String name) {
        return SHIPPED.containsKey(name) || SETTINGS.keySet().stream().anyMatch(setting -> isNamed(setting, name));
    }

    /** The environment variable that sets it. */
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String defaultOf(String name) {
        return SETTINGS.entrySet().stream()
                .filter(setting -> isNamed(setting.getKey(), name))
                .findFirst()
                .map(Map.Entry::getValue)
                .map(code -> SHIPPED.getOrDefault(name, code))
                .orElseGet(() -> SHIPPED.get(name));
    }

    private static boolean isNamed(String setting, String name) {
        return name.matches(setting.replace(".", "\\.").replace("*", "[\\w-]+"));
    }

    private static List<String> mentioned(String pattern) {
        return README.stream()
                .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
