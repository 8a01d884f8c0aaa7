package dev.maquette.product;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;

/** What the stand-ins would have charged for since {@link #forget}. */
final class PaidCalls {

    private PaidCalls() {}

    static void forget() {
        given().delete("/sandbox/ledger").then().statusCode(204);
    }

    static int images() {
        return ledger().getInt("counts.'gemini.images'");
    }

    static int models() {
        return ledger().getInt("counts.'replicate.predictions'") + ledger().getInt("counts.'fal.requests'");
    }

    private static JsonPath ledger() {
        return given().get("/sandbox/ledger").jsonPath();
    }
}
