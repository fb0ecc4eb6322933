package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Proposes what a conversation says, see the package. Made once, used for any number of them.
public final class Understanding {
    private final Rules rules = new Rules();
    private final Names names = new Names(rules);
    private final Reached reached = new Reached(rules);
    private final Named named = new Named(rules, names);
    private final Firm firm = new Firm(rules, names);
    private final Wanted wanted = new Wanted(rules);
    private final Spent spent = new Spent(rules);
    private final Due due = new Due(rules);
    private final Agreed agreed = new Agreed(rules);
    private final Unanswered unanswered = new Unanswered(rules);
    private final Pattern toMany = rules.whole("TO MANY");
    private final Pattern nobody = rules.beginnings("EMAIL not");
    private final Pattern offers = rules.beginnings("OFFERS");

    /// Who sells: what is theirs is proposed for nobody.
    ///
    /// @param names of the person and of the business
    /// @param addresses their e-mail addresses
    /// @param phones in E.164
    public record Seller(Set<String> names, Set<String> addresses, Set<String> phones) {
        /// Keeps its own copies.
        public Seller {
            names = Set.copyOf(names);
            addresses = Set.copyOf(addresses);
            phones = Set.copyOf(phones);
        }
    }

    /// What a conversation says.
    ///
    /// @param turns all of it, in order; of a very long one the last are looked at
    /// @param zone in which its times are meant
    /// @param today for what says no time
    public List<Proposal> of(
            Arrival head, List<Turn> turns, Seller seller, ZoneId zone, LocalDate today) {
        var talk = new Talk(head, turns, seller, rules, began(head, turns, zone, today));
        if (talk.saysAny(toMany) || talk.isSpokenBy(nobody)) {
            return List.of(); // Written to everybody: nobody wants something of the seller.
        }
        reached.look(talk);
        named.look(talk);
        firm.look(talk);
        if (!talk.saysAny(offers)) {
            wanted.look(talk);
            spent.look(talk);
            due.look(talk);
            agreed.look(talk);
            unanswered.look(talk);
        }
        return talk.found();
    }

    private static LocalDate began(Arrival head, List<Turn> turns, ZoneId zone, LocalDate today) {
        return turns.stream()
                .flatMap(t -> Stream.ofNullable(t.at()))
                .findFirst()
                .or(() -> Optional.ofNullable(head.at()))
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElse(today);
    }
}
