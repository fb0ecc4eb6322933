package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A small offer that nobody sees, with every part an offer can have.
final class Rehearsal {
    private static final String WORD = "Rehearsal";

    private Rehearsal() {}

    /// Prints it and draws its first page.
    static void of(Press press) {
        var texts = new Texts(Locale.ITALIAN);
        var theme = Theme.shipped(Theme.CLASSIC);
        Printed printed = press.print(offer().sheet(theme, texts, Instant.EPOCH, List.of()));
        try (var preview = Preview.of(printed.pdf())) {
            preview.page(0, 40);
        }
    }

    private static OfferPaper offer() {
        return new OfferPaper(
                new Letterhead(WORD, WORD, List.of(WORD), List.of(), null),
                new Addressee(WORD, List.of(WORD)),
                "",
                WORD,
                List.of(new Fact(Fact.Kind.DATE, WORD, true)),
                WORD,
                List.of(),
                List.of(new PaperRow.Item("1", WORD, WORD, "1", "h", "1", "1", "1", "1", "1")),
                List.of(new TaxRow("1", "1", "1", "")),
                List.of(),
                List.of(new TotalRow(TotalRow.Kind.TOTAL, "", "1")),
                List.of(),
                "1. " + WORD,
                new Transfer("", "", WORD, WORD),
                true,
                List.of());
    }
}
