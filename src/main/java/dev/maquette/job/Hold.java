package dev.maquette.job;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A worker's hold on a job: whether it still has it, and whether it should let go. */
class Hold {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String lostBecause;
    private boolean cancelled;
    private boolean stopping;
    private int paidCalls;

    /** Somebody else has the job now, or it has ended. */
    void lose(String why, boolean byCancel) {
        lock.lock();
        try {
            lostBecause = why;
            cancelled = byCancel;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The process stops: the job is to be handed back at the next point where that costs nothing. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** True between a paid call's intent and its handle, when handing back would lose what was paid. */
    boolean paying() {
        lock.lock();
        try {
            return paidCalls > 0;
        } finally {
            lock.unlock();
        }
    }

    boolean stopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    void beginPaidCall() {
        countPaidCalls(1);
    }

    void endPaidCall() {
        countPaidCalls(-1);
    }

    /** Throws when the worker must not go on. */
    void check(String jobId) {
        lock.lock();
        try {
            if (lostBecause != null) {
                throw new JobLostException(jobId, lostBecause, cancelled);
            }
            if (stopping) {
                throw new HandBackException("The service is stopping.");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits, but not once the worker must not go on or there is reason to; that is looked at again with each {@link #nudge}. */
    void pause(Duration duration, BooleanSupplier reason) {
        lock.lock();
        try {
            long left = duration.toNanos();
            while (left > 0 && lostBecause == null && !stopping && !reason.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Lets those who wait look at their reason to go on. */
    void nudge() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void countPaidCalls(int more) {
        lock.lock();
        try {
            paidCalls += more;
        } finally {
            lock.unlock();
        }
    }
}
