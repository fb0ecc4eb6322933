package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// How a language writes money, numbers and dates. Grouping is always shown (8.540,00), as on
/// documents.
///
/// @param locale whose habits
@CheckReturnValue
public record Formats(Locale locale) {
    /// An amount with its symbol: `8.540,00 €` in Italian, `€8,540.00` in English.
    public String money(Money money) {
        String number = amount(money);
        String symbol = money.currency().getSymbol(locale);
        if (locale.getLanguage().equals("it")) {
            return number + "\u00a0" + symbol;
        }
        return money.minor() < 0 ? "-" + symbol + number.substring(1) : symbol + number;
    }

    /// An amount to the whole unit, for boards and sums seen at a glance: `8.540 €`.
    public String wholeMoney(Money money) {
        String number = decimal(money.major(), 0);
        String symbol = money.currency().getSymbol(locale);
        return locale.getLanguage().equals("it") ? number + "\u00a0" + symbol : symbol + number;
    }

    /// An amount without symbol: `8.540,00`.
    public String amount(Money money) {
        return decimal(money.major(), money.currency().getDefaultFractionDigits());
    }

    /// A unit price: at least the currency's decimals, at most eight.
    public String price(BigDecimal price, Currency currency) {
        int scale =
                Math.max(currency.getDefaultFractionDigits(), price.stripTrailingZeros().scale());
        return decimal(price, Math.min(scale, 8));
    }

    /// A quantity without needless decimals: `1`, `2,5`.
    public String quantity(BigDecimal quantity) {
        return decimal(quantity, Math.clamp(quantity.stripTrailingZeros().scale(), 0, 8));
    }

    /// A whole number with grouping.
    public String count(long count) {
        return new DecimalFormat("#,##0", symbols()).format(count);
    }

    /// A rate: `22 %` in Italian, `22%` in English.
    public String rate(Rate rate) {
        String sign = locale.getLanguage().equals("it") ? "\u00a0%" : "%";
        return quantity(rate.asPercent()) + sign;
    }

    /// A day: `23 nov 2026`.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /// A day in words: `23 novembre 2026`.
    public String longDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /// A month of a year: `nov 2026`.
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yyyy", locale).format(month);
    }

    /// A day in figures: `23/11/2026`.
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", locale).format(day);
    }

    /// The month of a day, in words: `novembre`.
    public String month(LocalDate day) {
        return day.getMonth().getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, locale);
    }

    /// The month of a day, in short: `nov`.
    public String shortMonth(LocalDate day) {
        return day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, locale);
    }

    /// A day in words with the day of the week: `lunedì 23 novembre`.
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day);
    }

    /// A moment: day and hour.
    public String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return day(local.toLocalDate()) + " " + hour(at, zone);
    }

    /// The hour of a moment: `09:41`.
    public String hour(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(zone));
    }

    /// A number a person typed: `1.234,5` or `1234.5`; nothing if it is not a number. When both
    /// signs appear the last one is the decimal sign; a lone sign is decimal in its own language or
    /// when it cannot be a thousands sign.
    public Optional<BigDecimal> parse(String typed) {
        String text = typed.strip().replaceAll("[\\s\\u00a0\\u202f'€$£%]", "");
        int comma = text.lastIndexOf(',');
        int dot = text.lastIndexOf('.');
        char own = symbols().getDecimalSeparator();
        char decimal;
        if (comma >= 0 && dot >= 0) {
            decimal = comma > dot ? ',' : '.';
        } else {
            char seen = comma >= 0 ? ',' : '.';
            boolean grouping = seen != own && text.matches("-?\\d{1,3}([.,]\\d{3})+");
            decimal = grouping ? own : seen;
        }
        String plain = text.replace(decimal == ',' ? "." : ",", "").replace(decimal, '.');
        return plain.matches("-?\\d{1,15}(\\.\\d{0,8})?|-?\\.\\d{1,8}")
                ? Optional.of(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain))
                : Optional.empty();
    }

    /// A day a person typed in figures: `23/11/2026`, `23.11.26`, `2026-11-23`.
    public Optional<LocalDate> parseDay(String typed) {
        String text = typed.strip();
        for (String pattern : new String[] {"d/M/uuuu", "d/M/uu", "uuuu/M/d"}) {
            var at = new ParsePosition(0);
            var parsed =
                    DateTimeFormatter.ofPattern(pattern)
                            .parseUnresolved(text.replace('.', '/').replace('-', '/'), at);
            if (parsed != null && at.getErrorIndex() < 0 && at.getIndex() == text.length()) {
                try {
                    return Optional.of(
                            LocalDate.parse(
                                    text.replace('.', '/').replace('-', '/'),
                                    DateTimeFormatter.ofPattern(pattern)));
                } catch (java.time.DateTimeException _) {
                    // 2026-11-23 looks like day 2026 of a short year too: try the next form.
                }
            }
        }
        return Optional.empty();
    }

    private String decimal(BigDecimal value, int digits) {
        var format = new DecimalFormat("#,##0", symbols());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(value);
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(locale);
    }
}
