package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Lines;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What looking at all of a transcript once tells: how its own headers look (a text may hold
/// lines that look like those of another telephone), which number is the day, which lines are
/// quoted from further up, who speaks.
final class TranscriptLook {
    private static final int SHAPES = 50;

    /// More than these, and they are no quotation.
    private static final int QUOTED = 50;

    private static final int QUOTED_IN_ALL = 100_000;

    private static final class Shape {
        private long count;
        private boolean american;
        private boolean unpadded;
        private final Run dayFirst = new Run(DayOrder.DAY_FIRST);
        private final Run monthFirst = new Run(DayOrder.MONTH_FIRST);
        private final Run yearFirst = new Run(DayOrder.YEAR_FIRST);
        private final Speakers speakers = new Speakers();
    }

    /// The file read with one order of numbers.
    private static final class Run {
        private final DayOrder order;
        private long impossible;
        private long backwards;
        private long before = -1;
        private final List<Long> pending = new ArrayList<>();
        private final Set<Long> quoted = new HashSet<>();

        Run(DayOrder order) {
            this.order = order;
        }

        void take(Stamp stamp, long number) {
            long rank = order.rank(stamp);
            if (rank < 0) {
                impossible++;
                return;
            }
            if (before >= 0 && rank < before - DayOrder.DAY) {
                backwards += pending.isEmpty() ? 1 : 0;
                pending.add(number);
                if (pending.size() > QUOTED || quoted.size() > QUOTED_IN_ALL) {
                    pending.clear();
                    before = rank;
                }
                return;
            }
            quoted.addAll(pending);
            pending.clear();
            before = rank;
        }
    }

    private final Map<Integer, Shape> shapes = new HashMap<>();
    private int main;
    private Shape shape = new Shape();
    private Run run = shape.dayFirst;

    /// Looks at all lines.
    TranscriptLook(Lines lines) throws IOException {
        var stamp = new Stamp();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (stamp.read(line)) {
                take(stamp, line, lines.number());
            }
        }
        shapes.entrySet().stream()
                .max(Comparator.comparingLong(e -> e.getValue().count))
                .ifPresent(
                        e -> {
                            main = e.getKey();
                            shape = e.getValue();
                            run = order(shape);
                        });
    }

    private void take(Stamp stamp, String line, long number) {
        var own = shapes.get(stamp.shape);
        if (own == null) {
            if (shapes.size() >= SHAPES) {
                return;
            }
            own = new Shape();
            shapes.put(stamp.shape, own);
        }
        own.count++;
        own.american |= stamp.american;
        own.unpadded |= !stamp.padded && stamp.digits[0] == 1;
        if (stamp.digits[0] > 2) {
            own.yearFirst.take(stamp, number);
        } else {
            own.dayFirst.take(stamp, number);
            own.monthFirst.take(stamp, number);
        }
        own.speakers.look(line.substring(stamp.text));
    }

    /// Fewest days that do not exist; then fewest steps back in time; then what else tells.
    private static Run order(Shape shape) {
        var day = shape.dayFirst;
        var month = shape.monthFirst;
        if (day.before < 0 && month.before < 0) {
            return shape.yearFirst;
        }
        if (day.impossible != month.impossible) {
            return day.impossible < month.impossible ? day : month;
        }
        if (day.backwards != month.backwards) {
            return day.backwards < month.backwards ? day : month;
        }
        return shape.american && shape.unpadded ? month : day;
    }

    /// Whether this line, whose stamp was just read, begins something new.
    boolean begins(Stamp stamp, long number) {
        return stamp.shape == main && !run.quoted.contains(number);
    }

    /// Whether there is any header.
    boolean isEmpty() {
        return shape.count == 0;
    }

    DayOrder order() {
        return run.order;
    }

    Speakers speakers() {
        return shape.speakers;
    }

    /// The beginning of a line, as headers of this file look.
    static @Nullable Stamp stamp(String line) {
        var stamp = new Stamp();
        return stamp.read(line) ? stamp : null;
    }
}
