package it.trequartista.inbox.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.Random;

/// Events of calendars.
final class AppointmentsTest {
    private static final String ZONE =
            """
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;
    private static final String INVITED =
            """
            BEGIN:VEVENT
            UID:abc@outlook
            DTSTAMP:20260301T080000Z
            DTSTART;TZID=W. Europe Standard Time:20260702T100000
            DTEND;TZID=W. Europe Standard Time:20260702T113000
            SUMMARY:Incontro\\, sito nuovo
            LOCATION:Via Po 1\\, Torino
            DESCRIPTION:Portare:\\n- il logo\\n- le fo
             to
            RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=4
            ORGANIZER;CN="Bianchi, Anna":mailto:anna@bianchi.example
            ATTENDEE;CN=Ugo;PARTSTAT=ACCEPTED:MAILTO:ugo@mio.example
            ATTENDEE:mailto:anna@bianchi.example
            END:VEVENT
            """;

    private static String calendar(String... parts) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", parts) + "END:VCALENDAR\n";
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:x\n" + lines + "\nEND:VEVENT\n";
    }

    private static Heard heard(String text) throws IOException {
        return Heard.in(new Appointments(), text);
    }

    private static String said(String lines) throws IOException {
        return heard(calendar(event(lines))).all.getFirst().turns().getFirst().text();
    }

    @Test
    void anInvitationIsAnAppointment() throws IOException {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            String text = calendar("METHOD:REQUEST\n", ZONE, INVITED).replace("\n", end);
            var heard = heard(text);
            var one = heard.all.getFirst();
            assertThat(heard.flaws).isEmpty();
            assertThat(one.arrival().kind()).isEqualTo(Arrival.Kind.APPOINTMENT);
            assertThat(one.arrival().origin()).isEqualTo("abc@outlook");
            assertThat(one.arrival().title()).isEqualTo("Incontro, sito nuovo");
            assertThat(one.arrival().at()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
            assertThat(one.arrival().parties())
                    .containsExactly(
                            new Party("Bianchi, Anna", "anna@bianchi.example"),
                            new Party("Ugo", "ugo@mio.example"));
            assertThat(one.turns().getFirst().speaker()).isEqualTo("Bianchi, Anna");
            assertThat(one.turns().getFirst().text())
                    .isEqualTo(
                            """
                            2026-07-02 10:00 – 11:30 (Europe/Rome)
                            Via Po 1, Torino
                            RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=4
                            Portare:
                            - il logo
                            - le foto\
                            """);
        }
    }

    @Test
    void timesAreMeantInTheirZone() throws IOException {
        assertThat(said("DTSTART:20260305T100000Z")).isEqualTo("2026-03-05 11:00 (Europe/Rome)");
        assertThat(said("DTSTART;TZID=America/New_York:20260305T100000"))
                .isEqualTo("2026-03-05 16:00 (Europe/Rome)");
        assertThat(said("DTSTART:20260305T100000\nDTEND:20260306T010000"))
                .isEqualTo("2026-03-05 10:00 – 2026-03-06 01:00 (Europe/Rome)");
        assertThat(said("DTSTART;VALUE=DATE:20260305\nDTEND;VALUE=DATE:20260306"))
                .isEqualTo("2026-03-05");
        assertThat(said("DTSTART;VALUE=DATE:20260305\nDTEND;VALUE=DATE:20260308"))
                .isEqualTo("2026-03-05 – 2026-03-07");
        assertThat(said("DTSTART:19700101T000000Z")).startsWith("1970-01-01 01:00");
        assertThat(said("DTSTART:20991231T230000Z")).startsWith("2100-01-01 00:00");
    }

    @Test
    void aTimeThatDoesNotExistOrAnUnknownZoneIsSaid() throws IOException {
        var heard = heard(calendar(event("DTSTART:20260230T100000Z\nSUMMARY:x")));
        assertThat(heard.all.getFirst().turns().getFirst().text()).isEmpty();
        assertThat(heard.flaws.getFirst().arguments()).containsExactly("20260230T100000Z");
        heard = heard(calendar(event("DTSTART;TZID=Marte:20260301T100000")));
        assertThat(heard.flaws.getFirst().key()).isEqualTo("inbox.flaw.calendar.zone");
    }

    @Test
    void whatIsCancelledSaysSoAndAnExceptionIsAnotherThing() throws IOException {
        var heard =
                heard(
                        calendar(
                                event("STATUS:CANCELLED\nDTSTART:20260305T100000Z"),
                                event(
                                        "RECURRENCE-ID;TZID=Europe/Rome:20260312T110000\n"
                                                + "DTSTART:20260313T100000Z")));
        assertThat(heard.all.getFirst().turns().getLast().role()).isEqualTo(Role.NOTICE);
        assertThat(heard.all.get(1).arrival().origin()).isEqualTo("x#20260312T110000");
        assertThat(heard.all.get(1).turns()).hasSize(1);
    }

    @Test
    void whatIsSpoiltCostsItselfOnly() throws IOException {
        String text =
                calendar(
                        "BEGIN:VEVENT\nUID:mezzo\nSUMMARY:x\n",
                        event("SUMMARY:buono"),
                        "BEGIN:VEVENT\nUID:l\nDESCRIPTION:"
                                + "x".repeat(5 << 20)
                                + "\nEND:VEVENT\n",
                        event("SUMMARY:ultimo"));
        var heard = heard(text);
        assertThat(heard.all).extracting(w -> w.arrival().title()).contains("buono", "ultimo");
        assertThat(heard.flaws.getFirst().where().number()).isEqualTo(3);
        assertThat(heard.flaws.getFirst().key()).isEqualTo("inbox.flaw.calendar.half");
        assertThatThrownBy(() -> heard("niente")).isInstanceOf(Refused.class);
    }

    @Test
    void noCutAndNoBytesMakeItFail() throws IOException {
        String text = calendar(ZONE, INVITED, event("SUMMARY:due"));
        for (int i = 1; i < 20; i++) {
            var heard = heard(text.substring(0, text.length() * i / 20));
            assertThat(heard.all.size() + heard.flaws.size()).isLessThanOrEqualTo(2);
        }
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var spoilt = new StringBuilder(text);
            for (int n = random.nextInt(20); n >= 0; n--) {
                spoilt.setCharAt(
                        50 + random.nextInt(text.length() - 50), (char) (32 + random.nextInt(90)));
            }
            assertThat(heard(spoilt.toString()).all.size()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void itKnowsItsOwn() throws IOException {
        var format = new Appointments();
        assertThat(format.knows(Beginning.of(Material.of("a", "\ufeffBEGIN:VCALENDAR\r\n"))))
                .isTrue();
        assertThat(format.knows(Beginning.of(Material.of("a.ics", "BEGIN:VCARD\r\n")))).isFalse();
    }
}
