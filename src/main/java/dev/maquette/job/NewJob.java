package dev.maquette.job;

import java.util.List;

/**
 * Work to be taken in.
 *
 * @param kind names the {@link JobHandler}
 * @param id chosen by the caller, so that documents and answers can name it before it is accepted
 * @param input for the handler
 * @param answer the body of the first answer, which a repeat with the same idempotency key gets again
 * @param changes what happens to documents in the same moment; a document that is not as expected makes the store ask again
 */
public record NewJob(
        String kind, String id, String workspace, Object input, Object answer, List<DocumentChange> changes) {}
