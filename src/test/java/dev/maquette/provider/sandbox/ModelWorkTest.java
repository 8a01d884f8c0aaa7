package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.sandbox.ModelWork.Phase;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelWorkTest {

    private static final Instant SUBMITTED = Instant.parse("2026-11-21T08:00:00Z");
    private static final long DURATION = 10_000;

    private static ModelWork work(Fault fault, Long deadlineSeconds) {
        Long deadline = deadlineSeconds == null
                ? null
                : SUBMITTED.plusSeconds(deadlineSeconds).toEpochMilli();
        return new ModelWork(
                "id", "version", null, "{}", 512, true, SUBMITTED.toEpochMilli(), DURATION, deadline, fault, null);
    }

    private static ModelWork.State after(ModelWork work, long seconds) {
        return work.at(SUBMITTED.plusSeconds(seconds), Optional.empty());
    }

    private static ModelWork.State cancelled(ModelWork work, long atSecond, long seconds) {
        return work.at(SUBMITTED.plusSeconds(seconds), Optional.of(SUBMITTED.plusSeconds(atSecond)));
    }

    @Test
    void work_waits_runs_and_succeeds_as_time_passes() {
        ModelWork work = work(null, null);

        assertThat(after(work, 0)).isEqualTo(new ModelWork.State(Phase.WAITING, 0, null, null));
        assertThat(after(work, 5).phase()).isEqualTo(Phase.RUNNING);
        assertThat(after(work, 5).percent()).isEqualTo(50);
        assertThat(after(work, 10).phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(after(work, 1000).endedAt()).isEqualTo(SUBMITTED.plusSeconds(10));
    }

    @Test
    void faults_end_it_in_their_own_ways() {
        assertThat(after(work(Fault.MODEL_FAILED, null), 10).phase()).isEqualTo(Phase.FAILED);
        assertThat(after(work(Fault.MODEL_ABORTED, null), 10))
                .matches(state -> state.phase() == Phase.ABORTED && state.startedAt() == null);
        assertThat(after(work(Fault.MODEL_STUCK, null), 3600).phase()).isEqualTo(Phase.RUNNING);
        assertThat(after(work(Fault.MODEL_NULL, null), 10).phase()).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void a_cancellation_ends_it_from_then_on() {
        ModelWork work = work(null, null);

        assertThat(cancelled(work, 5, 4).phase()).isEqualTo(Phase.RUNNING);
        assertThat(cancelled(work, 5, 6).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cancelled(work, 0, 60).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cancelled(work, 0, 60).startedAt()).isNull();
    }

    @Test
    void a_cancellation_after_the_end_changes_nothing() {
        assertThat(cancelled(work(null, null), 11, 20).phase()).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void a_deadline_aborts_what_has_not_started_and_cancels_what_has() {
        assertThat(after(work(null, 1L), 5).phase()).isEqualTo(Phase.ABORTED);
        assertThat(after(work(null, 4L), 5).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(after(work(null, 30L), 60).phase()).isEqualTo(Phase.SUCCEEDED);
    }
}
