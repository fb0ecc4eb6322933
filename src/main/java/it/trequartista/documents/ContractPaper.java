package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that stands on the paper of a contract (`contratto.html`), everything already written as it
/// appears. A part without values is not drawn.
///
/// @param seller the head of the page
/// @param number `2026-0012`; empty for a draft
/// @param title `Contratto di servizi`
/// @param subject what it is about, the large words of the cover; may be empty
/// @param cover begin with a cover
/// @param facts date, duration…
/// @param parties first the seller, then the customer: both sign, the last approves specifically
/// @param premises Markdown, may be empty
/// @param clauses in order
/// @param fee payments; stand under the clause that asks for them, else after the clauses
/// @param feeTotal already written, may be empty
/// @param feeNote a sentence under the payments, may be empty
/// @param small print: references to laws, the fingerprint of the offer
public record ContractPaper(
        Letterhead seller,
        String number,
        String title,
        String subject,
        boolean cover,
        List<Fact> facts,
        List<Party> parties,
        String premises,
        List<Clause> clauses,
        List<Instalment> fee,
        String feeTotal,
        String feeNote,
        List<String> small) {
    private static final String TEMPLATE = "contratto.html";

    /// Keeps its own copies.
    public ContractPaper {
        facts = List.copyOf(facts);
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        fee = List.copyOf(fee);
        small = List.copyOf(small);
    }

    /// The sheet to print.
    ///
    /// @param theme how it looks
    /// @param texts of the document's language, whatever the program's is
    /// @param at when it was made: the moment of issue, so that it can be printed again alike
    /// @param attachments carried inside, such as the contract as JSON
    public Sheet sheet(Theme theme, Texts texts, Instant at, List<Attachment> attachments) {
        String about = texts.get("documents.contractDescription", seller.name(), customer().name());
        return new Sheet(
                theme,
                TEMPLATE,
                values(texts),
                new About(heading(texts) + " – " + title, about, seller.name(), texts.locale(), at),
                attachments);
    }

    private String heading(Texts texts) {
        return number.isBlank()
                ? texts.get("documents.contractDraft")
                : texts.get("documents.contract", number);
    }

    private Party customer() {
        return parties.isEmpty() ? new Party("", "", List.of(), "") : parties.getLast();
    }

    private Map<String, Object> values(Texts texts) {
        var map = new HashMap<String, Object>();
        map.put("words", Word.all(texts));
        map.put("seller", seller.values());
        map.put("heading", heading(texts));
        map.put("title", title);
        map.put("subject", subject.isBlank() ? title : subject);
        map.put("cover", cover);
        map.put("kicker", texts.get("documents.contractKicker"));
        map.put("coverFor", texts.get("documents.coverFor", customer().name()));
        map.put("customer", customer().name());
        map.put("facts", facts.stream().map(f -> f.values(texts)).toList());
        map.put("hasFacts", !facts.isEmpty());
        map.put("parties", parties.stream().map(Party::values).toList());
        map.put("premises", Prose.toXhtml(premises));
        fee(map);
        clauses(map, texts);
        map.put("small", Lists.texts(small));
        return map;
    }

    private void fee(Map<String, Object> map) {
        boolean placed = clauses.stream().anyMatch(Clause::withFee);
        map.put("feeApart", !fee.isEmpty() && !placed);
        map.put("plan", fee.stream().map(Instalment::values).toList());
        map.put("planTotal", feeTotal);
        map.put("feeNote", feeNote);
    }

    private void clauses(Map<String, Object> map, Texts texts) {
        var all = new ArrayList<Map<String, Object>>();
        var approved = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < clauses.size(); i++) {
            var values = clauses.get(i).values(i + 1);
            all.add(values);
            if (!clauses.get(i).approval().isBlank()) {
                approved.add(values);
            }
        }
        map.put("clauses", all);
        map.put("approved", approved);
        map.put(
                "approvedIntro",
                approved.isEmpty() ? "" : texts.get("documents.approvedIntro", customer().name()));
        map.put("approver", customer().values());
    }
}
