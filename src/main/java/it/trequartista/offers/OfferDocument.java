package it.trequartista.offers;

import it.trequartista.documents.Addressee;
import it.trequartista.documents.Attachment;
import it.trequartista.documents.Choice;
import it.trequartista.documents.Fact;
import it.trequartista.documents.Letterhead;
import it.trequartista.documents.OfferPaper;
import it.trequartista.documents.PaperRow;
import it.trequartista.documents.PaymentCode;
import it.trequartista.documents.Picture;
import it.trequartista.documents.Sheet;
import it.trequartista.documents.TaxRow;
import it.trequartista.documents.Theme;
import it.trequartista.documents.Transfer;
import it.trequartista.fiscal.Iban;
import it.trequartista.fiscal.PartitaIva;
import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Texts;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what an offer says as the values of its paper: every figure and date already as it
/// appears, in the language of the document whatever the window speaks.
final class OfferDocument {
    private final OfferContent content;
    private final Texts texts;
    private final Formats formats;

    OfferDocument(OfferContent content) {
        this.content = content;
        this.texts = new Texts(content.offer().wording().language());
        this.formats = new Formats(texts.locale());
    }

    /// The sheet to print; an issued offer carries its own frozen data inside.
    Sheet sheet(@Nullable Picture logo) {
        var theme = Theme.shipped(Theme.CLASSIC);
        String accent = content.seller().accent();
        var own = accent.matches("#[0-9a-fA-F]{6}") ? theme.withAccent(accent) : theme;
        return paper(logo).sheet(own, texts, content.at(), attachments());
    }

