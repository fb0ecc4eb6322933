package it.trequartista.documents;

import it.trequartista.kernel.Money;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a payment code (EPC069-12 version 2, SEPA credit transfer): a banking app that reads
/// it fills the transfer in.
public final class PaymentCode {
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REFERENCE = 140;
    private static final int MOST_BYTES = 331;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private PaymentCode() {}

    /// The text, lines ended by a line feed; nothing when such a transfer cannot be: another
    /// currency than the euro, an amount outside 0.01 and 999,999,999.99, no name, no account.
    ///
    /// @param holder of the account; cut at 70 characters
    /// @param iban a valid one, blanks allowed
    /// @param reference what the payer's bank tells; cut at 140 characters
    public static Optional<String> of(String holder, String iban, Money amount, String reference) {
        String name = line(holder, LONGEST_NAME);
        String account = iban.replaceAll("\\s", "");
        boolean euro = amount.currency().equals(Money.EUR);
        boolean payable = amount.minor() > 0 && amount.major().compareTo(MOST) <= 0;
        if (name.isEmpty() || account.isEmpty() || !euro || !payable) {
            return Optional.empty();
        }
        String head =
                String.join(
                        "\n",
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        "",
                        name,
                        account,
                        "EUR" + amount.major().toPlainString(),
                        "",
                        "",
                        "");
        int room = MOST_BYTES - bytes(head);
        return Optional.of(head + fitting(line(reference, LONGEST_REFERENCE), room));
    }

    /// On one line, at most so many characters, never half a pair.
    private static String line(String text, int most) {
        String one = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int count = one.codePointCount(0, one.length());
        return count <= most ? one : one.substring(0, one.offsetByCodePoints(0, most)).strip();
    }

    private static String fitting(String text, int room) {
        String cut = text;
        while (bytes(cut) > room) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.strip();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
