package it.trequartista.contracts;

import it.trequartista.kernel.Money;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// Writes what a contract says as canonical JSON: keys in order, no blanks, amounts in minor units.
/// The same content always gives the same bytes, so its SHA-256 proves it.
final class FrozenContract {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private FrozenContract() {}

    static String json(Contract contract, Agreement agreement, String number, Instant at) {
        var map = new TreeMap<String, @Nullable Object>();
        map.put("format", "trequartista-contract/1");
        map.put("number", number);
        map.put("issuedAt", at.toString());
        map.put("title", contract.title());
        map.put("clauses", contract.clauses());
        map.put("place", contract.place());
        map.put("effectiveOn", day(contract.effectiveOn()));
        map.put("endsOn", day(contract.endsOn()));
        map.put("language", contract.language());
        map.put("seller", seller(agreement));
        map.put("customer", customer(agreement));
        map.put("offer", offer(agreement));
        map.put("acceptance", acceptance(agreement));
        map.put("value", value(agreement));
        return JSON.writeValueAsString(map);
    }

    private static Map<String, ?> seller(Agreement a) {
        var s = a.seller();
        return Map.of(
                "name", s.name(),
                "personName", s.personName(),
                "vatNumber", s.vatNumber(),
                "fiscalCode", s.fiscalCode(),
                "address", s.address().parts());
    }

    private static Map<String, ?> customer(Agreement a) {
        var c = a.customer();
        return Map.of(
                "name", c.name(),
                "attention", c.attention(),
                "vatNumber", c.vatNumber(),
                "fiscalCode", c.fiscalCode(),
                "address", c.address().parts());
    }

    private static Map<String, ?> offer(Agreement a) {
        return Map.of(
                "number", a.issued().number(),
                "title", a.offer().wording().title(),
                "frozenSha256", a.issued().frozenSha256(),
                "pdfSha256", a.issued().pdfSha256());
    }

    private static Map<String, ?> acceptance(Agreement a) {
        var yes = a.acceptance();
        return Map.of(
                "how", yes.channel(),
                "byWhom", yes.byWhom(),
                "at", yes.at().toString(),
                "note", yes.note(),
                "chosen", yes.chosenJson(),
                "evidenceSha256", yes.evidenceSha256());
    }

    private static Map<String, ?> value(Agreement a) {
        var t = a.totals();
        return Map.of(
                "currency", t.total().currency().getCurrencyCode(),
                "fee", minor(t.fee()),
                "vat", minor(t.vat()),
                "total", minor(t.total()),
                "withheld", minor(t.withheld()),
                "payable", minor(t.payable()));
    }

    private static long minor(Money amount) {
        return amount.minor();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
