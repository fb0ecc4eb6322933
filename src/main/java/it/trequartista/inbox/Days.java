package it.trequartista.inbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Days as other programs write them.
final class Days {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[T ].*)?");

    private Days() {}

    /// The day in ISO, or "" when it is none or lacks its year. Day before month, unless only the
    /// other way gives a day.
    static String iso(String text) {
        var year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return day(year.group(1), year.group(2), year.group(3));
        }
        var day = YEAR_LAST.matcher(text);
        if (!day.matches()) {
            return "";
        }
        String found = day(day.group(3), day.group(2), day.group(1));
        return found.isEmpty() ? day(day.group(3), day.group(1), day.group(2)) : found;
    }

    private static String day(String year, String month, String day) {
        try {
            return LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
