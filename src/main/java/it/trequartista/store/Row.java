package it.trequartista.store;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.LongFunction;

/// Reads the columns of the current row as the domain's own types.
///
/// Tolerant where user data may hold nothing: text is "" and a number 0; the `maybe…` forms tell
/// nothing apart. A column that does not exist is a mistake of ours and throws.
///
/// @param rs stands on the row
public record Row(ResultSet rs) {
    private interface Read<T extends @Nullable Object> {
        T from(ResultSet rs) throws SQLException;
    }

    private <T extends @Nullable Object> T read(Read<T> read) {
        try {
            return read.from(rs);
        } catch (SQLException e) {
            throw new org.jdbi.v3.core.result.ResultSetException("reading a row", e, null);
        }
    }

    /// Text, "" for nothing.
    public String text(String column) {
        return maybeText(column).orElse("");
    }

    /// Text, empty for nothing.
    public Optional<String> maybeText(String column) {
        return Optional.ofNullable(this.<@Nullable String>read(r -> r.getString(column)));
    }

    /// A whole number, 0 for nothing.
    public long number(String column) {
        return read(r -> r.getLong(column));
    }

    /// A whole number of int size, 0 for nothing.
    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    /// Yes or no, no for nothing.
    public boolean flag(String column) {
        return number(column) != 0;
    }

    /// A moment from epoch milliseconds.
    public Instant instant(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    /// A moment, empty for nothing.
    public Optional<Instant> maybeInstant(String column) {
        return maybeNumber(column).map(Instant::ofEpochMilli);
    }

    /// A day from ISO text.
    public LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    /// A day, empty for nothing.
    public Optional<LocalDate> maybeDay(String column) {
        return maybeText(column).filter(t -> !t.isBlank()).map(LocalDate::parse);
    }

    /// A decimal from plain text, 0 for nothing.
    public BigDecimal decimal(String column) {
        return maybeText(column)
                .filter(t -> !t.isBlank())
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
    }

    /// A rate from basis points.
    public Rate rate(String column) {
        return new Rate(integer(column));
    }

    /// An amount from minor units and its currency, euro when none is named.
    public Money money(String minor, String currency) {
        return new Money(
                number(minor), maybeText(currency).map(Currency::getInstance).orElse(Money.EUR));
    }

    /// A typed id.
    public <T> T id(String column, LongFunction<T> type) {
        return type.apply(number(column));
    }

    /// A typed id, empty for nothing.
    public <T> Optional<T> maybeId(String column, LongFunction<T> type) {
        return maybeNumber(column).map(type::apply);
    }

    /// A word of an enumeration; the first one when the file holds a word of a newer version.
    public <E extends Enum<E>> E word(String column, Class<E> type) {
        String name = text(column);
        for (E word : type.getEnumConstants()) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        return type.getEnumConstants()[0];
    }

    /// Bytes, empty for nothing.
    public byte[] bytes(String column) {
        byte[] found = this.<byte @Nullable []>read(r -> r.getBytes(column));
        return found == null ? new byte[0] : found;
    }

    private Optional<Long> maybeNumber(String column) {
        return Optional.ofNullable(
                this.<@Nullable Long>read(
                        r -> {
                            long value = r.getLong(column);
                            return r.wasNull() ? null : Long.valueOf(value);
                        }));
    }
}
