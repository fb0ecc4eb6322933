package it.trequartista.app;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.Texts;
import it.trequartista.store.Db;
import it.trequartista.store.Tables;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values of the file as people read them. What a column holds is told by its name.
final class StepValues {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int LONGEST = 120;

    /// Worked out from another column of the same field, or beside the point.
    private static final Set<String> SILENT = Set.of("sort_key", "normalised", "root_id");

    private static final Set<String> YES_OR_NO =
            Set.of(
                    "is_primary",
                    "opt_out",
                    "is_consumer",
                    "withholds",
                    "law_4_2013",
                    "deleted",
                    "intent");

    /// Hundredths of a percent.
    private static final Set<String> RATES = Set.of("discount", "deposit", "probability");

    /// Where the words of a column are, by table and column or by column alone.
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("contact_point.kind", "contacts.point"),
                    Map.entry("touchpoint.kind", "contacts.touch"),
                    Map.entry("touchpoint_person.kind", "contacts.touch"),
                    Map.entry("direction", "contacts.direction"),
                    Map.entry("content_item.state", "content.state"),
                    Map.entry("publication.kind", "content.channel"),
                    Map.entry("publication.channel", "content.channel"),
                    Map.entry("capture_item.kind", "inbox.kind"),
                    Map.entry("capture_item.channel", "inbox.channel"),
                    Map.entry("outcome", "inbox.outcome"),
                    Map.entry("target", "inbox.target"),
                    Map.entry("capture_choice.kind", "inbox.target"),
                    Map.entry("reason", "inbox.why"),
                    Map.entry("decision", "inbox.choice"),
                    Map.entry("status", "contacts.lead"),
                    Map.entry("lost_keeper", "deals.keeper"),
                    Map.entry("deal_person.kind", "deals.role"),
                    Map.entry("role", "deals.role"),
                    Map.entry("offer_event.kind", "offers.told"),
                    Map.entry("offer_event.channel", "contracts.how"),
                    Map.entry("contract_event.kind", "contracts.story"),
                    Map.entry("party", "contracts.paper.side"),
                    Map.entry("level", "contracts.level"),
                    Map.entry("fiscal_profile", "fiscal.profile"),
                    Map.entry("tax_code", "fiscal.tax"));

    /// The table a column names a row of.
    private static final Map<String, String> POINTS_TO =
            Map.ofEntries(
                    Map.entry("person_id", "person"),
                    Map.entry("company_id", "company"),
                    Map.entry("content_id", "content_item"),
                    Map.entry("publication_id", "publication"),
                    Map.entry("pipeline_id", "pipeline"),
                    Map.entry("stage_id", "stage"),
                    Map.entry("from_stage", "stage"),
                    Map.entry("to_stage", "stage"),
                    Map.entry("deal_id", "deal"),
                    Map.entry("touchpoint_id", "touchpoint"),
                    Map.entry("supersedes_id", "touchpoint"),
                    Map.entry("offer_id", "offer"),
                    Map.entry("issued_offer_id", "issued_offer"),
                    Map.entry("acceptance_id", "offer_event"),
                    Map.entry("capture_id", "capture_item"),
                    Map.entry("session_id", "import_session"),
                    Map.entry("lead_id", "lead"),
                    Map.entry("other_person_id", "person"),
                    Map.entry("other_company_id", "company"),
                    Map.entry("attachment_id", "attachment"),
                    Map.entry("contract_id", "contract"),
                    Map.entry("logo_id", "attachment"),
                    Map.entry("pdf_id", "attachment"),
                    Map.entry("evidence_id", "attachment"));

    private final StepNameStore store;
    private final Texts texts;
    private final Formats formats;
    private final ZoneId zone;

    StepValues(Db db, Texts texts) {
        this.texts = texts;
        store = new StepNameStore(db);
        formats = new Formats(texts.locale());
        zone = db.time().zone();
    }

    /// A field's value on one line; "" when it is empty.
    String of(String table, String cell, Map<String, @Nullable Object> values) {
        var columns = Tables.ours().named(table).flatMap(t -> t.cell(cell)).orElseThrow().columns();
        return columns.stream()
                .map(c -> c.name())
                .filter(c -> columns.size() == 1 || !beside(c, values))
                .map(c -> column(table, c, values))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(cell.equals("name") ? " " : ", "));
    }

    /// Columns of a field that say nothing more than their neighbours.
    private static boolean beside(String column, Map<String, @Nullable Object> values) {
        return SILENT.contains(column)
                || column.equals("currency")
                || (Set.of("issued_offer_id", "acceptance_id").contains(column)
                        && values.get("offer_id") != null);
    }

    private String column(String table, String column, Map<String, @Nullable Object> values) {
        return switch (values.get(column)) {
            case null -> "";
            case Long number -> number(column, number, values);
            case Object other -> text(table, column, other.toString().strip());
        };
    }

    private String number(String column, long number, Map<String, @Nullable Object> values) {
        if (column.equals("at") || column.endsWith("_at")) {
            return formats.moment(Instant.ofEpochMilli(number), zone);
        }
        if (column.endsWith("_minor")) {
            return formats.money(new Money(number, currency(values.get("currency"))));
        }
        if (YES_OR_NO.contains(column)) {
            return texts.get(number == 0 ? "history.no" : "history.yes");
        }
        if (RATES.contains(column)) {
            return formats.rate(new Rate(Math.toIntExact(number)));
        }
        String target = POINTS_TO.get(column);
        if (target != null) {
            String name = name(target, number);
            return name.isEmpty() ? texts.get("history.nameless") : name;
        }
        // A year is not grouped.
        return column.equals("year") ? Long.toString(number) : formats.count(number);
    }

    private String name(String table, long id) {
        var named = store.name(table, id);
        String kind = word(table, "kind", named.kind());
        return switch (table) {
            case "publication", "touchpoint" -> joined(kind, named.name());
            case "offer", "contract" ->
                    named.name().equals(named.detail())
                            ? named.name()
                            : joined(named.name(), named.detail());
            case "offer_event" -> kind;
            default -> named.name();
        };
    }

    private static String joined(String one, String other) {
        return List.of(one, other).stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String text(String table, String column, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (DAY.matcher(text).matches()) {
            return formats.parseDay(text).map(formats::shortDay).orElse(text);
        }
        return switch (column) {
            case "language" -> Locale.of(text).getDisplayLanguage(texts.locale());
            case "country" -> Locale.of("", text).getDisplayCountry(texts.locale());
            case "quantity" -> decimal(text).map(formats::quantity).orElse(text);
            case "unit_price" -> decimal(text).map(n -> formats.price(n, Money.EUR)).orElse(text);
            default -> shortened(word(table, column, text), LONGEST);
        };
    }

    private static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Currency currency(@Nullable Object code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(code))
                .findFirst()
                .orElse(Money.EUR);
    }

    /// The word for a value that is one of a few, itself when it is none of them.
    String word(String table, String column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        String own = table + "." + column;
        for (String known : List.of(own, column)) {
            String prefix = WORDS.getOrDefault(known, "history.value." + known);
            if (texts.has(prefix + "." + value)) {
                return texts.get(prefix + "." + value);
            }
        }
        return value;
    }

    /// On one line, cut where it is longer.
    static String shortened(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
