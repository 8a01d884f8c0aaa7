package dev.maquette.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The packaged service makes its description when somebody asks for it. */
@QuarkusIntegrationTest
@TestProfile(ProductWalkProfile.class)
class ApiDescriptionIT {

    @Test
    void whoever_asks_gets_the_description_in_either_format() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("paths", hasKey("/product/create"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/product/create:"));
        given().get("/q/openapi?format=json").then().statusCode(200).body("paths", hasKey("/product/create"));
    }
}
