package dev.maquette.cost;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money in whole millionths of a US dollar, which is how sums are kept: exact, and small enough for the
 * numbers of a Redis script up to nine billion dollars.
 */
@Schema(type = SchemaType.NUMBER, description = "US dollars")
public record Usd(long millionths) implements Comparable<Usd> {

    public static final Usd ZERO = new Usd(0);

    private static final int DIGITS = 6;

    /** Rounds up, so that the smallest price still counts. */
    public static Usd of(BigDecimal dollars) {
        return new Usd(dollars.setScale(DIGITS, RoundingMode.CEILING)
                .movePointRight(DIGITS)
                .longValueExact());
    }

    public Usd plus(Usd other) {
        return new Usd(Math.addExact(millionths, other.millionths));
    }

    public Usd minus(Usd other) {
        return new Usd(Math.subtractExact(millionths, other.millionths));
    }

    public Usd times(int count) {
        return new Usd(Math.multiplyExact(millionths, count));
    }

    @JsonValue
    public BigDecimal dollars() {
        BigDecimal dollars = BigDecimal.valueOf(millionths, DIGITS).stripTrailingZeros();
        return dollars.scale() < 0 ? dollars.setScale(0) : dollars;
    }

    /** For people, such as {@code $0.039}. */
    @Override
    public String toString() {
        return "$" + dollars().toPlainString();
    }

    @Override
    public int compareTo(Usd other) {
        return Long.compare(millionths, other.millionths);
    }
}
