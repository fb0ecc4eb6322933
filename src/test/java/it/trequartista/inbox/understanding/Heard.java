package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.inbox.understanding.Understanding.Seller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A conversation of Tuesday the 10th of March 2026 and what is proposed of it.
record Heard(Kind kind, List<Turn> turns) {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Understanding UNDERSTANDING = new Understanding();

    /// @param lines each `ROLE: text` or `ROLE Name: text`
    static Heard in(Kind kind, String... lines) {
        var turns = new ArrayList<Turn>();
        for (String line : lines) {
            String[] parts = line.split(": ", 2);
            String[] who = parts[0].split(" ", 2);
            String name = who.length > 1 ? who[1] : "";
            turns.add(new Turn(name, Role.valueOf(who[0]), null, parts[1], ""));
        }
        return new Heard(kind, turns);
    }

    static Heard inChat(String... lines) {
        return in(Kind.CHAT, lines);
    }

    static Heard said(String text) {
        return inChat("THEM: " + text);
    }

    List<Proposal> proposed() {
        return proposed(Corpus.CHIARA);
    }

    List<Proposal> proposed(Seller seller) {
        var head = new Arrival(kind, "", "", "", null, List.of());
        return UNDERSTANDING.of(head, turns, seller, Corpus.ROME, DAY);
    }

    /// The values proposed of a kind, "" between them none.
    String of(Target target) {
        return String.join(
                " + ",
                proposed().stream()
                        .filter(p -> p.target() == target)
                        .map(Proposal::value)
                        .toList());
    }
}
