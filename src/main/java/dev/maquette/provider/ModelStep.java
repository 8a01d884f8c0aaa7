package dev.maquette.provider;

import dev.maquette.job.JobContext;
import dev.maquette.job.PaidCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The steps of a job in which a model is paid for, waited for, checked and stored: it is submitted once, polled, and its result
 * copied.
 */
@ApplicationScoped
public class ModelStep {

    private static final Logger LOG = Logger.getLogger(ModelStep.class);

    private final ModelDownload download;

    ModelStep(ModelDownload download) {
        this.download = download;
    }

    /** What is paid for at a generator; a job does each of them at most once there. */
    public enum Work {
        /** Brings a model there that is to be worked on. */
        IMPORT,
        MODEL;

        /** The name of the paid call, which later versions must find again in the records of jobs. */
        private String at(String generator) {
            return prefix() + generator;
        }

        /** The generator at which a job made a paid call of this name, or empty when it was one of something else. */
        private static Optional<String> generatorOf(String call) {
            return Arrays.stream(values())
                    .map(Work::prefix)
                    .filter(call::startsWith)
                    .map(prefix -> call.substring(prefix.length()))
                    .findFirst();
        }

        private String prefix() {
            return name().toLowerCase(Locale.ROOT) + "-";
        }
    }

    /** Is told how far the work is. */
    public interface Progress {

        /** Tells nobody. */
        Progress NONE = new Progress() {
            @Override
            public void working(int percent) {}

            @Override
            public void made() {}
        };

        /**
         * The work is at the provider; told again by every later attempt.
         *
         * @param providerJobId the provider's id of it
         */
        default void submitted(String providerJobId) {}

        /** @param percent of the remote work, 0..99 */
        void working(int percent);

        /** The remote work is done; what is left is to check and store its result. */
        void made();
    }

    /**
     * Makes a model with the first generator that can. What fails there without having cost anything is tried with the next.
     * The generator at which an earlier attempt began to pay comes first, whatever the order is now and though it may not be
     * in it any more; the others follow only when it fails without a model.
     *
     * @param prepare says what a generator is asked for. It may do steps of its own; the request itself is made only when it
     *     is needed
     * @throws ProviderException when no generator delivers a usable model
     */
    public MadeModel make(
            JobContext job,
            ModelGenerators generators,
            Function<ModelGenerator, Supplier<ModelRequest>> prepare,
            Progress progress) {
        List<ProviderException> failures = new ArrayList<>();
        for (ModelGenerator generator : inOrder(job, generators)) {
            try {
                job.provider(generator.name(), null);
                return makeWith(generator, job, prepare.apply(generator), progress);
            } catch (ProviderException failure) {
                LOG.warnf("job=%s no model from %s", job.id(), failure.getMessage());
                failures.add(failure);
                if (!failure.failure().triesNextProvider()) {
                    break;
                }
            }
        }
        throw ProviderException.ofAll(failures);
    }

    /**
     * A provider that was begun with but cannot be used any more ends the run here: what was paid for there is not to be paid
     * for again elsewhere.
     */
    private static List<ModelGenerator> inOrder(JobContext job, ModelGenerators generators) {
        // one that was begun with before the latest has failed, else the latest would not have been begun with
        Optional<ModelGenerator> begun = job.begun().stream()
                .flatMap(call -> Work.generatorOf(call).stream())
                .findFirst()
                .map(generators::named);
        return Stream.concat(begun.stream(), generators.inOrder().stream())
                .distinct()
                .toList();
    }

    /** Submits work once and returns what asks for it. */
    public ModelHandle submit(JobContext job, Work work, ModelGenerator generator, Supplier<ModelRequest> request) {
        Supplier<ModelHandle> make = () -> {
            ModelHandle submitted = generator.submit(request.get());
            job.provider(generator.name(), submitted.id());
            return submitted;
        };
        return job.submitOnce(
                work.at(generator.name()),
                ModelHandle.class,
                new PaidCall<>(generator.price(), make, generator::cancel));
    }

    /** Polls until submitted work is done. */
    public ModelProgress.Ready await(JobContext job, ModelGenerator generator, ModelHandle handle, Progress progress) {
        return job.await(handle, asked -> RemoteModel.poll(generator, asked), progress::working, generator::cancel);
    }

    private MadeModel makeWith(
            ModelGenerator generator, JobContext job, Supplier<ModelRequest> request, Progress progress) {
        ModelHandle handle = submit(job, Work.MODEL, generator, request);
        progress.submitted(handle.id());
        String name = generator.name();
        // one step with the wait, since a provider that is asked late may have forgotten what is long stored here
        return job.step("download-" + name, MadeModel.class, () -> {
            ModelProgress.Ready ready = await(job, generator, handle, progress);
            progress.made();
            return download.store(name, ready);
        });
    }
}
