package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.understanding.Proposal.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How much of what a careful person would note is proposed, and how much of what is proposed is
/// right, over conversations,
/// some of which the rules were not written from.
class UnderstandingTest {
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        double recall() {
            return right / (double) Math.max(1, right + missed);
        }
    }

    private final Understanding understanding = new Understanding();
    private final Map<Target, Count> counts = new EnumMap<>(Target.class);
    private final Count all = new Count();
    private final List<String> faults = new ArrayList<>();

    private void measure(String name) throws Exception {
        measure(name, _ -> true);
    }

    private void measure(String name, Predicate<String> isWanted) throws Exception {
        for (Corpus talk : Corpus.read(name)) {
            if (!isWanted.test(talk.id())) {
                continue;
            }
            var expected = new ArrayList<>(talk.expected());
            for (Proposal p : talk.proposed(understanding)) {
                var match =
                        expected.stream()
                                .filter(
                                        e ->
                                                e.target() == p.target()
                                                        && Corpus.agree(
                                                                e.target(), p.value(), e.value()))
                                .findFirst();
                if (match.isPresent()) {
                    expected.remove(match.get());
                    count(p.target()).right++;
                    all.right++;
                } else {
                    count(p.target()).wrong++;
                    all.wrong++;
                    faults.add(talk.id() + " wrong " + p);
                }
            }
            for (var e : expected) {
                count(e.target()).missed++;
                all.missed++;
                faults.add(talk.id() + " missed " + e);
            }
        }
        counts.forEach(
                (t, c) ->
                        System.out.printf(
                                "%s %s: precision %.3f, recall %.3f (%d right, %d wrong, %d"
                                        + " missed)%n",
                                name, t, c.precision(), c.recall(), c.right, c.wrong, c.missed));
        System.out.printf("%s: precision %.3f, recall %.3f%n", name, all.precision(), all.recall());
        if (Boolean.getBoolean("understanding.faults")) {
            faults.forEach(System.out::println);
        }
    }

    private Count count(Target target) {
        return counts.computeIfAbsent(target, t -> new Count());
    }

    /// The rules were written from these, and from those that were unseen once.
    @ParameterizedTest
    @ValueSource(strings = {"dev.txt", "seen.txt"})
    void whatIsProposedOfKnownTalksIsRight(String name) throws Exception {
        measure(name);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.84);
    }

    /// Half of them were looked at first, the others told whether that was of general use.
    @ParameterizedTest
    @ValueSource(ints = {1, 0})
    void whatIsProposedOfMoreKnownTalksIsRight(int half) throws Exception {
        measure("dev2.txt", id -> (id.charAt(id.length() - 1) - '0') % 2 == half);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.87);
    }

    /// The honest measure: these were written before the rules were last worked on, and nobody read
    /// where the rules fail on them. It was precision 0.938 and recall 0.820 when the bounds were
    /// set, from 0.846 and 0.651 before; the sums they can spend (0.83) and their companies (0.86)
    /// are the least sure.
    @Test
    void whatIsProposedOfTalksNeverSeenIsRight() throws Exception {
        measure("unseen.txt");
        assertThat(all.precision()).isGreaterThan(0.93);
        assertThat(all.recall()).isGreaterThan(0.81);
    }
}
