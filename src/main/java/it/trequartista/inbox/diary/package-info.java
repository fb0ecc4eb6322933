/// Calendars: what is agreed with whom, and when.
///
/// Each event is read alone, with the time zones its calendar defines, so that one that is spoilt
/// costs itself only and a calendar of any length costs no more memory than its longest event. An
/// event that repeats comes once, with its rule as the calendar writes it.
@NullMarked
package it.trequartista.inbox.diary;

import org.jspecify.annotations.NullMarked;
