package it.trequartista.app.example;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What happens in the story, done in the order of its days, whoever it happens to: numbers of
/// papers then rise with their dates, as the law wants.
final class Agenda {
    private record Entry(Instant at, int noted, Runnable act) {}

    private final StoryClock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingInt(Entry::noted));
    private int noted;

    Agenda(StoryClock clock) {
        this.clock = clock;
    }

    /// Notes that something will happen.
    void note(Instant at, Runnable act) {
        entries.add(new Entry(at, noted++, act));
    }

    /// Lets everything happen, with the clock at its moment; what is noted meanwhile too.
    ///
    /// @param end nothing happens from here on
    void live(Instant end) {
        while (!entries.isEmpty()) {
            var next = entries.poll();
            if (next.at().isBefore(end)) {
                clock.goTo(next.at());
                next.act().run();
            }
        }
        clock.goTo(end);
    }
}
