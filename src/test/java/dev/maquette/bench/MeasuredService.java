package dev.maquette.bench;

import dev.maquette.acceptance.Api;
import dev.maquette.acceptance.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The packaged service with an empty Redis of its own: the machine's, or the one that it brings along. */
final class MeasuredService implements AutoCloseable {

    /** Whatever the environment says, nothing but the stand-ins is called, and everybody may call. */
    private static final Map<String, String> ALWAYS =
            Map.of("maquette.sandbox.enabled", "true", "maquette.auth.mode", "open", "maquette.redis.url", "");

    private final Optional<OutsideRedis> redis;
    private final ServiceProcess process;

    private MeasuredService(
            Optional<OutsideRedis> redis,
            Map<String, String> settings,
            Function<Map<String, String>, ServiceProcess> start) {
        this.redis = redis;
        Map<String, String> all = new HashMap<>(ALWAYS);
        redis.ifPresent(server -> all.put("maquette.redis.url", server.url()));
        all.putAll(settings);
        this.process = start.apply(all);
    }

    static boolean hasOutsideRedis() {
        return OutsideRedis.installed("redis-server");
    }

    /** Healthy, with the machine's Redis where there is one. */
    static MeasuredService started(Map<String, String> settings) {
        return with(redis(hasOutsideRedis()), settings, ServiceProcess::started);
    }

    /** Healthy, with the machine's Redis or with the one that it brings along. */
    static MeasuredService started(boolean outside) {
        return with(redis(outside), Map.of(), ServiceProcess::started);
    }

    /** Only just begun to start. */
    static MeasuredService launched(boolean outside) {
        return with(redis(outside), Map.of(), ServiceProcess::launched);
    }

    private static Optional<OutsideRedis> redis(boolean outside) {
        return outside ? Optional.of(new OutsideRedis()) : Optional.empty();
    }

    private static MeasuredService with(
            Optional<OutsideRedis> redis,
            Map<String, String> settings,
            Function<Map<String, String>, ServiceProcess> start) {
        try {
            return new MeasuredService(redis, settings, start);
        } catch (RuntimeException | Error failure) {
            redis.ifPresent(OutsideRedis::close);
            throw failure;
        }
    }

    Api api() {
        return process.api();
    }

    int port() {
        return process.port();
    }

    ServiceProcess process() {
        return process;
    }

    Memory memory() {
        return Memory.of(process.handle());
    }

    Optional<OutsideRedis> redis() {
        return redis;
    }

    /** Of the Redis that it brings along. */
    Memory memoryOfEmbeddedRedis() {
        try {
            String pid =
                    Files.readString(process.dataDirectory().resolve("redis").resolve("redis.pid"));
            return Memory.of(ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.close();
        } finally {
            redis.ifPresent(OutsideRedis::close);
        }
    }
}
