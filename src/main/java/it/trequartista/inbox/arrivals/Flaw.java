package it.trequartista.inbox.arrivals;

import java.util.List;

/// A part of a source that could not be taken as it stands.
///
/// @param where in the source, as a person would find it: `line 312`, `message 5`; the word in the
///     sentence is a key's, the number its argument
/// @param key of the sentence that says what is wrong and what became of it
/// @param arguments of the sentence
public record Flaw(Place where, String key, List<String> arguments) {
    /// A place in a source.
    ///
    /// @param unit `LINE`, `MESSAGE`, `ROW`, `ENTRY` or `FILE`
    /// @param number from 1; of an entry or a file 0
    /// @param name of an entry or a file
    public record Place(Unit unit, long number, String name) {
        /// What is counted.
        public enum Unit {
            /// A line of a text.
            LINE,
            /// A message of a conversation or mailbox.
            MESSAGE,
            /// A row of a table.
            ROW,
            /// Something in an archive.
            ENTRY,
            /// All of it.
            FILE
        }

        /// By number.
        public static Place at(Unit unit, long number) {
            return new Place(unit, number, "");
        }

        /// By name.
        public static Place at(Unit unit, String name) {
            return new Place(unit, 0, name);
        }
    }

    /// Keeps its own copy.
    public Flaw {
        arguments = List.copyOf(arguments);
    }

    /// With its place and sentence.
    public static Flaw of(Place where, String key, String... arguments) {
        return new Flaw(where, key, List.of(arguments));
    }
}
