package dev.maquette.http;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Takes queries and credentials out of the URLs in every log line and stack trace, whoever wrote it: a query may be a
 * signature or a key, with which anybody could read the file or spend the money. Lets every line pass.
 */
@LoggingFilter(name = "signed-urls")
final class SignedUrlFilter implements Filter {

    private static final Pattern CREDENTIALS = Pattern.compile("://[^\\s/?#@\"'<>]+@");
    private static final Pattern QUERY = Pattern.compile("(://[^\\s?\"'<>]*)\\?[^\\s\"'<>]*");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord record) {
            var message = record.getFormattedMessage();
            if (message != null && message.contains("://")) {
                record.setMessage(masked(message), FormatStyle.NO_FORMAT);
            }
            var thrown = record.getThrown();
            if (thrown != null) {
                var trace = trace(thrown);
                var shown = masked(trace);
                if (!shown.equals(trace)) {
                    record.setThrown(new Masked(shown));
                }
            }
        }
        return true;
    }

    private static String masked(String text) {
        return QUERY.matcher(CREDENTIALS.matcher(text).replaceAll("://")).replaceAll("$1?...");
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Stands in for a failure whose texts must not be shown as they are. */
    private static final class Masked extends Exception {

        Masked(String trace) {
            super(trace, null, false, false);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
