package it.trequartista.inbox.desk;

import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was brought in, or would be: one item a file.
///
/// @param items in the order they are read: lists first
/// @param plan what becomes of each row of the lists, null when there is none
/// @param step by which all of it is taken back, null when nothing was written
public record Delivered(List<Item> items, @Nullable ImportPlan plan, @Nullable StepId step) {
    /// Keeps its own copy.
    public Delivered {
        items = List.copyOf(items);
    }

    /// A file.
    ///
    /// @param source its name
    /// @param place where it is
    /// @param kind of list or export, "" when nobody knows it
    /// @param tally how many
    /// @param troubles what could not be taken as it stands, the first thousand
    /// @param refused why nothing of it could be read, null when something was
    /// @param first the first conversation it holds, null when there is none
    public record Item(
            String source,
            String place,
            String kind,
            Tally tally,
            List<Trouble> troubles,
            @Nullable Problem refused,
            @Nullable CaptureId first) {
        /// Keeps its own copy.
        public Item {
            troubles = List.copyOf(troubles);
        }
    }

    /// Numbers of a file.
    ///
    /// @param items rows of a list, or conversations and messages
    /// @param fresh those that are new
    /// @param updated those that are known and say something more
    /// @param skipped those that say nothing new
    /// @param bad parts that cannot be taken as they stand
    public record Tally(int items, int fresh, int updated, int skipped, long bad) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0);
    }

    /// What could not be taken as it stands.
    ///
    /// @param where in the file
    /// @param key of the sentence
    /// @param words of the sentence
    public record Trouble(Place where, String key, List<Object> words) {
        /// Keeps its own copy.
        public Trouble {
            words = List.copyOf(words);
        }
    }

    /// True when a file could not be read at all; what came in a folder or an archive beside others
    /// does not count.
    public boolean isRefused() {
        return items.stream().anyMatch(i -> i.refused != null);
    }
}
