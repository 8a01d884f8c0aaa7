package dev.maquette.fuzz;

import dev.maquette.http.ApiException;
import dev.maquette.http.IdempotencyKey;
import dev.maquette.http.Preference;
import dev.maquette.http.WorkspaceName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Values of headers: an unknown preference is ignored, a bad key or name is the caller's fault. */
public final class HeaderTarget {

    private HeaderTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String value = new String(input, StandardCharsets.ISO_8859_1);
        Preference.of(List.of(value));
        Preference.of(List.of(value, "wait=1"));
        takenOrRefused(IdempotencyKey::new, value);
        takenOrRefused(WorkspaceName::new, value);
    }

    private static void takenOrRefused(Function<String, ?> reading, String value) {
        try {
            reading.apply(value);
        } catch (ApiException refused) {
            // as documented
        }
    }
}
