package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A value on the command line, written as `--json` writes it: in no language, so that a script
/// means the same on every machine.
///
/// @param field whose value
/// @param text of it, "" for nothing
record Typed(String field, String text) {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,13}(\\.\\d{1,2})?");

    /// An ISO day, null for none.
    @Nullable LocalDate day() {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            throw Problem.input("app.cli.notADay", text, field).refused();
        }
    }

    /// A number with two decimals at most, null for none.
    @Nullable BigDecimal amount() {
        if (text.isBlank()) {
            return null;
        }
        if (!DECIMAL.matcher(text.strip()).matches()) {
            throw Problem.input("app.cli.notAnAmount", text, field).refused();
        }
        return new BigDecimal(text.strip());
    }

    /// A percentage: `8.5`.
    Rate rate() {
        var percent = amount();
        if (percent == null) {
            return Rate.ZERO;
        }
        if (percent.abs().compareTo(BigDecimal.valueOf(100)) > 0) {
            throw Problem.input("app.cli.notAnAmount", text, field).refused();
        }
        return new Rate(percent.movePointRight(2).intValueExact());
    }

    /// `true` or `false`.
    boolean yes() {
        return oneOf(List.of("true", "false")).equals("true");
    }

    /// One of a few words, in any case.
    String oneOf(List<String> words) {
        return words.stream()
                .filter(w -> w.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.input(
                                                "app.cli.notOneOf",
                                                text,
                                                field,
                                                String.join(", ", words))
                                        .refused());
    }

    /// One of an enumeration.
    <E extends Enum<E>> E oneOf(Class<E> kind) {
        return Enum.valueOf(
                kind, oneOf(Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList()));
    }

    /// A code of ISO in its own case, "" for none.
    String code(String[] codes) {
        if (text.isBlank()) {
            return "";
        }
        return Arrays.stream(codes)
                .filter(c -> c.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.input("app.cli.notACode", text, field).refused());
    }

    /// Words that must not be missing.
    String words() {
        if (text.isBlank()) {
            throw Problem.input("app.cli.empty", field).refused();
        }
        return text.strip();
    }
}
