package it.trequartista.inbox.desk;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.inbox.understanding.Understanding.Seller;

import java.util.Set;
import java.util.stream.Collectors;

/// Tells which side a turn is of where its source does not say.
final class Sides {
    private final Set<String> names;
    private final Seller seller;

    Sides(Seller seller) {
        this.seller = seller;
        this.names = seller.names().stream().map(Normal::key).collect(Collectors.toSet());
    }

    /// The side of a turn: the seller's when it has their name or address; of a conversation with
    /// one named person, anybody else's is the seller's too.
    Role of(Arrival head, Turn turn) {
        if (turn.role() != Role.UNKNOWN || turn.speaker().isBlank()) {
            return turn.role() == Role.UNKNOWN ? Role.THEM : turn.role();
        }
        if (isSeller(turn.speaker())) {
            return Role.US;
        }
        var parties = head.parties();
        boolean isOther =
                parties.size() == 1
                        && !parties.getFirst().name().isBlank()
                        && !Normal.key(parties.getFirst().name()).equals(Normal.key(turn.speaker()))
                        && !parties.getFirst().address().equalsIgnoreCase(turn.speaker());
        return isOther ? Role.US : Role.THEM;
    }

    /// Whether a name or address is the seller's.
    boolean isSeller(String name) {
        String key = Normal.key(name);
        return names.contains(key) || seller.addresses().stream().anyMatch(key::contains);
    }

    /// Who takes part besides the seller, the first of them.
    Arrival.Party other(Arrival head) {
        return head.parties().stream()
                .filter(p -> !isSeller(p.name()) && !isSeller(p.address()))
                .findFirst()
                .orElse(new Arrival.Party("", ""));
    }
}
