package it.trequartista.inbox;

import java.util.List;

/// The cells of a row as they stand in the source; asked for only when somebody keeps them.
interface Raw {
    /// The cells, one for each column there is.
    List<String> cells();
}
