package dev.maquette.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what the pictures show that a call names: data URLs, and files that were uploaded or made here before. */
@ApplicationScoped
class InputPictures {

    private static final Pattern DATA_URL = Pattern.compile("data:[a-z0-9/+.-]*;base64,(.*)", Pattern.DOTALL);
    private static final Pattern UPLOADED =
            Pattern.compile("https?://[^/]+(?:/[^?#]*)?/(?:v1|fal)/files/([A-Za-z0-9-]+)(?:/[^/?#]*)?");

    private final SandboxLedger ledger;

    InputPictures(SandboxLedger ledger) {
        this.ledger = ledger;
    }

    /** What the pictures show together; empty if one of them cannot be had. */
    Optional<Subject> subject(List<String> addresses) {
        List<Subject> subjects =
                addresses.stream().flatMap(address -> one(address).stream()).toList();
        return subjects.isEmpty() || subjects.size() < addresses.size()
                ? Optional.empty()
                : Optional.of(Subject.mainOf(subjects));
    }

    /** Pictures that show what those at the addresses do, in their order; empty if one of them cannot be had. */
    Optional<List<byte[]>> files(List<String> addresses) {
        List<byte[]> files =
                addresses.stream().flatMap(address -> file(address).stream()).toList();
        return files.size() < addresses.size() ? Optional.empty() : Optional.of(files);
    }

    private Optional<byte[]> file(String address) {
        Matcher data = DATA_URL.matcher(address);
        return data.matches() ? bytes(data.group(1)) : one(address).map(Subject::sample);
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Subject> one(String address) {
        Matcher data = DATA_URL.matcher(address);
        Matcher uploaded = UPLOADED.matcher(address);
        if (data.matches()) {
            return decoded(data.group(1));
        }
        return uploaded.matches() ? kept(uploaded.group(1)) : Optional.empty();
    }

    private Optional<Subject> kept(String id) {
        return ledger.upload(id)
                .map(Upload::subject)
                .or(() -> ledger.picture(id).map(Subject::of));
    }

    private static Optional<Subject> decoded(String base64) {
        try {
            return bytes(base64).map(Subject::of);
        } catch (UnreadablePictureException _) {
            return Optional.empty();
        }
    }
}
