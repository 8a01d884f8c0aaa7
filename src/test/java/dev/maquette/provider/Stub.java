package dev.maquette.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.net.URI;
import java.util.UUID;

/** A provider's HTTP side, which counts what it is asked. */
public final class Stub implements AutoCloseable {

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    public static Stub start() {
        Stub stub = new Stub();
        stub.server.start();
        return stub;
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    /** Answers the calls one after the other; the last answer stays. */
    public void answer(MappingBuilder call, ResponseDefinitionBuilder... answers) {
        String scenario = UUID.randomUUID().toString();
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(call.withId(UUID.randomUUID())
                    .inScenario(scenario)
                    .whenScenarioStateIs(state(i))
                    .willSetStateTo(state(Math.min(i + 1, answers.length - 1)))
                    .willReturn(answers[i]));
        }
    }

    private static String state(int answered) {
        return answered == 0 ? STARTED : "answered " + answered;
    }

    public static ResponseDefinitionBuilder json(int status, String body) {
        return jsonResponse(body, status);
    }

    public void verify(int count, RequestPatternBuilder calls) {
        server.verify(count, calls);
    }

    public int calls() {
        return server.findAll(anyRequestedFor(anyUrl())).size();
    }

    public void reset() {
        server.resetAll();
    }

    @Override
    public void close() {
        server.stop();
    }
}
