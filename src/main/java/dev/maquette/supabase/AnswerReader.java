package dev.maquette.supabase;

/** Says what an answer means that is no success. */
@FunctionalInterface
interface AnswerReader {

    SupabaseException failure(Answer answer);
}
