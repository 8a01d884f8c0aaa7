package dev.maquette.supabase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file in Supabase Storage. Throws {@link IllegalArgumentException} for a name that Storage does not take, or whose
 * meaning depends on who reads it: empty segments, and those of dots only.
 *
 * @param bucket 1 to 100 characters
 * @param path without a slash at the beginning, at most 1024 characters
 */
public record StorageObject(String bucket, String path) {

    /** What Storage allows in keys; buckets have no slash. */
    private static final String CHARACTERS = "A-Za-z0-9_!.*'() &$@=;:+,?-";

    private static final Pattern BUCKET = Pattern.compile("[" + CHARACTERS + "]{1,100}");
    private static final Pattern PATH = Pattern.compile("[/" + CHARACTERS + "]{1,1024}");
    private static final Pattern DOTS = Pattern.compile("\\.*");

    public StorageObject {
        if (!BUCKET.matcher(bucket).matches() || DOTS.matcher(bucket).matches()) {
            throw new IllegalArgumentException("The name of the bucket is not allowed");
        }
        if (!PATH.matcher(path).matches()
                || Arrays.stream(path.split("/", -1))
                        .anyMatch(segment -> DOTS.matcher(segment).matches())) {
            throw new IllegalArgumentException("The path of the file is not allowed");
        }
    }

    /** {@code bucket/path}, each segment fit for a URL. */
    String encoded() {
        return Arrays.stream((bucket + "/" + path).split("/"))
                .map(StorageObject::encode)
                .collect(Collectors.joining("/"));
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
