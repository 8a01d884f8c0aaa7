package dev.maquette.generation;

import dev.maquette.asset.StoredAsset;

/** Where finished files go and how clients get at them. */
interface ResultStorage {

    /** Puts a file under a path, where nothing else is. Doing it again with the same file is harmless. */
    GenerationResult.ResultFile store(String path, StoredAsset file);

    /** A URL that works now. */
    String url(GenerationResult.ResultFile file);
}
