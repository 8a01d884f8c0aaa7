package dev.maquette.provider;

/** Says what the error answers of one provider mean. */
@FunctionalInterface
public interface ErrorReader {

    Diagnosis read(Operation operation, ErrorAnswer answer);
}
