package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that stands on the paper of an offer (`offerta.html`), everything already written as it
/// appears. A part without values is not drawn.
///
/// @param seller the head of the page
/// @param to whom it is for
/// @param number `2026-0147`; empty for a draft
/// @param subject the offer's title, may be empty
/// @param facts date, validity, payment…
/// @param intro Markdown before the table, may be empty
/// @param tiers packages to choose from
/// @param rows the table
/// @param taxes the tax summary
/// @param options beside the offer, not in its total
/// @param totals from the sum of the lines to what is to pay
/// @param plan of payments
/// @param conditions Markdown, may be empty
/// @param transfer how to pay
/// @param acceptance draw the box the customer signs
/// @param small print: references to laws
public record OfferPaper(
        Letterhead seller,
        Addressee to,
        String number,
        String subject,
        List<Fact> facts,
        String intro,
        List<Choice> tiers,
        List<PaperRow> rows,
        List<TaxRow> taxes,
        List<Choice> options,
        List<TotalRow> totals,
        List<Instalment> plan,
        String conditions,
        Transfer transfer,
        boolean acceptance,
        List<String> small) {
    private static final String TEMPLATE = "offerta.html";

    /// Keeps its own copies.
    public OfferPaper {
        facts = List.copyOf(facts);
        tiers = List.copyOf(tiers);
        rows = List.copyOf(rows);
        taxes = List.copyOf(taxes);
        options = List.copyOf(options);
        totals = List.copyOf(totals);
        plan = List.copyOf(plan);
        small = List.copyOf(small);
    }

    /// The sheet to print.
    ///
    /// @param theme how it looks
    /// @param texts of the document's language, whatever the program's is
    /// @param at when it was made: the moment of issue, so that it can be printed again alike
    /// @param attachments carried inside, such as the offer as JSON
    public Sheet sheet(Theme theme, Texts texts, Instant at, List<Attachment> attachments) {
        String title = subject.isBlank() ? heading(texts) : heading(texts) + " – " + subject;
        String description = texts.get("documents.offerDescription", seller.name(), to.name());
        var about = new About(title, description, seller.name(), texts.locale(), at);
        return new Sheet(theme, TEMPLATE, values(texts), about, attachments);
    }

    private String heading(Texts texts) {
        return number.isBlank()
                ? texts.get("documents.offerDraft")
                : texts.get("documents.offer", number);
    }

    private Map<String, Object> values(Texts texts) {
        var map = new HashMap<String, Object>();
        map.put("words", Word.all(texts));
        map.put("seller", seller.values());
        map.put("to", to.values());
        map.put("heading", heading(texts));
        map.put("subject", subject);
        map.put("facts", facts.stream().map(f -> f.values(texts)).toList());
        map.put("intro", Prose.toXhtml(intro));
        map.put("hasTiers", !tiers.isEmpty());
        map.put("tiers", tiers.stream().map(Choice::values).toList());
        table(map);
        map.put("taxes", taxes.stream().map(TaxRow::values).toList());
        map.put("hasTaxSummary", !taxes.isEmpty());
        map.put("hasOptions", !options.isEmpty());
        map.put("options", options.stream().map(Choice::values).toList());
        map.put("totals", totals.stream().map(t -> t.values(texts)).toList());
        map.put("hasPlan", !plan.isEmpty());
        map.put("plan", plan.stream().map(Instalment::values).toList());
        map.put("planTotal", "");
        map.put("conditions", Prose.toXhtml(conditions));
        map.put("acceptance", acceptance ? acceptanceSentence(texts) : "");
        map.put("transfer", transfer.values());
        map.put("small", Lists.texts(small));
        return map;
    }

    private String acceptanceSentence(Texts texts) {
        return number.isBlank()
                ? texts.get("documents.acceptDraft")
                : texts.get("documents.accept", number);
    }

    private void table(Map<String, Object> map) {
        boolean discounts =
                rows.stream()
                        .anyMatch(r -> r instanceof PaperRow.Item i && !i.discount().isEmpty());
        boolean tax =
                rows.stream().anyMatch(r -> r instanceof PaperRow.Item i && !i.tax().isEmpty());
        int columns = 6 + (discounts ? 1 : 0) + (tax ? 1 : 0);
        map.put("hasDiscounts", discounts);
        map.put("hasTaxes", tax);
        map.put("columns", String.valueOf(columns));
        map.put("columnsButOne", String.valueOf(columns - 1));
        var drawn = new ArrayList<Map<String, Object>>();
        boolean odd = false;
        for (PaperRow row : rows) {
            odd = row instanceof PaperRow.Item && !odd;
            drawn.add(row.values(odd));
        }
        map.put("rows", drawn);
    }
}
