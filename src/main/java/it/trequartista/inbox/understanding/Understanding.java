package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Proposes what a conversation says, see the package. Made once, used for any number of them.
public final class Understanding {
    private final Rules rules = new Rules();
    private final Reached reached = new Reached(rules);
    private final Named named = new Named(rules);
    private final Wanted wanted = new Wanted(rules);
    private final Spent spent = new Spent(rules);
    private final Due due = new Due(rules);
    private final Agreed agreed = new Agreed(rules);
    private final Unanswered unanswered = new Unanswered(rules);

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
        var self = new Talk.Self(seller.names(), seller.addresses(), seller.phones());
        var talk = new Talk(head, turns, self, zone, today);
        // What can be nothing else first: a VAT number is then not a telephone's.
        reached.look(talk);
        named.look(talk);
        wanted.look(talk);
        spent.look(talk);
        due.look(talk);
        agreed.look(talk);
        unanswered.look(talk);
        return talk.found();
    }
}
