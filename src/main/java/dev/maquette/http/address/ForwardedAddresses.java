package dev.maquette.http.address;

import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** For whom proxies say that they ask: in {@code X-Forwarded-For}, or in {@code Forwarded} (RFC 7239). */
final class ForwardedAddresses {

    /** {@code [2001:db8::1]:443} or {@code 192.0.2.1:443}, each also without its port. */
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d+)?");

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d+)?");

    private ForwardedAddresses() {}

    /** Each header's entries, the farthest first; what is no address, such as {@code unknown}, is empty. */
    static Stream<List<Optional<InetAddress>>> of(MultiMap headers) {
        return Stream.of(
                        headers.getAll("X-Forwarded-For").stream()
                                .flatMap(value -> Arrays.stream(value.split(",")))
                                .toList(),
                        headers.getAll("Forwarded").stream()
                                .flatMap(value -> ForwardedHeader.clients(value).stream())
                                .toList())
                .map(entries -> entries.stream().map(ForwardedAddresses::parse).toList())
                .filter(entries -> !entries.isEmpty());
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> parse(String entry) {
        var text = entry.strip();
        var bracketed = BRACKETED.matcher(text);
        var dotted = DOTTED.matcher(text);
        var literal = bracketed.matches() ? bracketed.group(1) : dotted.matches() ? dotted.group(1) : text;
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
