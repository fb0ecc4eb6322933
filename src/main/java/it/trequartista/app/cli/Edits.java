package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// The fields of a kind of record that can be set, by name. Each goes through the service a screen
/// uses, so that sort keys, normalised values and rules of the trade hold.
final class Edits {
    /// Writes a field.
    interface Write {
        /// Writes it.
        ///
        /// @return the record that has it now: a corrected touchpoint is another one
        long to(long id, Typed value);
    }

    /// A field that can be set.
    ///
    /// @param name for programs
    record Edit(String name, Write write) {
        /// Writes it.
        ///
        /// @return the record that has it now
        /// @throws it.trequartista.kernel.Refused if letters of the value were lost on the way here
        long write(long id, String value) {
            if (value.indexOf(LOST) >= 0) {
                throw Problem.input("app.cli.unreadable", name).refused();
            }
            return write.to(id, new Typed(name, value));
        }
    }

    /// What Java puts where it cannot read a letter of an argument.
    private static final char LOST = '\uFFFD';

    private final Map<String, Edit> all = new LinkedHashMap<>();

    /// Those of a kind of record in a file.
    static Edits of(Db db, Kind kind) {
        return switch (kind) {
            case PEOPLE -> ContactEdits.people(db);
            case COMPANIES -> ContactEdits.companies(db);
            case TOUCHPOINTS -> ContactEdits.touchpoints(db);
            case CONTENT -> WorkEdits.contents(db);
            case DEALS -> WorkEdits.deals(db);
            case OFFERS -> PaperEdits.offers(db);
            case CONTRACTS -> PaperEdits.contracts(db);
        };
    }

    /// Adds a field whose record stays the same.
    ///
    /// @param name for programs
    Edits with(String name, BiConsumer<Long, Typed> write) {
        return writing(
                name,
                (id, value) -> {
                    write.accept(id, value);
                    return id;
                });
    }

    /// Adds a field.
    ///
    /// @param name for programs
    Edits writing(String name, Write write) {
        all.put(plain(name), new Edit(name, write));
        return this;
    }

    /// The field of a name, `givenName` or `given_name`.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none, naming those there are
    Edit named(String name) {
        var edit = all.get(plain(name));
        if (edit == null) {
            throw Problem.input(
                            "app.cli.noField",
                            name,
                            String.join(", ", all.values().stream().map(Edit::name).toList()))
                    .refused();
        }
        return edit;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
