package dev.maquette.asset;

import java.util.stream.Stream;

/**
 * Something that holds on to assets: a feature's state documents, the job records. Every bean of this type is asked
 * before the sweep removes anything.
 */
public interface AssetReferences {

    /**
     * The names of all assets that must stay, in any order, repeats allowed; the sweep closes the stream. Throws when
     * they cannot all be told, for then nothing may be removed.
     */
    Stream<String> names();
}
