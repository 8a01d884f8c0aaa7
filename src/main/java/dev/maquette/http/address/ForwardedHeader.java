package dev.maquette.http.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code Forwarded} (RFC 7239). Other pairs than {@code for} may have been written by a client, so quotes count. */
final class ForwardedHeader {

    /** A pair and what follows it: another pair, another proxy's element, or nothing. */
    private static final Pattern PAIR =
            Pattern.compile("\\G\\s*([!#$%&'*+.^`|~\\w-]+)\\s*=\\s*(\"[^\"\\\\]*\"|[^\\s\",;]*)\\s*(;|,|$)");

    private ForwardedHeader() {}

    /** What each element says after {@code for}, or an empty text; of a header that cannot be read only one empty text. */
    static List<String> clients(String header) {
        var clients = new ArrayList<String>();
        var client = "";
        var complete = false;
        var pair = PAIR.matcher(header);
        while (pair.find()) {
            if (pair.group(1).equalsIgnoreCase("for")) {
                client = pair.group(2).replace("\"", "");
            }
            if (!pair.group(3).equals(";")) {
                clients.add(client);
                client = "";
            }
            complete = pair.group(3).isEmpty();
        }
        return complete ? clients : List.of("");
    }
}
