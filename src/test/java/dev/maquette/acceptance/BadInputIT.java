package dev.maquette.acceptance;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged service. */
@QuarkusIntegrationTest
class BadInputIT extends BadInputTest {}
