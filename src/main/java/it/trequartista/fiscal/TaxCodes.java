package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;

import java.time.LocalDate;
import java.util.List;

/// The tax codes there are.
///
/// @param all by rate, the highest first, then by code
@CheckReturnValue
public record TaxCodes(List<TaxCode> all) {
    /// Keeps its own copy, in order.
    public TaxCodes {
        all = all.stream().sorted().toList();
    }

    /// The codes Italian law knows; read once.
    public static TaxCodes italian() {
        return Shipped.CODES;
    }

    private static final class Shipped {
        private static final TaxCodes CODES = read();
    }

    private static TaxCodes read() {
        var file = LawFile.read("tax-codes.properties");
        return new TaxCodes(
                file.stringPropertyNames().stream()
                        .map(code -> parse(code, file.getProperty(code)))
                        .toList());
    }

    /// The codes a new line may take on a day.
    public List<TaxCode> on(LocalDate day) {
        return all.stream().filter(t -> t.validOn(day)).toList();
    }

    /// The code of a name.
    ///
    /// @throws it.trequartista.kernel.Refused if the law knows none of that name
    public TaxCode get(String code) {
        return all.stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.input("fiscal.unknownTax", code).refused());
    }

    private static TaxCode parse(String code, String line) {
        String[] parts = line.split("\\|", -1);
        String marks = parts[2];
        String last = parts[4].strip();
        return new TaxCode(
                code,
                new Rate(Integer.parseInt(parts[0].strip())),
                parts[1].strip(),
                marks.contains("stamp"),
                marks.contains("outside"),
                LocalDate.parse(parts[3].strip()),
                last.isEmpty() ? LocalDate.MAX : LocalDate.parse(last));
    }
}
