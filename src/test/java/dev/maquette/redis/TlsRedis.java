package dev.maquette.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A Redis behind TLS: its certificate, which nobody but itself vouches for, is for the name {@code localhost} only. */
final class TlsRedis implements AutoCloseable {

    private static final char[] STORE_PASSWORD = "not a secret".toCharArray();

    private final TestRedis redis = new TestRedis();
    private final Path certificate;
    private final ServerSocket socket;

    TlsRedis(Path directory) throws IOException, GeneralSecurityException {
        KeyStore keys = selfSigned(directory);
        certificate = directory.resolve("certificate.pem");
        Files.writeString(certificate, pem(keys.getCertificate("redis")));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        socket = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The certificate in PEM, for those who want to trust it. */
    Path certificate() {
        return certificate;
    }

    String url(String host) {
        return "rediss://" + URI.create(redis.url()).getRawUserInfo() + "@" + host + ":" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        redis.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), redis.port());
                Thread.ofVirtual().start(() -> forward(client, server));
                Thread.ofVirtual().start(() -> forward(server, client));
            } catch (IOException ended) {
                // the next round looks whether it was only this client
            }
        }
    }

    private static void forward(Socket from, Socket to) {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            input.transferTo(output);
        } catch (IOException ended) {
            // so has the conversation
        }
    }

    private static KeyStore selfSigned(Path directory) throws IOException, GeneralSecurityException {
        Path store = directory.resolve("keys.p12");
        String password = String.valueOf(STORE_PASSWORD);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password)
                .inheritIO()
                .start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        return KeyStore.getInstance(store.toFile(), STORE_PASSWORD);
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
