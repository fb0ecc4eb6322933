package it.trequartista.inbox.diary;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.Organizer;
import biweekly.property.TextProperty;
import biweekly.property.ValuedProperty;
import biweekly.util.ICalDate;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// One event as an arrival. Its first lines say when: `2026-03-05 10:00 – 11:00 (Europe/Rome)`,
/// then where, then the rule by which it repeats as the calendar writes it, then what it is about.
final class EventReading {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Pattern TZID = Pattern.compile(";TZID=\"?([^;:\"]+)");

    private final ICalendar calendar;
    private final VEvent event;
    private final String raw;
    private final String method;
    private final ZoneId zone;

    /// @param raw the lines of the event
    /// @param method what the calendar is sent for, "" when it is not sent
    /// @param zone in which times without one are meant
    EventReading(ICalendar calendar, String raw, String method, ZoneId zone) {
        this.calendar = calendar;
        this.event = calendar.getEvents().getFirst();
        this.raw = raw.replaceAll("\\r\\n[ \\t]", "");
        this.method = method;
        this.zone = zone;
    }

    Arrival arrival() {
        return new Arrival(
                Arrival.Kind.APPOINTMENT,
                "CALENDAR",
                origin(),
                text(event.getSummary()),
                came(),
                parties());
    }

    List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        var parties = parties();
        String speaker = event.getOrganizer() == null ? "" : called(parties.getFirst());
        turns.add(new Turn(speaker, Role.UNKNOWN, came(), said(), text(event.getUid())));
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        if (cancelled || method.equals("CANCEL")) {
            turns.add(new Turn("", Role.NOTICE, came(), "STATUS:CANCELLED", ""));
        }
        return turns;
    }

    /// Says what of it cannot be taken: key and word.
    void flaws(BiConsumer<String, String> sink) {
        String start = field("DTSTART");
        if (when(event.getDateStart()) == null && !start.isEmpty()) {
            sink.accept("inbox.flaw.calendar.date", start.substring(start.lastIndexOf(':') + 1));
        }
        var zoned = TZID.matcher(start);
        if (zoned.find()
                && event.getDateStart() != null
                && calendar.getTimezoneInfo().getTimezone(event.getDateStart()) == null) {
            sink.accept("inbox.flaw.calendar.zone", zoned.group(1));
        }
    }

    private String origin() {
        String uid = text(event.getUid());
        String again = field("RECURRENCE-ID");
        String which = again.isEmpty() ? "" : "#" + again.substring(again.lastIndexOf(':') + 1);
        return uid.isEmpty()
                ? (text(event.getSummary()) + " " + field("DTSTART")).strip() + which
                : uid + which;
    }

    /// When it was sent or made; of what is neither nothing is known.
    private @Nullable Instant came() {
        Date date =
                !method.isEmpty() && event.getDateTimeStamp() != null
                        ? event.getDateTimeStamp().getValue()
                        : event.getCreated() == null ? null : event.getCreated().getValue();
        return date == null ? null : date.toInstant();
    }

    private List<Party> parties() {
        var all = new ArrayList<Party>();
        Organizer organizer = event.getOrganizer();
        if (organizer != null) {
            all.add(party(organizer.getCommonName(), organizer.getEmail(), organizer.getUri()));
        }
        for (Attendee one : event.getAttendees()) {
            var party = party(one.getCommonName(), one.getEmail(), one.getUri());
            if (all.stream().noneMatch(p -> p.address().equalsIgnoreCase(party.address()))) {
                all.add(party);
            }
        }
        return all;
    }

    private static Party party(
            @Nullable String name, @Nullable String email, @Nullable String uri) {
        String at = email == null ? uri == null ? "" : uri : email;
        String address = at.regionMatches(true, 0, "mailto:", 0, 7) ? at.substring(7) : at;
        return new Party(name == null || name.equals(address) ? "" : name, address);
    }

    private static String called(Party party) {
        return party.name().isEmpty() ? party.address() : party.name();
    }

    private String said() {
        var lines = new ArrayList<String>();
        lines.add(span());
        lines.add(text(event.getLocation()));
        lines.add(field("RRULE"));
        lines.add(text(event.getDescription()));
        return String.join("\n", lines.stream().filter(l -> !l.isBlank()).toList());
    }

    private String span() {
        var start = event.getDateStart();
        LocalDateTime from = when(start);
        if (start == null || from == null) {
            return "";
        }
        LocalDateTime to = when(event.getDateEnd());
        if (!start.getValue().hasTime()) {
            // The end of a whole day is the next day, which nobody would say.
            LocalDateTime last = to == null ? from : to.minusDays(1);
            return DAY.format(from) + (last.isAfter(from) ? " – " + DAY.format(last) : "");
        }
        String until =
                to == null
                        ? ""
                        : " – "
                                + (to.toLocalDate().equals(from.toLocalDate()) ? HOUR : TIME)
                                        .format(to);
        return TIME.format(from) + until + " (" + zone + ")";
    }

    /// In the zone of the reader; null when there is no such time.
    private @Nullable LocalDateTime when(@Nullable DateOrDateTimeProperty property) {
        ICalDate date = property == null ? null : property.getValue();
        var said = date == null ? null : date.getRawComponents();
        if (property == null || date == null || said == null) {
            return null;
        }
        try {
            var day = LocalDate.of(said.getYear(), said.getMonth(), said.getDate());
            if (!date.hasTime()) {
                return day.atStartOfDay();
            }
            var here = day.atTime(LocalTime.of(said.getHour(), said.getMinute()));
            boolean floats =
                    !said.isUtc() && calendar.getTimezoneInfo().getTimezone(property) == null;
            return floats ? here : LocalDateTime.ofInstant(date.toInstant(), zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A property as it is written, from its first parameter or its value on; "" without any.
    private String field(String name) {
        return raw.lines()
                .filter(
                        l ->
                                l.regionMatches(true, 0, name + ":", 0, name.length() + 1)
                                        || l.regionMatches(
                                                true, 0, name + ";", 0, name.length() + 1))
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static String text(@Nullable ValuedProperty<String> property) {
        String value = property == null ? null : property.getValue();
        return value == null ? "" : value.strip();
    }

    private static String text(@Nullable TextProperty property) {
        return text((ValuedProperty<String>) property);
    }
}
