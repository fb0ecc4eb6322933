package it.trequartista.inbox;

import org.dhatim.fastexcel.reader.Cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// A number of a spreadsheet as it is shown: days and times are numbers there too, and leading
/// zeros are a matter of format.
final class SheetNumber {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /// As many digits as spreadsheets keep.
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private SheetNumber() {}

    static String text(Cell cell) {
        String said = cell.getDataFormatString();
        String format = said == null ? "" : ASIDE.matcher(said).replaceAll("");
        String lower = format.toLowerCase(Locale.ROOT);
        boolean day = lower.contains("y") || lower.contains("d");
        boolean time = lower.contains("h") || lower.contains("ss");
        BigDecimal number = cell.asNumber();
        if ((day || time) && number.signum() >= 0) {
            LocalDateTime at = cell.asDate();
            boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            return !day
                    ? HOUR.format(at)
                    : midnight ? at.toLocalDate().toString() : MOMENT.format(at);
        }
        String plain = plain(number.round(DIGITS));
        boolean padded = ZEROS.matcher(format).matches() && number.signum() >= 0;
        return padded && plain.length() < format.length()
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }

    private static String plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return Math.abs(bare.scale()) > 100 ? bare.toString() : bare.toPlainString();
    }
}
