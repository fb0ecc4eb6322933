package it.trequartista.inbox.understanding;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.inbox.understanding.Proposal.Why;
import it.trequartista.inbox.understanding.Understanding.Seller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A conversation as the rules look at it, and what they found in it so far.
final class Talk {
    /// A turn is looked at so far.
    static final int LONGEST = 20_000;

    /// So much of all turns together, the last first.
    static final int LONGEST_OF_ALL = 200_000;

    /// Of these the first found is the one.
    private static final Set<Target> ONCE =
            EnumSet.of(
                    Target.PERSON,
                    Target.COMPANY,
                    Target.NEED,
                    Target.BUDGET,
                    Target.DATE,
                    Target.CONSENT);

    final Arrival head;
    final Seller seller;
    final List<Said> said = new ArrayList<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final Set<String> sellers;
    private final List<Proposal> found = new ArrayList<>();

    /// When it is looked at.
    ///
    /// @param zone in which its times are meant
    /// @param today for what says no time
    record Now(ZoneId zone, LocalDate today) {}

    Talk(Arrival head, List<Turn> turns, Seller seller, Rules rules, Now now) {
        this.head = head;
        this.seller = seller;
        this.sellers =
                seller.names().stream().map(Folded::of).collect(Collectors.toUnmodifiableSet());
        int first = Math.max(0, turns.size() - Understanding.MOST_TURNS);
        var last = turns.subList(first, turns.size());
        int room = LONGEST_OF_ALL;
        for (int i = last.size() - 1; i >= 0 && room > 0; i--) {
            Turn turn = cut(last.get(i), Math.min(LONGEST, room));
            room -= turn.text().length();
            if (turn.role() != Role.NOTICE) {
                said.addFirst(Said.of(first + i + 1, turn, isTheirs(turn), isMail(), rules));
            }
        }
        date(now);
    }

    /// A turn that says no time is of the day of the one before it, the first of the next.
    private void date(Now now) {
        LocalDate day =
                said.stream()
                        .flatMap(s -> Stream.ofNullable(s.turn().at()))
                        .findFirst()
                        .or(() -> Optional.ofNullable(head.at()))
                        .map(at -> LocalDate.ofInstant(at, now.zone()))
                        .orElse(now.today());
        for (Said one : said) {
            Instant at = one.turn().at();
            day = at == null ? day : LocalDate.ofInstant(at, now.zone());
            days.put(one.number(), day);
        }
    }

    /// The day on which something is said: "tomorrow" is the one after it.
    LocalDate day(Said one) {
        return Objects.requireNonNull(days.get(one.number()));
    }

    private static Turn cut(Turn turn, int most) {
        String text = turn.text();
        return text.length() <= most
                ? turn
                : new Turn(
                        turn.speaker(),
                        turn.role(),
                        turn.at(),
                        text.substring(0, most),
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
        return sellers.contains(folded) || seller.addresses().stream().anyMatch(folded::contains);
    }

    boolean isForm() {
        return head.kind() == Kind.FORM;
    }

    boolean isMail() {
        return head.kind() == Kind.EMAIL;
    }

    /// What they say.
    List<Said> theirs() {
        return said.stream().filter(Said::isTheirs).toList();
    }

    /// Whether they say any of this.
    boolean saysAny(Pattern words) {
        return theirs().stream().anyMatch(s -> words.matcher(s.folded()).find());
    }

    /// Whether one of them is called so.
    boolean isSpokenBy(Pattern name) {
        return theirs().stream()
                .anyMatch(s -> name.matcher(Folded.of(s.turn().speaker())).lookingAt());
    }

    /// What the other side said just before.
    Optional<Said> asked(Said answer) {
        int at = said.indexOf(answer);
        return at > 0 && !said.get(at - 1).isTheirs()
                ? Optional.of(said.get(at - 1))
                : Optional.empty();
    }

    /// What the other side said just before, if it asked this.
    Optional<Said> asked(Said answer, Pattern question) {
        return asked(answer).filter(q -> question.matcher(q.folded()).find());
    }

    /// Keeps what was found, unless it is known already. What they can spend is what
    /// they said last.
    void found(Target target, String value, Said said, Reason reason, String words) {
        if (target == Target.BUDGET) {
            found.removeIf(p -> p.target() == target && p.turn() < said.number());
        }
        boolean isKnown =
                found.stream()
                        .anyMatch(
                                p ->
                                        p.target() == target
                                                && (ONCE.contains(target)
                                                        || p.value().equalsIgnoreCase(value)));
        if (!isKnown && !value.isBlank()) {
            found.add(new Proposal(target, value, said.number(), new Why(reason, words.strip())));
        }
    }

    /// Whether something of the kind was found.
    boolean has(Target target) {
        return found.stream().anyMatch(p -> p.target() == target);
    }

    /// What was found of a kind.
    List<String> values(Target target) {
        return found.stream().filter(p -> p.target() == target).map(Proposal::value).toList();
    }

    /// All that was found, by kind.
    List<Proposal> found() {
        return found.stream().sorted(Comparator.comparing(Proposal::target)).toList();
    }
}
