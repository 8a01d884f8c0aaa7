package dev.maquette.asset;

import dev.maquette.job.FailureCode;
import dev.maquette.job.FailureWithCode;
import java.io.IOException;

/** The storage itself failed: no space, no rights, gone. The message names no path; the cause, for the log, does. */
public class AssetStoreException extends RuntimeException implements FailureWithCode {

    AssetStoreException(String message, IOException cause) {
        super(message, cause);
    }

    @Override
    public FailureCode failureCode() {
        return FailureCode.UPLOAD_FAILED;
    }
}
