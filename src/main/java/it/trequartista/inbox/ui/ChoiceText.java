package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Choice;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.Formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Values of proposals as people type them: days and amounts in their own way of writing.
///
/// @param formats of the language
record ChoiceText(Formats formats) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\.\\.|–|-| a | to )\\s*");
    private static final Pattern CURRENCY = Pattern.compile("(?i)\\s*(?:€|eur|euro)\\s*");

    /// As it stands in a field to be changed.
    String shown(Choice choice) {
        String value = choice.value();
        return switch (choice.proposal().target()) {
            case DATE -> formats.parseDay(value).map(formats::shortDay).orElse(value);
            case BUDGET -> value.replace("..", " - ").strip();
            default -> value;
        };
    }

    /// As it is kept; what cannot be read is handed on, to be said.
    String read(Target target, String typed) {
        return switch (target) {
            case DATE -> formats.parseDay(typed.strip()).map(LocalDate::toString).orElse(typed);
            case BUDGET -> budget(typed);
            default -> typed.strip();
        };
    }

    private String budget(String typed) {
        String[] sides = BETWEEN.split(CURRENCY.matcher(typed).replaceAll(" ").strip(), -1);
        if (sides.length == 1) {
            return number(sides[0]).map(n -> n + " EUR").orElse(typed);
        }
        var from = number(sides[0]);
        var to = number(sides[1]);
        boolean isRead =
                sides.length == 2
                        && (from.isPresent() || sides[0].isBlank())
                        && (to.isPresent() || sides[1].isBlank());
        return isRead ? from.orElse("") + ".." + to.orElse("") + " EUR" : typed;
    }

    private Optional<String> number(String typed) {
        return formats.parse(typed.strip()).map(BigDecimal::toPlainString);
    }
}
