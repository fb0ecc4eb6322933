package it.trequartista.offers;

import it.trequartista.fiscal.DocumentTotals;
import it.trequartista.kernel.Money;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes what an offer says as canonical JSON: keys in order, no blanks, decimals as plain text,
/// amounts in minor units. The same content always gives the same bytes, so its SHA-256 proves it.
final class FrozenOffer {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private FrozenOffer() {}

    static String json(OfferContent content) {
        var offer = content.offer();
        var map = new TreeMap<String, @Nullable Object>();
        map.put("format", "trequartista-offer/1");
        map.put("number", content.number());
        map.put("issuedAt", content.at().toString());
        map.put("issuedOn", content.day().toString());
        map.put("version", offer.version());
        map.put("seller", seller(content.seller()));
        map.put("customer", customer(content.customer()));
        map.put("wording", wording(offer.wording()));
        map.put("conditions", conditions(offer.conditions()));
        map.put("lines", offer.lines().stream().map(l -> line(l, offer)).toList());
        map.put("totals", totals(content.totals()));
        return JSON.writeValueAsString(map);
    }

    private static Map<String, ?> seller(Seller s) {
        return Map.of(
                "businessName", s.businessName(),
                "personName", s.personName(),
                "vatNumber", s.vatNumber(),
                "fiscalCode", s.fiscalCode(),
                "address", s.address().parts(),
                "email", s.reach().email(),
                "phone", s.reach().phone(),
                "web", s.reach().web(),
                "pec", s.reach().pec(),
                "iban", s.iban());
    }

    private static Map<String, ?> customer(Customer c) {
        return Map.of(
                "name", c.name(),
                "attention", c.attention(),
                "address", c.address().parts(),
                "vatNumber", c.vatNumber(),
                "fiscalCode", c.fiscalCode());
    }

    private static Map<String, String> wording(Offer.Wording w) {
        return Map.of(
                "title", w.title(),
                "introduction", w.introduction(),
                "terms", w.terms(),
                "payment", w.payment(),
                "delivery", w.delivery(),
                "language", w.language().getLanguage());
    }

    private static Map<String, ?> conditions(Offer.Conditions c) {
        var last = c.validUntil();
        return Map.of(
                "currency", c.currency().getCurrencyCode(),
                "validUntil", last == null ? "" : last.toString(),
                "fiscalProfile", c.profile(),
                "withholds", c.withholds(),
                "discount", c.discount().basisPoints(),
                "deposit", c.deposit().basisPoints());
    }

    private static Map<String, ?> line(OfferLine l, Offer offer) {
        return Map.of(
                "kind", l.kind().name(),
                "name", l.name(),
                "detail", l.detail(),
                "quantity", l.quantity().toPlainString(),
                "unit", l.unit(),
                "unitPrice", l.unitPrice().toPlainString(),
                "discount", l.discount().basisPoints(),
                "taxCode", l.taxCode(),
                "net", OfferContent.net(l, offer).minor());
    }

    private static Map<String, ?> totals(DocumentTotals t) {
        var map = new TreeMap<String, Object>();
        Map.of(
                        "lines", t.lines(),
                        "discount", t.discount(),
                        "rivalsa", t.rivalsa(),
                        "cassa", t.cassa(),
                        "vat", t.vat(),
                        "outside", t.outside(),
                        "stamp", t.stamp(),
                        "total", t.total(),
                        "withheld", t.withheld(),
                        "enasarco", t.enasarco())
                .forEach((key, amount) -> map.put(key, amount.minor()));
        map.put("payable", t.payable().minor());
        map.put("taxes", t.taxes().stream().map(FrozenOffer::tax).toList());
        return map;
    }

    private static Map<String, ?> tax(DocumentTotals.Tax tax) {
        return Map.of(
                "code", tax.code().code(),
                "taxable", minor(tax.taxable()),
                "tax", minor(tax.tax()));
    }

    private static long minor(Money amount) {
        return amount.minor();
    }

    /// The options of an offer, which are beside its total.
    static List<OfferLine> options(Offer offer) {
        return offer.lines().stream()
                .filter(l -> l.kind() == LineKind.OPTIONAL && !l.isBlank())
                .toList();
    }
}
