package it.trequartista.offers;

import it.trequartista.documents.TotalRow;
import it.trequartista.documents.TotalRow.Kind;
import it.trequartista.fiscal.DocumentTotals;
import it.trequartista.fiscal.FiscalProfile;
import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.Texts;

import java.util.ArrayList;
import java.util.List;

/// The column of totals: only the lines there are, in the order they come about. Paper and window
/// draw the same ones.
public final class OfferFigures {
    private final Offer.Conditions figures;
    private final DocumentTotals totals;
    private final FiscalProfile law;
    private final Texts texts;
    private final Formats formats;
    private final List<TotalRow> rows = new ArrayList<>();

    /// Of an offer under a law, in a language.
    public OfferFigures(
            Offer.Conditions figures, DocumentTotals totals, FiscalProfile law, Texts texts) {
        this.figures = figures;
        this.totals = totals;
        this.law = law;
        this.texts = texts;
        this.formats = new Formats(texts.locale());
    }

    /// The lines.
    public List<TotalRow> rows() {
        rows.clear();
        var t = totals;
        boolean inBetween = !t.discount().isZero() || !t.rivalsa().isZero() || !t.cassa().isZero();
        if (inBetween) {
            add(Kind.LINES, "", t.lines());
        }
        some(Kind.DISCOUNT, rate(figures.discount()), t.discount().negated());
        some(Kind.CONTRIBUTION, texts.get("offers.paper.inps", rate(law.rivalsa())), t.rivalsa());
        some(Kind.FUND, rate(law.cassa()), t.cassa());
        add(Kind.TAXABLE, "", t.taxable());
        if (t.taxes().stream().anyMatch(tax -> tax.code().rate().basisPoints() != 0)) {
            add(Kind.TAX, "", t.vat());
        }
        some(Kind.OUT_OF_SCOPE, texts.get("offers.paper.article15"), t.outside());
        some(Kind.STAMP, "", t.stamp());
        add(Kind.TOTAL, "", t.total());
        some(Kind.WITHHOLDING, rate(law.withholding().rate()), t.withheld().negated());
        some(Kind.ENASARCO, rate(law.enasarco()), t.enasarco().negated());
        if (t.keptBack()) {
            add(Kind.DUE, "", t.payable());
        }
        some(Kind.DEPOSIT, rate(figures.deposit()), t.share(figures.deposit()));
        return List.copyOf(rows);
    }

    private String rate(Rate rate) {
        return formats.rate(rate);
    }

    private void some(Kind kind, String detail, Money amount) {
        if (!amount.isZero()) {
            add(kind, detail, amount);
        }
    }

    private void add(Kind kind, String detail, Money amount) {
        rows.add(new TotalRow(kind, detail, formats.money(amount)));
    }
}
