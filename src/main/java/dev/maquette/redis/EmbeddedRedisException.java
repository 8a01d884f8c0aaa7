package dev.maquette.redis;

/** The embedded server cannot be used; the message is one sentence for the operator. */
class EmbeddedRedisException extends RuntimeException {

    EmbeddedRedisException(String sentence) {
        super(sentence);
    }

    EmbeddedRedisException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
