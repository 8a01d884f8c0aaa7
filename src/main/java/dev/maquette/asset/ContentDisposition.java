package dev.maquette.asset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The {@code Content-Disposition} header (RFC 6266) with a file name that is safe to save. */
final class ContentDisposition {

    private static final int LONGEST_NAME = 100;

    private ContentDisposition() {}

    static String inline(AssetName name) {
        return "inline; filename=\"" + name + "\"";
    }

    /**
     * Proposes the last path segment of the wanted name, without control characters and those that have a meaning to
     * some file system, always ending in the extension of the content, so that a picture is never saved as a program.
     */
    static String attachment(String wanted, AssetFormat format) {
        var fileName = safe(wanted, "." + format.extension());
        return "attachment; filename=\"" + fileName.replaceAll("[^\\x20-\\x7e]", "_") + "\"; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String safe(String wanted, String extension) {
        var segment = wanted.substring(Math.max(wanted.lastIndexOf('/'), wanted.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"*:<>?|%;]", "");
        var base = withoutExtension(segment, extension).replaceAll("^[.\\s]+", "");
        int length = base.offsetByCodePoints(0, Math.min(base.codePointCount(0, base.length()), LONGEST_NAME));
        return (base.isBlank() ? "asset" : base.substring(0, length).strip()) + extension;
    }

    private static String withoutExtension(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension)
                ? name.substring(0, name.length() - extension.length())
                : name;
    }
}
