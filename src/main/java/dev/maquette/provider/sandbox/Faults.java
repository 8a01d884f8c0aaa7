package dev.maquette.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what goes wrong: what markers ask for, always or the first so many times ({@code 503x2}); else, at the
 * configured rate, something of the configured list.
 */
@ApplicationScoped
class Faults {

    private static final int SLOWDOWN = 10;
    private static final Pattern MARKER = Pattern.compile("([a-z0-9-]+?)(?:x(\\d{1,4}))?");

    private final SandboxConfig config;
    private final SandboxLedger ledger;

    Faults(SandboxConfig config, SandboxLedger ledger) {
        this.config = config;
        this.ledger = ledger;
    }

    /**
     * @param markers names from a prompt, with or without a count
     * @param subject what the counts are kept for, such as the text of the prompt
     */
    Optional<Fault> at(Fault.Step step, List<String> markers, String subject) {
        for (String marker : markers) {
            Matcher parsed = MARKER.matcher(marker);
            Optional<Fault> fault = parsed.matches() ? Fault.ofMarker(parsed.group(1)) : Optional.empty();
            if (fault.filter(known -> known.happensAt(step)).isPresent() && stillHappens(parsed, subject)) {
                return fault;
            }
        }
        return byChance(step);
    }

    /** How long a picture takes when this goes wrong with it. */
    Duration pictureTime(Optional<Fault> fault) {
        return switch (fault.orElse(null)) {
            case TIMEOUT -> config.timeoutDelay();
            case SLOW -> config.imageDelay().multipliedBy(SLOWDOWN);
            case null, default -> config.imageDelay();
        };
    }

    private boolean stillHappens(Matcher marker, String subject) {
        return marker.group(2) == null
                || ledger.next("fault:" + Digest.of(marker.group() + "\n" + subject))
                        <= Integer.parseInt(marker.group(2));
    }

    private Optional<Fault> byChance(Fault.Step step) {
        List<Fault> candidates = config.faults().stream()
                .flatMap(name -> Fault.ofMarker(name).stream())
                .filter(fault -> fault.happensAt(step))
                .toList();
        if (config.faultRate() <= 0 || candidates.isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom chance = new SplittableRandom(config.seed() * 31 + ledger.next("chance"));
        return chance.nextDouble() < config.faultRate()
                ? Optional.of(candidates.get(chance.nextInt(candidates.size())))
                : Optional.empty();
    }
}
