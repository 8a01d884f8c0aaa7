package dev.maquette.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Pending until the endpoint has taken it, or the last attempt has failed. */
public enum DeliveryStatus {
    PENDING,
    DELIVERED,
    FAILED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
