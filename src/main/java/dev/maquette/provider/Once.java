package dev.maquette.provider;

import java.util.function.Supplier;

/** A value that is made when it is first needed; a failure to make it is not kept, so that the next call tries again. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
