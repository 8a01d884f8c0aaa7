package dev.maquette.job;

import java.util.List;

/**
 * Reads the documents as they are now and says how they change. Called again when somebody else was faster, so it must
 * have no other effect.
 */
@FunctionalInterface
public interface DocumentChanges {

    DocumentChanges NONE = List::of;

    List<DocumentChange> compute();
}
