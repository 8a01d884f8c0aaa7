package dev.maquette.security;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What answers without asking who calls; a new address is on this list only if somebody has thought about it. */
class OpenAddressesTest {

    private static final String STAND_INS = "dev.maquette.provider.sandbox..";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.maquette");

    @Test
    void every_stand_in_is_open_because_it_has_a_key_of_its_own() {
        classes()
                .that()
                .resideInAPackage(STAND_INS)
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(OpenToAll.class)
                .because("the adapters call them as they call the real services")
                .check(CODE);
    }

    @Test
    void besides_them_only_health_and_assets_and_what_providers_sign_are_open() {
        var others = CODE.that(not(resideInAPackage(STAND_INS)));
        var open = Stream.concat(
                others.stream()
                        .filter(type -> type.isAnnotatedWith(OpenToAll.class))
                        .map(JavaClass::getSimpleName),
                others.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(OpenToAll.class))
                        .filter(method -> method.getOwner().isAnnotatedWith(Path.class))
                        .map(OpenAddressesTest::name));

        assertThat(open).containsExactlyInAnyOrder("HealthResource", "AssetResource.get", "ProviderWebhookResource");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
