package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

/// Reads the id of another record.
final class References {
    private References() {}

    /// The id of a record of a kind, null for none.
    ///
    /// @throws it.trequartista.kernel.Refused if there is no such record
    static @Nullable Long of(Db db, Typed value, Kind kind) {
        String word = value.text().strip();
        if (word.isEmpty()) {
            return null;
        }
        return db.read(handle -> new RecordsStore(db).find(handle, word))
                .filter(found -> found.kind() == kind)
                .map(found -> found.record().id())
                .orElseThrow(() -> Problem.input("app.cli.noRecord", word).refused());
    }
}
