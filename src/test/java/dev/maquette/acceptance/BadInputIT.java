package dev.maquette.acceptance;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same against the packaged service. */
@QuarkusIntegrationTest
@TestProfile(ProductWalkProfile.class)
class BadInputIT extends BadInputTest {}
