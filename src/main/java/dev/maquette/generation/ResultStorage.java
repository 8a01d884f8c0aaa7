package dev.maquette.generation;

import dev.maquette.asset.StoredAsset;
import dev.maquette.generation.GenerationResult.ResultFile;
import dev.maquette.job.JobContext;

/** Where finished files go and how clients get at them. */
interface ResultStorage {

    /** Puts a file under a path, where nothing else is. Doing it again with the same file is harmless. */
    ResultFile store(JobContext job, ResultPath path, StoredAsset file);

    /** A URL that works now. */
    String url(ResultFile file);

    /** A URL that stays the same, for rows. It names the file, and may not be enough to read it. */
    String lastingUrl(ResultFile file);
}
