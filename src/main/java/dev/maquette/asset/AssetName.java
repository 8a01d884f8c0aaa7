package dev.maquette.asset;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A content address, taken apart.
 *
 * @param hash lower-case hex SHA-256 of the bytes
 * @param format what the bytes are
 */
record AssetName(String hash, AssetFormat format) {

    private static final Pattern SYNTAX = Pattern.compile("([0-9a-f]{64})\\.([0-9a-z]{3,4})");

    /** Empty for everything that is not exactly a content address, and so for every attempt at a path. */
    static Optional<AssetName> parse(String name) {
        var match = SYNTAX.matcher(name);
        return match.matches()
                ? AssetFormat.ofExtension(match.group(2)).map(format -> new AssetName(match.group(1), format))
                : Optional.empty();
    }

    StoredAsset withSize(long bytes) {
        return new StoredAsset(toString(), format.contentType(), bytes);
    }

    @Override
    public String toString() {
        return hash + "." + format.extension();
    }
}
