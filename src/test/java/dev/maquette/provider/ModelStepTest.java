package dev.maquette.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maquette.provider.Stub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.maquette.asset.RemoteFile;
import dev.maquette.job.FailureCode;
import dev.maquette.job.Job;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobStatus;
import dev.maquette.job.Jobs;
import dev.maquette.job.ProcessEnds;
import dev.maquette.job.ScriptedHandler;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.Shapes;
import dev.maquette.provider.ModelProgress.Ready;
import dev.maquette.provider.ModelProgress.Running;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.Unavailable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelStepTest {

    private static final Stub files = Stub.start();
    private static final RemoteFile MODEL = new RemoteFile(files.url("/model.glb"), Set.of(), true);

    @Inject
    Jobs jobs;

    @Inject
    ScriptedHandler handler;

    @Inject
    ProcessEnds ends;

    @Inject
    ModelStep step;

    private final Scripted first = new Scripted("first");
    private final Scripted second = new Scripted("second");
    private final ModelGenerators both = generators(first, second);
    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void offerTheModel() {
        files.reset();
        files.answer(get(urlEqualTo("/model.glb")), glb());
    }

    private static ResponseDefinitionBuilder glb() {
        return aResponse()
                .withHeader("Content-Type", "model/gltf-binary")
                .withBody(new GlbWriter().write(Shapes.of(Shapes.cube(1, Shapes.colored(1, 0, 0)))));
    }

    @AfterAll
    static void stop() {
        files.close();
    }

    /** Answers the calls of each attempt as a test wrote it. */
    private static final class Scripted implements ModelGenerator {

        private final String name;
        private final AtomicInteger submits = new AtomicInteger();
        private Supplier<ModelHandle> submit;
        private Supplier<ModelProgress> poll = () -> Ready.modelOnly(MODEL);

        private Scripted(String name) {
            this.name = name;
            this.submit = this::handle;
        }

        private ModelHandle handle() {
            return new ModelHandle(name, "work-" + name, Map.of());
        }

        private ProviderException failure(ProviderFailure failure) {
            return new ProviderException(name, failure);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public ModelHandle submit(ModelRequest request) {
            submits.incrementAndGet();
            return submit.get();
        }

        @Override
        public ModelProgress poll(ModelHandle handle) {
            assertThat(handle).isEqualTo(handle());
            return poll.get();
        }

        @Override
        public boolean cancel(ModelHandle handle) {
            return false;
        }
    }

    /** In this order; the second one has a key though it may not be among them. */
    private ModelGenerators generators(ModelGenerator... inOrder) {
        return new ModelGenerators(
                () -> List.of(inOrder),
                name -> Optional.<ModelGenerator>of(second)
                        .filter(other -> other.name().equals(name)));
    }

    /** Makes a model, with the generators that there are in the attempt of that number, and returns the job at its end. */
    private Job made(Function<Integer, ModelGenerators> generators, Consumer<JobContext> before) {
        return made(generators, before, _ -> {});
    }

    private Job made(
            Function<Integer, ModelGenerators> generators, Consumer<JobContext> before, Consumer<JobContext> after) {
        ModelRequest request = new ModelRequest.FromText("a red cube", ModelOptions.ofTrellis(null, null, null));
        Submission submitted = jobs.submit(
                new Submitter("somebody", "request-1", Optional.empty()),
                () -> handler.job(
                        job -> {
                            int attempt = attempts.incrementAndGet();
                            before.accept(job);
                            step.make(job, generators.apply(attempt), _ -> () -> request, ModelStep.Progress.NONE);
                            after.accept(job);
                            return "made";
                        },
                        List.of()));
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> jobs.find(((Submission.Accepted) submitted).jobId())
                                .orElseThrow(),
                        job -> job.status().ended());
    }

    /** In the first attempt the first provider is down, and the process stops while the second one works; then all is well. */
    private void stopsWhileTheSecondWorks(JobContext job) {
        boolean now = attempts.get() == 1;
        first.submit = () -> {
            if (now) {
                throw first.failure(new Unavailable("It is down.", null));
            }
            return first.handle();
        };
        second.poll = () -> {
            if (now) {
                ends.stop(job);
                return new Running(10, "Making the model");
            }
            return Ready.modelOnly(MODEL);
        };
    }

    @Test
    void what_was_submitted_at_a_fallback_is_polled_by_the_next_attempt_though_the_first_provider_is_back() {
        Job job = made(_ -> both, this::stopsWhileTheSecondWorks);

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(attempts).hasValue(2);
        assertThat(first.submits).hasValue(1);
        assertThat(second.submits).hasValue(1);
    }

    @Test
    void what_was_submitted_is_polled_though_its_provider_left_the_order_meanwhile() {
        Job job = made(attempt -> attempt == 1 ? both : generators(first), this::stopsWhileTheSecondWorks);

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(first.submits).hasValue(1);
        assertThat(second.submits).hasValue(1);
    }

    @Test
    void what_was_submitted_is_not_paid_again_elsewhere_when_its_provider_cannot_be_asked_any_more() {
        ModelGenerators withoutKey = new ModelGenerators(() -> List.of(first), _ -> Optional.empty());

        Job job = made(attempt -> attempt == 1 ? both : withoutKey, this::stopsWhileTheSecondWorks);

        assertThat(job.errorCode()).isEqualTo(FailureCode.PROVIDER_REJECTED);
        assertThat(job.errorMessage()).startsWith("second: Work was submitted to it");
        assertThat(first.submits).hasValue(1);
    }

    @Test
    void a_submit_at_a_fallback_whose_answer_was_lost_is_not_paid_again_at_the_first_provider() {
        Job job = made(_ -> both, running -> {
            stopsWhileTheSecondWorks(running);
            second.submit = () -> {
                ends.takeAway(running);
                return second.handle();
            };
        });

        assertThat(job.errorCode()).isEqualTo(FailureCode.OUTCOME_UNKNOWN);
        assertThat(first.submits).hasValue(1);
        assertThat(second.submits).hasValue(1);
    }

    @Test
    void the_others_follow_when_what_was_submitted_fails_without_a_model() {
        Job job = made(_ -> both, running -> {
            stopsWhileTheSecondWorks(running);
            if (attempts.get() > 1) {
                second.poll = () -> {
                    throw second.failure(new InvalidOutput("The run failed."));
                };
            }
        });

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(first.submits).hasValue(2);
        assertThat(second.submits).hasValue(1);
    }

    @Test
    void a_model_that_is_paid_for_is_not_given_up_when_its_host_has_trouble_for_a_while() {
        files.reset();
        files.answer(get(urlEqualTo("/model.glb")), json(503, ""), json(502, ""), glb());

        Job job = made(_ -> both, _ -> {});

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(first.submits).hasValue(1);
        assertThat(second.submits).hasValue(0);
    }

    @Test
    void a_model_that_is_stored_is_not_asked_for_again() {
        AtomicInteger polls = new AtomicInteger();
        first.poll = () -> {
            if (polls.incrementAndGet() > 1) {
                throw first.failure(new InvalidOutput("It is forgotten."));
            }
            return Ready.modelOnly(MODEL);
        };

        Job job = made(_ -> both, _ -> {}, running -> {
            if (attempts.get() == 1) {
                ends.stop(running);
                running.step("after", String.class, () -> "not reached by the first attempt");
            }
        });

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(attempts).hasValue(2);
        assertThat(polls).hasValue(1);
    }
}
