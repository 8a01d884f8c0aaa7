package dev.maquette.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Answers that fail after they have begun, outside of Quarkus REST as the files of the studio. */
@ApplicationScoped
class ProbeRoutes {

    void register(@Observes Router router) {
        router.get("/probe/half/lost").blockingHandler(request -> failAmidAnswer(request, lostConnection()));
        router.get("/probe/half/own").blockingHandler(request -> failAmidAnswer(request, new IOException("disk")));
    }

    private static void failAmidAnswer(RoutingContext request, IOException failure) {
        request.response().setChunked(true).write("the first half");
        request.fail(failure);
    }

    /** What a write to a connection really fails with that the other side has reset. */
    private static IOException lostConnection() {
        try (var server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
                var client = SocketChannel.open(server.getLocalAddress())) {
            server.accept().setOption(StandardSocketOptions.SO_LINGER, 0).close();
            while (true) {
                client.write(ByteBuffer.allocate(1));
            }
        } catch (IOException lost) {
            return lost;
        }
    }
}
