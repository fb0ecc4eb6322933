package it.trequartista.inbox.diary;

import biweekly.Biweekly;
import biweekly.ICalendar;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Lines;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;

/// The events of a calendar file (`.ics`).
public final class Appointments implements Format {
    private static final int LONGEST = 4 << 20;
    private static final int LONGEST_ZONES = 1 << 20;

    @Override
    public boolean knows(Beginning beginning) {
        String text = beginning.text().stripLeading();
        return text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var encoding = Encoding.of(material, reading.progress());
        var cut = new Cut(reading);
        try (var lines = new Lines(material, encoding, reading.progress())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                cut.take(line, lines.number());
            }
        }
        cut.end();
        if (!cut.calendar) {
            throw Problem.input("inbox.calendar.none", material.name()).refused();
        }
    }

    /// Cuts the lines of calendars into events.
    private static final class Cut {
        private final Reading reading;
        private final StringBuilder zones = new StringBuilder();
        private final StringBuilder event = new StringBuilder();
        private String method = "";
        private long began;
        private boolean inEvent;
        private boolean inZone;
        private boolean calendar;
        private boolean cut;

        Cut(Reading reading) {
            this.reading = reading;
        }

        void take(String line, long number) {
            String key = line.length() > 40 ? "" : line.strip().toUpperCase(Locale.ROOT);
            calendar |= key.equals("BEGIN:VCALENDAR");
            if (key.equals("BEGIN:VCALENDAR")) {
                half();
                zones.setLength(0);
                method = "";
            } else if (key.equals("BEGIN:VEVENT")) {
                half();
                inEvent = true;
                began = number;
            } else if (key.equals("BEGIN:VTIMEZONE")) {
                inZone = true;
            } else if (key.startsWith("METHOD:") && !inEvent) {
                method = key.substring(7).strip();
            }
            if (inEvent) {
                cut |= event.length() >= LONGEST;
                event.append(cut ? "" : line + "\r\n");
            } else if (inZone && zones.length() < LONGEST_ZONES) {
                zones.append(line).append("\r\n");
            }
            inZone &= !key.equals("END:VTIMEZONE");
            if (inEvent && key.equals("END:VEVENT")) {
                whole();
            }
        }

        void end() {
            half();
        }

        private void half() {
            if (inEvent) {
                flaw("inbox.flaw.calendar.half");
            }
            clear();
        }

        private void flaw(String key, String... words) {
            reading.sink().flaw(Flaw.of(Place.at(Place.Unit.LINE, began), key, words));
        }

        private void clear() {
            inEvent = false;
            cut = false;
            event.setLength(0);
        }

        private void whole() {
            reading.progress().check();
            if (cut) {
                flaw("inbox.flaw.calendar.long");
                clear();
                return;
            }
            String text = event.toString();
            clear();
            ICalendar parsed = parsed(text);
            if (parsed == null || parsed.getEvents().isEmpty()) {
                flaw("inbox.flaw.calendar.unreadable");
                return;
            }
            var one = new EventReading(parsed, text, method, reading.zone());
            one.flaws((key, word) -> flaw(key, word));
            reading.sink().begin(one.arrival());
            one.turns().forEach(reading.sink()::turn);
            reading.sink().end();
        }

        private @Nullable ICalendar parsed(String text) {
            try {
                return Biweekly.parse(
                                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                                        + zones
                                        + text
                                        + "END:VCALENDAR\r\n")
                        .first();
            } catch (RuntimeException e) {
                return null;
            }
        }
    }
}
