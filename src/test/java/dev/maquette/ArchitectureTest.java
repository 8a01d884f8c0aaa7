package dev.maquette;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/** The arrows between packages and the habits of the code, as the design has them. */
@AnalyzeClasses(packages = "dev.maquette", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] BELOW_FEATURES = {
        "job", "cost", "provider", "asset", "mesh", "supabase", "http", "security", "redis"
    };

    @ArchTest
    static final ArchRule product_knows_no_other_feature = knowsOnly("product", BELOW_FEATURES);

    @ArchTest
    static final ArchRule packaging_knows_no_other_feature = knowsOnly("packaging", BELOW_FEATURES);

    @ArchTest
    static final ArchRule generation_knows_no_other_feature = knowsOnly("generation", BELOW_FEATURES);

    @ArchTest
    static final ArchRule render_knows_no_other_feature = knowsOnly("render", BELOW_FEATURES);

    /**
     * It offers the same calls in another protocol, so it stands above the features as the studio's page does, and knows
     * them by what they show to clients: their resources, requests and answers. That nothing depends on it follows from
     * the other rules.
     */
    @ArchTest
    static final ArchRule assistants_come_through_the_features = knowsOnly(
            "assistant",
            "product",
            "packaging",
            "generation",
            "render",
            "job",
            "provider",
            "asset",
            "http",
            "security");

    @ArchTest
    static final ArchRule webhooks_know_no_feature_and_no_provider =
            knowsOnly("webhook", "job", "asset", "http", "security", "redis");

    @ArchTest
    static final ArchRule the_studio_is_only_served = knowsOnly("studio", "http");

    @ArchTest
    static final ArchRule providers_know_no_feature =
            knowsOnly("provider", "job", "cost", "asset", "mesh", "http", "security", "redis");

    @ArchTest
    static final ArchRule assets_know_no_feature_and_no_provider =
            knowsOnly("asset", "job", "mesh", "supabase", "http", "security", "redis");

    @ArchTest
    static final ArchRule supabase_knows_no_feature_and_no_provider =
            knowsOnly("supabase", "job", "asset", "http", "security", "redis");

    @ArchTest
    static final ArchRule jobs_know_no_feature_and_no_provider = knowsOnly("job", "cost", "http", "security", "redis");

    @ArchTest
    static final ArchRule budgets_know_nothing_of_jobs = knowsOnly("cost", "http", "security", "redis");

    @ArchTest
    static final ArchRule http_knows_only_the_caller_and_the_store = knowsOnly("http", "security", "redis");

    @ArchTest
    static final ArchRule security_knows_only_who_issues_tokens = knowsOnly("security", "supabase");

    @ArchTest
    static final ArchRule the_store_stands_alone = knowsOnly("redis");

    @ArchTest
    static final ArchRule meshes_stand_alone = knowsOnly("mesh");

    /** What makes a binary start sooner changes libraries and not us. */
    @ArchTest
    static final ArchRule the_start_stands_alone = knowsOnly("start");

    @ArchTest
    static final ArchRule packages_form_no_cycles =
            slices().matching("dev.maquette.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_image_engine_is_plain_java = noClasses()
            .that()
            .resideInAPackage("dev.maquette.render.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..", "org.eclipse.microprofile..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)");

    @ArchTest
    static final ArchRule collaborators_come_through_the_constructor =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule time_is_read_from_the_injected_clock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule time_has_no_type_of_the_last_century =
            noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule what_is_to_be_said_goes_to_the_log = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** GraalVM 25 takes the call for one that meets no collection, and a native process ends when it does. */
    @ArchTest
    static final ArchRule cube_roots_are_taken_where_native_binaries_survive_it =
            noClasses().should().callMethod(Math.class, "cbrt", double.class);

    /** Of our own packages, that is; a package that has no class yet obeys. */
    private static ArchRule knowsOnly(String name, String... others) {
        var allowed = resideOutsideOfPackage("dev.maquette..").or(resideInAPackage("dev.maquette." + name + ".."));
        for (var other : others) {
            allowed = allowed.or(resideInAPackage("dev.maquette." + other + ".."));
        }
        return classes()
                .that()
                .resideInAPackage("dev.maquette." + name + "..")
                .should()
                .onlyDependOnClassesThat(allowed)
                .allowEmptyShould(true);
    }
}
