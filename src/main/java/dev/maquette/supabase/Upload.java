package dev.maquette.supabase;

/**
 * What is to be stored where.
 *
 * @param contentType media type, which the bucket must allow
 */
record Upload(StorageObject object, UploadSource source, String contentType) {

    /** A year: nothing is ever stored a second time under the same name. */
    static final String CACHE_SECONDS = "31536000";

    long length() {
        return source.length();
    }
}
