package dev.maquette.supabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped SQL on a real PostgreSQL, with what a Supabase project has before it. */
class ShippedSqlTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BERT = UUID.randomUUID();
    private static final UUID INPUT = UUID.randomUUID();
    private static final UUID IMAGE = UUID.randomUUID();
    private static final UUID MODEL = UUID.randomUUID();
    private static final String NO_PRIVILEGE = "42501";
    private static final String CHECK_VIOLATION = "23514";
    private static final String FILE = "models/anna-1/model.glb";

    private static PostgresCluster postgres;

    private Connection database;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var programs = PostgresCluster.programs();
        assumeThat(programs)
                .as("PostgreSQL is not installed below /usr/lib/postgresql, so the SQL is not tried")
                .isPresent();
        postgres = PostgresCluster.start(programs.get());
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** Anna has an input, a picture and a model, whose file lies beside one that no row names. */
    @BeforeEach
    void migrate() throws SQLException, IOException {
        database = postgres.newDatabase();
        execute(Files.readString(Path.of("src/test/resources/db/supabase/prelude.sql")));
        migrateAll();
        execute("insert into auth.users values ('%s'), ('%s')".formatted(ANNA, BERT));
        as(
                Role.user(ANNA),
                "insert into input_assets (id, asset_url) values ('%s', 'https://a/sketch.png')".formatted(INPUT));
        as(
                Role.SERVICE,
                "insert into concept_images (id, task_id, user_id, source_input_asset_id) values ('%s', 'anna-1', '%s', '%s')"
                        .formatted(IMAGE, ANNA, INPUT),
                "insert into models (id, task_id, user_id, source_concept_image_id) values ('%s', 'anna-1', '%s', '%s')"
                        .formatted(MODEL, ANNA, IMAGE),
                "insert into storage.objects (bucket_id, name) values ('generated_assets', '%s')".formatted(FILE),
                "insert into storage.objects (bucket_id, name) values ('generated_assets', 'models/other/model.glb')");
    }

    @AfterEach
    void close() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    private void migrateAll() throws SQLException, IOException {
        for (var file : List.of("001_tables.sql", "002_storage.sql")) {
            execute(Files.readString(Path.of("src/main/resources/db/supabase", file)));
        }
    }

    /** Who asks, as the API tells it to the database for every request. */
    private record Role(String name, String claims) {

        static final Role ANON = new Role("anon", "{}");
        static final Role SERVICE = new Role("service_role", "{}");

        static Role user(UUID id) {
            return new Role("authenticated", "{\"sub\": \"" + id + "\"}");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes the changes in one transaction; returns how many rows the last one met. */
    private int as(Role role, String... changes) throws SQLException {
        return inTransaction(role, () -> {
            int changed = 0;
            for (var change : changes) {
                try (var statement = database.createStatement()) {
                    changed = statement.executeUpdate(change);
                }
            }
            return changed;
        });
    }

    /** The first column of what the role sees. */
    private List<String> seenBy(Role role, String query) throws SQLException {
        return inTransaction(role, () -> {
            List<String> values = new ArrayList<>();
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Role role, Work<T> work) throws SQLException {
        database.setAutoCommit(false);
        try {
            execute("set local role " + role.name());
            execute("set local request.jwt.claims = '" + role.claims() + "'");
            T result = work.run();
            database.commit();
            return result;
        } catch (SQLException e) {
            database.rollback();
            throw e;
        } finally {
            database.setAutoCommit(true);
        }
    }

    private AbstractThrowableAssert<?, ?> assertRefused(Role role, String sql, String state) {
        return assertThatThrownBy(() -> as(role, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    @Test
    void the_sql_runs_twice_and_keeps_what_is_there() throws SQLException, IOException {
        migrateAll();

        assertThat(seenBy(Role.user(ANNA), "select id from models")).containsExactly(MODEL.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"input_assets", "concept_images", "models"})
    void users_see_their_own_rows_only(String table) throws SQLException {
        assertThat(seenBy(Role.user(ANNA), "select id from " + table)).hasSize(1);
        assertThat(seenBy(Role.user(BERT), "select id from " + table)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"input_assets", "concept_images", "models"})
    void anon_sees_and_changes_nothing(String table) {
        assertThatThrownBy(() -> seenBy(Role.ANON, "select id from " + table))
                .hasMessageContaining("permission denied");
        assertRefused(Role.ANON, "update " + table + " set task_id = 'x'", NO_PRIVILEGE);
        assertRefused(Role.ANON, "delete from " + table, NO_PRIVILEGE);
        assertRefused(Role.ANON, "insert into " + table + " (task_id) values ('x')", NO_PRIVILEGE);
    }

    @Test
    void users_change_their_own_inputs_and_nobody_elses() throws SQLException {
        var change = "update input_assets set asset_url = 'https://b/other.png' where id = '" + INPUT + "'";

        assertThat(as(Role.user(BERT), change)).isZero();
        assertThat(as(Role.user(BERT), "delete from input_assets")).isZero();
        assertThat(as(Role.user(ANNA), change)).isOne();
        assertThat(as(Role.user(ANNA), "delete from input_assets")).isOne();
    }

    @Test
    void users_bring_inputs_in_their_own_name_only() {
        var insert = "insert into input_assets (user_id, asset_url) values ('" + ANNA + "', 'https://b/x.png')";

        assertRefused(Role.user(BERT), insert, NO_PRIVILEGE);
        assertRefused(Role.user(ANNA), "update input_assets set user_id = '" + BERT + "'", NO_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"concept_images", "models"})
    void users_do_not_write_results_not_even_their_own(String table) {
        var anna = Role.user(ANNA);

        assertRefused(anna, "update " + table + " set asset_url = 'https://b/generated_assets/x'", NO_PRIVILEGE);
        assertRefused(anna, "delete from " + table, NO_PRIVILEGE);
        assertRefused(anna, "insert into " + table + " (task_id, user_id) values ('x', '" + ANNA + "')", NO_PRIVILEGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"concept_images", "models"})
    void the_service_sees_and_writes_everybodys_results(String table) throws SQLException {
        assertThat(seenBy(Role.SERVICE, "select id from " + table)).hasSize(1);
        assertThat(as(Role.SERVICE, "insert into " + table + " (task_id) values ('key-caller')"))
                .isOne();
        assertThat(as(Role.SERVICE, "update " + table + " set status = 'processing' where status in ('pending')"))
                .isEqualTo(2);
        assertThat(as(Role.SERVICE, "update " + table + " set status = 'complete', asset_url = 'https://a/b'"))
                .isEqualTo(2);
        assertThat(as(Role.SERVICE, "delete from " + table)).isEqualTo(2);
    }

    @Test
    void a_result_of_nobody_is_seen_by_no_user() throws SQLException {
        as(Role.SERVICE, "insert into models (task_id) values ('key-caller')");

        assertThat(seenBy(Role.user(BERT), "select id from models")).isEmpty();
        assertThat(seenBy(new Role("authenticated", "{}"), "select id from models"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "processing, pending",
        "complete, pending",
        "complete, processing",
        "complete, failed",
        "failed, pending",
        "failed, processing",
        "failed, complete"
    })
    void the_status_does_not_go_back(String from, String to) throws SQLException {
        for (var table : List.of("concept_images", "models")) {
            as(Role.SERVICE, "update " + table + " set asset_url = 'https://a/b', status = '" + from + "'");

            assertRefused(Role.SERVICE, "update " + table + " set status = '" + to + "'", CHECK_VIOLATION)
                    .hasMessageContaining("a " + from + " row cannot become " + to);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pending, processing",
        "pending, complete",
        "pending, failed",
        "processing, complete",
        "complete, complete"
    })
    void the_status_goes_forward_or_stays(String from, String to) throws SQLException {
        as(Role.SERVICE, "update models set asset_url = 'https://a/b', status = '" + from + "'");

        assertThat(as(Role.SERVICE, "update models set status = '" + to + "'")).isOne();
    }

    @Test
    void the_database_goes_forward_exactly_where_the_service_does() throws SQLException {
        for (var from : RowStatus.values()) {
            for (var to : RowStatus.values()) {
                var id = UUID.randomUUID();
                as(
                        Role.SERVICE,
                        "insert into models (id, task_id, asset_url, status) values ('%s', 't', 'https://a/b', '%s')"
                                .formatted(id, from.column()));
                var change = "update models set status = '%s' where id = '%s'".formatted(to.column(), id);

                if (to.predecessors().contains(from) || from == to) {
                    assertThat(as(Role.SERVICE, change)).as(from + " to " + to).isOne();
                } else {
                    assertRefused(Role.SERVICE, change, CHECK_VIOLATION);
                }
            }
        }
    }

    @Test
    void a_complete_row_names_its_result() {
        assertRefused(Role.SERVICE, "update models set status = 'complete'", CHECK_VIOLATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", ".hidden", "a/b", "a b"})
    void a_task_id_that_could_be_a_path_is_refused(String taskId) {
        assertRefused(Role.SERVICE, "insert into models (task_id) values ('" + taskId + "')", CHECK_VIOLATION);
    }

    @Test
    void a_change_renews_the_time_of_the_last_change() throws SQLException {
        as(Role.SERVICE, "update models set status = 'processing'");

        assertThat(seenBy(Role.SERVICE, "select updated_at > created_at from models"))
                .containsExactly("t");
    }

    @Test
    void results_outlive_what_they_were_made_from() throws SQLException {
        as(Role.user(ANNA), "delete from input_assets");
        as(Role.SERVICE, "delete from concept_images");

        assertThat(seenBy(Role.SERVICE, "select id from models where source_concept_image_id is null"))
                .hasSize(1);
    }

    @Test
    void the_bucket_is_private_and_takes_pictures_and_models() throws SQLException {
        assertThat(seenBy(Role.SERVICE, "select public from storage.buckets")).containsExactly("f");
        assertThat(seenBy(Role.SERVICE, "select unnest(allowed_mime_types) from storage.buckets"))
                .contains("image/png", "model/gltf-binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "authenticated"})
    void a_file_is_read_by_whose_row_names_it(String access) throws SQLException {
        as(
                Role.SERVICE,
                "update models set status = 'complete', asset_url = 'https://p.supabase.co/storage/v1/object/%s/generated_assets/%s'"
                        .formatted(access, FILE));

        assertThat(seenBy(Role.user(ANNA), "select name from storage.objects")).containsExactly(FILE);
        assertThat(seenBy(Role.user(BERT), "select name from storage.objects")).isEmpty();
        assertThat(seenBy(Role.ANON, "select name from storage.objects")).isEmpty();
    }

    @Test
    void a_row_of_the_same_task_gives_no_right_to_anothers_file() throws SQLException {
        as(
                Role.SERVICE,
                "insert into models (task_id, user_id, status, asset_url) values ('anna-1', '%s', 'complete', 'https://p.supabase.co/storage/v1/object/authenticated/generated_assets/models/anna-1/model-2.glb')"
                        .formatted(BERT));

        assertThat(seenBy(Role.user(BERT), "select name from storage.objects")).isEmpty();
    }

    @Test
    void users_store_change_and_delete_no_files_of_the_service() throws SQLException {
        var anna = Role.user(ANNA);

        assertRefused(
                anna,
                "insert into storage.objects (bucket_id, name) values ('generated_assets', 'models/x/model.glb')",
                NO_PRIVILEGE);
        assertThat(as(anna, "update storage.objects set name = 'x'")).isZero();
        assertThat(as(anna, "delete from storage.objects")).isZero();
    }
}
