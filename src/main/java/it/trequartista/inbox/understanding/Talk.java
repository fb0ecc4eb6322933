package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.inbox.understanding.Proposal.Why;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A conversation as the rules look at it, and what they found in it so far.
final class Talk {
    /// More turns than this are another conversation: only the last are looked at.
    private static final int MOST = 400;

    /// A turn is looked at so far.
    private static final int LONGEST = 20_000;

    final Arrival head;
    final Self self;
    final List<Said> said;
    final LocalDate day;
    private final List<Proposal> found = new ArrayList<>();

    /// Who sells: what is theirs is nobody else's.
    ///
    /// @param names of the person and of the business
    /// @param addresses e-mail addresses, in small letters
    /// @param phones in E.164
    record Self(Set<String> names, Set<String> addresses, Set<String> phones) {
        Self {
            names = names.stream().map(Folded::of).collect(Collectors.toUnmodifiableSet());
            addresses = Set.copyOf(addresses);
            phones = Set.copyOf(phones);
        }
    }

    Talk(Arrival head, List<Turn> turns, Self self, ZoneId zone, LocalDate today) {
        this.head = head;
        this.self = self;
        this.said = new ArrayList<>();
        for (int i = Math.max(0, turns.size() - MOST); i < turns.size(); i++) {
            Turn turn = cut(turns.get(i));
            if (turn.role() != Role.NOTICE) {
                said.add(Said.of(i + 1, turn, isTheirs(turn), isMail()));
            }
        }
        this.day =
                said.stream()
                        .flatMap(s -> Optional.ofNullable(s.turn().at()).stream())
                        .findFirst()
                        .or(() -> Optional.ofNullable(head.at()))
                        .map(at -> LocalDate.ofInstant(at, zone))
                        .orElse(today);
    }

    private static Turn cut(Turn turn) {
        return turn.text().length() <= LONGEST
                ? turn
                : new Turn(
                        turn.speaker(),
                        turn.role(),
                        turn.at(),
                        turn.text().substring(0, LONGEST),
                        turn.mark());
    }

    private boolean isTheirs(Turn turn) {
        return switch (turn.role()) {
            case THEM -> true;
            case US, BOT, NOTICE -> false;
            case UNKNOWN -> !isSelf(turn.speaker());
        };
    }

    /// Whether a name is the seller's.
    boolean isSelf(String name) {
        String folded = Folded.of(name);
        return self.names.contains(folded) || self.addresses.stream().anyMatch(folded::contains);
    }

    boolean isMail() {
        return head.kind() == Kind.EMAIL;
    }

    boolean isForm() {
        return head.kind() == Kind.FORM;
    }

    /// What they say.
    List<Said> theirs() {
        return said.stream().filter(Said::isTheirs).toList();
    }

    /// What was said just before by the other side.
    Optional<Said> asked(Said answer) {
        int at = said.indexOf(answer);
        return at > 0 && !said.get(at - 1).isTheirs()
                ? Optional.of(said.get(at - 1))
                : Optional.empty();
    }

    /// Keeps what was found, unless the same was found before.
    void found(Target target, String value, Said said, Reason reason, String words) {
        boolean known =
                found.stream()
                        .anyMatch(p -> p.target() == target && p.value().equalsIgnoreCase(value));
        if (!known && !value.isBlank()) {
            found.add(new Proposal(target, value, said.number(), new Why(reason, words.strip())));
        }
    }

    /// Whether something of the kind was found.
    boolean has(Target target) {
        return found.stream().anyMatch(p -> p.target() == target);
    }

    /// All that was found, by kind.
    List<Proposal> found() {
        return found.stream().sorted(java.util.Comparator.comparing(Proposal::target)).toList();
    }
}
