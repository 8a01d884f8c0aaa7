package dev.maquette.supabase;

/** What an address of the project's Storage names. A signature in the address is not kept: it is nobody's proof. */
public record StorageUrl(Access access, StorageObject object) {

    /** How the address would have the file read. */
    public enum Access {
        /** By everybody, if the bucket is public. */
        PUBLIC,
        /** By whoever has the address, as long as its signature is valid. */
        SIGNED,
        /** By those whose token allows it. */
        AUTHENTICATED
    }
}
