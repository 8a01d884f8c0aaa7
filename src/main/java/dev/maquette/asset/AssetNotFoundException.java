package dev.maquette.asset;

/** There is no asset of that name. */
public class AssetNotFoundException extends RuntimeException {

    public AssetNotFoundException(String name) {
        super("There is no asset named " + name + ".");
    }
}
