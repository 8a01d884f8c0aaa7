package dev.maquette.studio;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In tests the studio is one small document, so that no Node is needed; the studio's own tests see the real one. */
@QuarkusTest
class StudioPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/studio", "/studio/product", "/studio/jobs?status=failed"})
    void a_deep_link_is_answered_with_the_document_which_is_asked_for_anew_each_time(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("the studio of the tests"));
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_ever() {
        given().get("/static/style-0a1b2c3d.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void a_missing_file_is_a_problem_that_nobody_keeps() {
        given().get("/static/style-00000000.css")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", nullValue())
                .body("error", equalTo("not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/products", "/api/studio/product", "/jobs/nothing"})
    void an_unknown_address_of_the_api_stays_a_problem(String address) {
        given().get(address).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_page_is_only_read() {
        given().post("/studio/product").then().statusCode(404).contentType("application/problem+json");
    }
}
