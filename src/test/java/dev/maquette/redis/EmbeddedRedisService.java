package dev.maquette.redis;

import java.nio.file.Path;

/** A process that holds an embedded Redis until it is killed. */
final class EmbeddedRedisService {

    static final String READY = "ready";

    private EmbeddedRedisService() {}

    public static void main(String[] arguments) throws InterruptedException {
        new EmbeddedRedis(Path.of(arguments[0])).start();
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
