package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Proposes what a conversation says, see the package. Made once, used for any number of them.
public final class Understanding {
    /// So many turns of a conversation are looked at, the last: what was said before them belongs
    /// to another matter. Of each so much as fits in [Talk#LONGEST] signs, of all together
    /// [Talk#LONGEST_OF_ALL].
    public static final int MOST_TURNS = 400;

    private final Rules rules = new Rules();
    private final Names names = new Names(rules);
    private final Reached reached = new Reached(rules, names);
    private final Named named = new Named(rules, names);
    private final Firm firm = new Firm(rules, names);
    private final Wanted wanted = new Wanted(rules);
    private final Sold sold = new Sold(rules);
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
    /// @param products names of what they sell, as on the lines of their offers
    public record Seller(
            Set<String> names, Set<String> addresses, Set<String> phones, Set<String> products) {
        /// Keeps its own copies.
        public Seller {
            names = Set.copyOf(names);
            addresses = Set.copyOf(addresses);
            phones = Set.copyOf(phones);
            products = Set.copyOf(products);
        }
    }

    /// What a conversation says.
    ///
    /// @param turns all of it, in order; only the last [#MOST_TURNS] are looked at, whose numbers
    ///     stay those they have among all
    /// @param zone in which its times are meant
    /// @param today for what says no time
    public List<Proposal> of(
            Arrival head, List<Turn> turns, Seller seller, ZoneId zone, LocalDate today) {
        var talk = new Talk(head, turns, seller, rules, new Talk.Now(zone, today));
        if (talk.saysAny(toMany) || talk.isSpokenBy(nobody)) {
            return List.of(); // Written to everybody: nobody wants something of the seller.
        }
        reached.look(talk);
        named.look(talk);
        firm.look(talk);
        if (!talk.saysAny(offers)) {
            wanted.look(talk);
            sold.look(talk);
            spent.look(talk);
            due.look(talk);
            agreed.look(talk);
            unanswered.look(talk);
        }
        return talk.found();
    }
}
