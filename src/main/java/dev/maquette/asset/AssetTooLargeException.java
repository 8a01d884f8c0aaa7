package dev.maquette.asset;

import dev.maquette.job.FailureCode;
import dev.maquette.job.FailureWithCode;

/** More bytes came than the caller wanted to store. */
public class AssetTooLargeException extends RuntimeException implements FailureWithCode {

    public AssetTooLargeException(long limit) {
        super("The file is larger than " + ByteSize.text(limit) + ".");
    }

    @Override
    public FailureCode failureCode() {
        return FailureCode.VALIDATION_FAILED;
    }
}
