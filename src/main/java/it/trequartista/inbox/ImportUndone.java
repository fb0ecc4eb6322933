package it.trequartista.inbox;

import it.trequartista.store.TakeBack;

import java.util.List;

/// What taking an import back did.
///
/// @param sources the lists and conversations that had come in together and were taken back
/// @param fields how many fields have their earlier value again
/// @param rows how many rows it had made are gone
/// @param left what stays and why, the first thousand
/// @param leftAll how many rows and fields stay, those that belong to others included
public record ImportUndone(
        List<String> sources, int fields, int rows, List<Left> left, int leftAll) {
    /// Keeps its own copies.
    public ImportUndone {
        sources = List.copyOf(sources);
        left = List.copyOf(left);
    }

    /// Something that stays.
    ///
    /// @param table its table
    /// @param id of its row
    /// @param field of the row, "" for all of it
    /// @param why it stays
    /// @param label what people call it, "" when it has no name of its own
    public record Left(String table, long id, String field, TakeBack.Why why, String label) {}
}
