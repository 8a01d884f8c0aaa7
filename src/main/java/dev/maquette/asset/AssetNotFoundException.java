package dev.maquette.asset;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;

/** There is no asset of that name. */
public class AssetNotFoundException extends ApiException {

    public AssetNotFoundException(String name) {
        super(ErrorCode.ASSET_NOT_FOUND, "There is no asset named " + name + "; it may have expired.");
    }
}
