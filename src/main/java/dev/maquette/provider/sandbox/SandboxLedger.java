package dev.maquette.provider.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the stand-ins remember, for an hour as the real services do; shared by all replicas. */
interface SandboxLedger {

    void keep(ModelWork work);

    Optional<ModelWork> work(String id);

    /** The first cancellation counts; later ones change nothing. */
    void cancel(String workId, Instant at);

    Optional<Instant> cancelledAt(String workId);

    void keepUpload(String id, Upload upload);

    Optional<Upload> upload(String id);

    /** A picture that was made for a caller who fetches it later. */
    void keepPicture(String id, byte[] png);

    Optional<byte[]> picture(String id);

    /** 1 for the first call with this name, then one more each time. */
    long next(String counter);

    void recordPaid(PaidCall call);

    /** In the order in which they were made. */
    List<PaidCall> paidCalls();

    void forgetPaidCalls();
}
