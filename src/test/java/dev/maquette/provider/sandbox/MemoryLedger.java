package dev.maquette.provider.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger for tests that need no Redis. */
class MemoryLedger implements SandboxLedger {

    private final Map<String, ModelWork> works = new HashMap<>();
    private final Map<String, Instant> cancellations = new HashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final List<PaidCall> paid = new ArrayList<>();

    @Override
    public void keep(ModelWork work) {
        works.put(work.id(), work);
    }

    @Override
    public Optional<ModelWork> work(String id) {
        return Optional.ofNullable(works.get(id));
    }

    @Override
    public void cancel(String workId, Instant at) {
        cancellations.putIfAbsent(workId, at);
    }

    @Override
    public Optional<Instant> cancelledAt(String workId) {
        return Optional.ofNullable(cancellations.get(workId));
    }

    @Override
    public void keepUpload(String id, Upload upload) {
        uploads.put(id, upload);
    }

    @Override
    public Optional<Upload> upload(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    @Override
    public void keepPicture(String id, byte[] png) {
        pictures.put(id, png);
    }

    @Override
    public Optional<byte[]> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    @Override
    public long next(String counter) {
        return counters.merge(counter, 1L, Long::sum);
    }

    @Override
    public void recordPaid(PaidCall call) {
        paid.add(call);
    }

    @Override
    public List<PaidCall> paidCalls() {
        return List.copyOf(paid);
    }

    @Override
    public void forgetPaidCalls() {
        paid.clear();
    }
}
