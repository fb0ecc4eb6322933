package it.trequartista.contracts;

import it.trequartista.documents.Attachment;
import it.trequartista.documents.ContractPaper;
import it.trequartista.documents.Fact;
import it.trequartista.documents.Instalment;
import it.trequartista.documents.Letterhead;
import it.trequartista.documents.Party;
import it.trequartista.documents.Picture;
import it.trequartista.documents.Sheet;
import it.trequartista.documents.Theme;
import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Texts;
import it.trequartista.offers.Seller;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Writes what a contract says as the values of its paper: every figure and day already as it
/// appears, in the language of the document whatever the window speaks.
final class ContractDocument {
    private final Contract contract;
    private final Agreement agreement;
    private final String number;
    private final Texts texts;
    private final Formats formats;

    /// With a number, "" for a draft.
    ContractDocument(Contract contract, Agreement agreement, String number) {
        this.contract = contract;
        this.agreement = agreement;
        this.number = number;
        this.texts = new Texts(Locale.of(contract.language()));
        this.formats = new Formats(texts.locale());
    }

    /// The sheet to print.
    ///
    /// @param at the moment of issue
    /// @param day of that
    /// @param json carried inside, "" for none
    Sheet sheet(@Nullable Picture logo, Instant at, LocalDate day, String json) {
        var theme = Theme.shipped(Theme.CLASSIC);
        String accent = agreement.seller().accent();
        var own = accent.matches("#[0-9a-fA-F]{6}") ? theme.withAccent(accent) : theme;
        return paper(logo, day).sheet(own, texts, at, attachments(json));
    }

    private List<Attachment> attachments(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Attachment(
                        number + ".json",
                        "application/json",
                        texts.get("contracts.paper.data", number),
                        json.getBytes(StandardCharsets.UTF_8)));
    }

    private ContractPaper paper(@Nullable Picture logo, LocalDate day) {
        return new ContractPaper(
                letterhead(logo),
                number,
                contract.title(),
                agreement.offer().wording().title(),
                true,
                facts(day),
                List.of(supplier(), customer()),
                Clauses.premises(contract.clauses()),
                Clauses.parse(contract.clauses()),
                fee(),
                formats.money(agreement.totals().payable()),
                feeNote(),
                small());
    }

    private Letterhead letterhead(@Nullable Picture logo) {
        Seller s = agreement.seller();
        var links = new ArrayList<Letterhead.Link>();
        if (!s.reach().email().isBlank()) {
            links.add(new Letterhead.Link(s.reach().email(), "mailto:" + s.reach().email()));
        }
        String numbers =
                String.join(
                        " · ",
                        present(numbered("contracts.paper.vat", s.vatNumber()), s.reach().phone()));
        return new Letterhead(
                s.name(), s.tagline(), present(s.address().oneLine(), numbers), links, logo);
    }

    private List<Fact> facts(LocalDate day) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Fact.Kind.DATE, formats.longDay(day), false));
        var begins = contract.effectiveOn();
        if (begins != null) {
            facts.add(new Fact(Fact.Kind.EFFECTIVE, formats.longDay(begins), false));
        }
        var ends = contract.endsOn();
        if (ends != null) {
            String until = texts.get("contracts.paper.until", formats.longDay(ends));
            facts.add(new Fact(Fact.Kind.DURATION, until, false));
        }
        String offer = texts.get("contracts.paper.offer", agreement.issued().number());
        facts.add(new Fact(Fact.Kind.REFERENCE, offer, false));
        return facts;
    }

    private Party supplier() {
        Seller s = agreement.seller();
        return new Party(
                texts.get("contracts.paper.side", Side.SELLER),
                s.name(),
                present(
                        s.address().oneLine(),
                        numbered("contracts.paper.vat", s.vatNumber()),
                        numbered("contracts.paper.fiscalCode", s.fiscalCode())),
                s.personName());
    }

    private Party customer() {
        var c = agreement.customer();
        String signatory =
                c.attention().isBlank() ? agreement.acceptance().byWhom() : c.attention();
        return new Party(
                texts.get("contracts.paper.side", Side.CUSTOMER),
                c.name(),
                present(
                        c.address().oneLine(),
                        numbered("contracts.paper.vat", c.vatNumber()),
                        numbered("contracts.paper.fiscalCode", c.fiscalCode())),
                signatory);
    }

    private List<Instalment> fee() {
        Money due = agreement.totals().payable();
        var rate = agreement.offer().conditions().deposit();
        String terms = oneLine(agreement.offer().wording().payment());
        String later = terms.isBlank() ? texts.get("contracts.paper.onInvoice") : terms;
        if (rate.basisPoints() == 0) {
            return List.of(
                    new Instalment(texts.get("contracts.paper.fee"), later, formats.money(due)));
        }
        Money deposit = due.times(rate);
        String share = texts.get("contracts.paper.deposit", formats.rate(rate));
        return List.of(
                new Instalment(
                        share, texts.get("contracts.paper.onSigning"), formats.money(deposit)),
                new Instalment(
                        texts.get("contracts.paper.balance"),
                        later,
                        formats.money(due.minus(deposit))));
    }

    private String feeNote() {
        var t = agreement.totals();
        return t.keptBack()
                ? texts.get(
                        "contracts.paper.keptBack",
                        formats.money(t.total()),
                        formats.money(t.total().minus(t.payable())))
                : texts.get(
                        "contracts.paper.taxes", formats.money(t.fee()), formats.money(t.vat()));
    }

    private List<String> small() {
        var all = new ArrayList<String>();
        if (!contract.place().isBlank()) {
            all.add(texts.get("contracts.paper.place", contract.place()));
        }
        if (agreement.seller().law4()) {
            all.add(texts.get("fiscal.wording.law4"));
        }
        var issued = agreement.issued();
        all.add(texts.get("contracts.paper.hash", issued.number(), issued.pdfSha256()));
        return all;
    }

    private String numbered(String key, String number) {
        return number.isBlank() ? "" : texts.get(key, number);
    }

    private static List<String> present(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).toList();
    }

    private static String oneLine(String text) {
        return String.join(" ", text.lines().map(String::strip).toList());
    }
}
