package dev.maquette.asset;

import java.util.regex.Pattern;

/** What a {@code Range} header asks of a file (RFC 9110, section 14). */
sealed interface ByteRange {

    /** {@code bytes=0-99}, {@code bytes=100-} or {@code bytes=-100}; longer numbers than a long are not understood. */
    Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** No range, or one that may be ignored: another unit, several ranges, bad syntax. */
    record Whole() implements ByteRange {}

    /** The file has no byte of it. */
    record Unsatisfiable() implements ByteRange {}

    record Part(long offset, long count) implements ByteRange {

        String contentRange(long fileBytes) {
            return "bytes " + offset + "-" + (offset + count - 1) + "/" + fileBytes;
        }
    }

    /** @param header may be null */
    static ByteRange parse(String header, long fileBytes) {
        var match = SINGLE.matcher(header == null ? "" : header.strip());
        if (!match.matches()) {
            return new Whole();
        }
        var first = match.group(1);
        var last = match.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), fileBytes);
        }
        return last.isEmpty()
                ? part(Long.parseLong(first), Long.MAX_VALUE, fileBytes)
                : part(Long.parseLong(first), Long.parseLong(last), fileBytes);
    }

    private static ByteRange suffix(long count, long fileBytes) {
        return part(Math.max(0, fileBytes - count), count == 0 ? -1 : Long.MAX_VALUE, fileBytes);
    }

    private static ByteRange part(long first, long last, long fileBytes) {
        if (last == -1 || first >= fileBytes) {
            return new Unsatisfiable();
        }
        return last < first ? new Whole() : new Part(first, Math.min(last, fileBytes - 1) - first + 1);
    }
}
