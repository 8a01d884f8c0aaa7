package dev.maquette.provider.webhook;

/**
 * A provider has told that some work may be done; that is all that is taken from it.
 *
 * @param id of the message, the same when it is sent again
 * @param providerJobId the provider's id of the work; an empty text when the message names none
 */
public record Hint(String id, String providerJobId) {}
