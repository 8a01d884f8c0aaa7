package dev.maquette.provider;

/**
 * A provider that this service knows, whether or not it is configured. Each provider package has one bean of it per
 * kind of work; the bean is cheap, connecting happens when the provider is first needed.
 *
 * @param <G> the generator that it offers
 */
public interface Provider<G> {

    /** The name under which people configure it, for example {@code replicate}. */
    String name();

    /** The environment variable that usually carries its key; told to people who have not set it. */
    String keyVariable();

    ProviderConfig config();

    /** Opens clients at the address and with the key that the access tells. */
    G connect(ProviderAccess access);
}
