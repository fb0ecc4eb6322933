package it.trequartista.kernel;

import java.util.List;

/// What went wrong, as a value: the key of a sentence that says what and where and what to do, and
/// the words to put into it.
///
/// Sealed by what the door that meets it must do, not by feature.
public sealed interface Problem {
    /// The key of the sentence in [Texts].
    String key();

    /// The words of the sentence, in order.
    List<Object> arguments();

    /// Something the user gave cannot be taken: a file, a row, a value.
    record Input(String key, List<Object> arguments) implements Problem {
        /// Keeps its own copy.
        public Input {
            arguments = List.copyOf(arguments);
        }
    }

    /// A rule of the trade or of the law forbids it now: an issued offer cannot be edited.
    record Rule(String key, List<Object> arguments) implements Problem {
        /// Keeps its own copy.
        public Rule {
            arguments = List.copyOf(arguments);
        }
    }

    /// The file or the machine would not do it: disk full, busy, damaged, read-only.
    record Machine(String key, List<Object> arguments) implements Problem {
        /// Keeps its own copy.
        public Machine {
            arguments = List.copyOf(arguments);
        }
    }

    /// The user stopped it. Not an error: said quietly, if at all.
    record Cancelled() implements Problem {
        @Override
        public String key() {
            return "problem.cancelled";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /// Input that cannot be taken.
    static Problem input(String key, Object... arguments) {
        return new Input(key, List.of(arguments));
    }

    /// A rule that forbids it.
    static Problem rule(String key, Object... arguments) {
        return new Rule(key, List.of(arguments));
    }

    /// A machine that would not.
    static Problem machine(String key, Object... arguments) {
        return new Machine(key, List.of(arguments));
    }

    /// This problem as something to throw across a transaction.
    default Refused refused() {
        return new Refused(this);
    }
}