    private List<Attachment> attachments() {
        if (content.number().isEmpty()) {
            return List.of();
        }
        byte[] json = FrozenOffer.json(content).getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Attachment(
                        content.number() + ".json",
                        "application/json",
                        texts.get("offers.paper.data", content.number()),
                        json));
    }

    private OfferPaper paper(@Nullable Picture logo) {
        var offer = content.offer();
        var words = offer.wording();
        return new OfferPaper(
                letterhead(logo),
                addressee(),
                content.number(),
                words.title(),
                facts(),
                words.introduction(),
                List.of(),
                rows(),
                taxes(),
                options(),
                new OfferFigures(offer.conditions(), content.totals(), content.profile(), texts)
                        .rows(),
                List.of(),
                words.terms(),
                transfer(),
                true,
                smallPrint());
    }

    private Letterhead letterhead(@Nullable Picture logo) {
        var s = content.seller();
        var numbers = new ArrayList<String>();
        if (!s.vatNumber().isBlank()) {
            numbers.add(texts.get("offers.paper.vat", vat(s.vatNumber())));
        }
        if (!s.reach().phone().isBlank()) {
            numbers.add(s.reach().phone());
        }
        var links = new ArrayList<Letterhead.Link>();
        if (!s.reach().email().isBlank()) {
            links.add(new Letterhead.Link(s.reach().email(), "mailto:" + s.reach().email()));
        }
        if (!s.reach().web().isBlank()) {
            String web = s.reach().web();
            links.add(new Letterhead.Link(web, web.contains("://") ? web : "https://" + web));
        }
        return new Letterhead(
                s.name(),
                s.tagline(),
                List.of(s.address().oneLine(), String.join(" · ", numbers)),
                links,
                logo);
    }

    private static String vat(String number) {
        String plain = PartitaIva.normalised(number);
        return plain.matches("\\d{11}") ? "IT" + plain : plain;
    }

    private Addressee addressee() {
        var c = content.customer();
        String attention =
                c.attention().isBlank() ? "" : texts.get("offers.paper.attention", c.attention());
        String number =
                c.vatNumber().isBlank() ? "" : texts.get("offers.paper.vat", vat(c.vatNumber()));
        String fiscal =
                c.fiscalCode().isBlank() || !number.isBlank()
                        ? ""
                        : texts.get("offers.paper.fiscalCode", c.fiscalCode());
        return new Addressee(
                c.name(),
                Stream.of(attention, c.address().oneLine(), number, fiscal)
                        .filter(l -> !l.isBlank())
                        .toList());
    }

    private List<Fact> facts() {
        var words = content.offer().wording();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Fact.Kind.DATE, formats.longDay(content.day()), false));
        var last = content.offer().conditions().validUntil();
        if (last != null) {
            facts.add(new Fact(Fact.Kind.VALID_UNTIL, formats.longDay(last), true));
        }
        if (!words.payment().isBlank()) {
            facts.add(new Fact(Fact.Kind.PAYMENT, oneLine(words.payment()), false));
        }
        if (!words.delivery().isBlank()) {
            facts.add(new Fact(Fact.Kind.DELIVERY, oneLine(words.delivery()), false));
        }
        return facts;
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private List<PaperRow> rows() {
        var rows = new ArrayList<PaperRow>();
        Money sum = Money.zero(content.offer().conditions().currency());
        int position = 1;
        for (OfferLine line : content.offer().lines()) {
            if (line.isBlank()) {
                continue;
            }
            switch (line.kind()) {
                case TEXT -> rows.add(new PaperRow.Heading(line.name(), formats.money(sum)));
                case OPTIONAL -> {}
                case NORMAL -> {
                    Money net = OfferContent.net(line, content.offer());
                    sum = sum.plus(net);
                    rows.add(item(line, position, net, sum));
                    position++;
                }
            }
        }
        return rows;
    }

    private PaperRow item(OfferLine line, int position, Money net, Money carried) {
        var currency = net.currency();
        boolean cut = line.discount().basisPoints() != 0;
        return new PaperRow.Item(
                String.valueOf(position),
                line.name(),
                line.detail(),
                formats.quantity(line.quantity()),
                line.unit(),
                formats.price(line.unitPrice(), currency),
                cut ? formats.rate(line.discount()) : "",
                tax(line.taxCode()),
                formats.money(net),
                formats.money(carried));
    }

    private String tax(String code) {
        return code.matches("\\d+") ? texts.get("offers.percent", code) : code;
    }

    private List<TaxRow> taxes() {
        return content.totals().taxes().stream()
                .map(
                        t ->
                                new TaxRow(
                                        tax(t.code().code()),
                                        formats.money(t.taxable()),
                                        formats.money(t.tax()),
                                        t.code().natura().isEmpty()
                                                ? ""
                                                : texts.get(t.code().wordingKey())))
                .toList();
    }

    private List<Choice> options() {
        return FrozenOffer.options(content.offer()).stream()
                .map(
                        l ->
                                new Choice(
                                        l.name(),
                                        formats.money(OfferContent.net(l, content.offer())),
                                        l.detail(),
                                        false))
                .toList();
    }

    /// The account, and a code for banking apps that asks for the deposit when there is one, else
    /// for
    /// what the customer pays.
    private Transfer transfer() {
        var seller = content.seller();
        String iban = Iban.printed(seller.iban());
        if (iban.isBlank()) {
            return Transfer.NONE;
        }
        var code =
                Iban.fault(seller.iban()).isEmpty()
                        ? PaymentCode.of(seller.name(), iban, toPay(), reference())
                        : Optional.<String>empty();
        String caption =
                texts.get(
                        withDeposit() ? "offers.paper.codeDeposit" : "offers.paper.codeTotal",
                        formats.money(toPay()));
        return new Transfer(iban, seller.name(), code.orElse(""), code.isEmpty() ? "" : caption);
    }

    private Money toPay() {
        var totals = content.totals();
        return withDeposit()
                ? totals.share(content.offer().conditions().deposit())
                : totals.payable();
    }

    private boolean withDeposit() {
        return content.offer().conditions().deposit().basisPoints() > 0;
    }

    private String reference() {
        String title = content.offer().wording().title();
        return content.number().isEmpty()
                ? title
                : texts.get("offers.paper.reference", content.number(), title);
    }

    private List<String> smallPrint() {
        var law = content.profile().wordings().stream();
        var profession =
                content.seller().law4() ? Stream.of("fiscal.wording.law4") : Stream.<String>of();
        var stamp =
                content.totals().stampDue()
                        ? Stream.of("fiscal.wording.stamp")
                        : Stream.<String>of();
        return Stream.of(law, profession, stamp).flatMap(s -> s).map(k -> texts.get(k)).toList();
    }
}
