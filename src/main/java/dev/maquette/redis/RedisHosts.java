package dev.maquette.redis;

import io.quarkus.redis.client.RedisHostsProvider;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.jboss.logging.Logger;

/** Decides at run time where Redis is: at the configured URL, or a server of our own that it starts. */
@ApplicationScoped
@Identifier("maquette")
class RedisHosts implements RedisHostsProvider {

    private static final Logger LOG = Logger.getLogger(RedisHosts.class);

    private final RedisConfiguration configuration;
    private EmbeddedRedis embedded;
    private URI uri;

    RedisHosts(RedisConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The same address for every client; the first call starts the embedded server where one is needed. */
    @Override
    public synchronized Set<URI> getHosts() {
        if (uri == null) {
            uri = decide();
        }
        return Set.of(uri);
    }

    /** A failure ends the start; as this exception without a cause it is told in its one sentence, with no stack trace. */
    private URI decide() {
        try {
            return configuration.url().map(RedisHosts::external).orElseGet(this::embedded);
        } catch (EmbeddedRedisException | IllegalArgumentException failure) {
            LOG.debug("No Redis to work with", failure);
            throw new ConfigurationException(failure.getMessage());
        }
    }

    private static URI external(String text) {
        RedisUrl url = RedisUrl.parse(text);
        LOG.infof("Redis at %s", url);
        return url.uri();
    }

    private URI embedded() {
        embedded = new EmbeddedRedis(configuration.directory());
        return embedded.start();
    }

    /** After the clients are closed, so that whatever works until the end of the service still has its store. */
    @PreDestroy
    synchronized void stop() {
        if (embedded != null) {
            embedded.stop();
        }
    }
}
