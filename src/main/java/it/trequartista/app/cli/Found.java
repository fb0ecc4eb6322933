package it.trequartista.app.cli;

import java.util.List;
import java.util.Map;

/// A record with all that belongs to it.
///
/// @param kind what it is
/// @param record its own values
/// @param parts what belongs to it, by name
record Found(Kind kind, Fields record, Map<String, List<Fields>> parts) {}
