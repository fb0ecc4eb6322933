package it.trequartista.inbox;

/// Where a reader puts what it finds, row by row.
interface RowSink {
    /// A row that could be read.
    ///
    /// @param row what it says
    /// @param raw its cells, for the list of rows that were not taken
    void row(Incoming row, Raw raw);

    /// A row that could not.
    ///
    /// @param row its number
    /// @param reason why
    /// @param raw its cells
    void bad(int row, Reason reason, Raw raw);
}
