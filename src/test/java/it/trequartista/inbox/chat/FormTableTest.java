package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Tables of what was written into forms.
final class FormTableTest {
    private static final String GOOGLE =
            """
            Informazioni cronologiche,Nome e cognome,Indirizzo email,Di che cosa hai bisogno?,Budget indicativo
            05/03/2026 9.15.22,Anna Bianchi,anna@bianchi.example,"Un sito per il B&B,
            con le prenotazioni",1.000 €
            12/03/2026 18.02.10,Ugo Però,ugo@rossi.example,Un logo,
            """;
    private static final String TYPEFORM =
            """
            #,What is your name?,Your email,Tell us about your project,Start Date (UTC),Submit Date (UTC),Network ID,Tags
            a1b2c3d4e5f6g7h8,John Miller,john@example.com,A shop with about 40 products,2026-03-05 08:10:00,2026-03-05 08:15:22,9f8e,
            """;
    private static final String JOTFORM =
            """
            "Submission Date","Full Name","E-mail","Message","Submission IP","Submission ID"
            "Mar 5, 2026 09:15 AM","Anna Bianchi","anna@bianchi.example","Buongiorno, vorrei un preventivo","192.0.2.1","5812345678901234567"
            """;
    private static final String ELEMENTOR =
            """
            "Nome","Email","Telefono","Messaggio","Form Name (ID)","Submission ID","Created At","User ID","User Agent","User IP","Referrer"
            "Anna Bianchi","anna@bianchi.example","045 123 4567","Vorrei sapere i prezzi","Contatti (3f2a)","18","2026-03-05 09:15:22","","Mozilla/5.0","192.0.2.1","https://mio.example/contatti"
            """;
    private static final String FLAMINGO =
            """
            "your-name","your-email","your-subject","your-message","Date"
            "Anna Bianchi","anna@bianchi.example","Preventivo","Buongiorno, quanto costa un logo?","2026/03/05 09:15:22"
            """;
    private static final String WPFORMS =
            """
            Name,Email,Comment or Message,Entry ID,Entry Date,Viewed,Starred,User Agent
            Anna Bianchi,anna@bianchi.example,I would like a quote,42,"March 5, 2026 9:15 am",1,0,Mozilla
            """;
    private static final String NETLIFY =
            """
            name,email,message,ip,user_agent,referrer,created_at
            Anna Bianchi,anna@bianchi.example,Ciao a tutti,192.0.2.1,Mozilla,https://mio.example,2026-03-05T08:15:22.123Z
            """;
    private static final String TALLY =
            """
            Submission ID,Respondent ID,Submitted at,Come ti chiami?,Qual è la tua email?,Raccontaci il progetto
            wvX1aB,Qk2,2026-03-05 09:15:22,Anna Bianchi,anna@bianchi.example,Un catalogo
            """;
    private static final String UNKNOWN =
            """
            Data invio;Nome;E-mail;Messaggio
            05/03/2026 09:15;Anna Bianchi;anna@bianchi.example;Buongiorno, vorrei un sito per il mio negozio di Verona
            """;

    private static Heard heard(String text) throws IOException {
        return heard("contatti.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Heard heard(String name, byte[] bytes) throws IOException {
        var material =
                new Material(name, name, bytes.length, () -> new ByteArrayInputStream(bytes));
        return Heard.in(new FormTable(), material);
    }

    private static boolean knows(String text) throws IOException {
        return new FormTable().knows(Beginning.of(Material.of("elenco.csv", text)));
    }

    @Test
    void eachRowIsAFormThatSomebodyFilledIn() throws IOException {
        var heard = heard(GOOGLE);
        assertThat(heard.flaws).isEmpty();
        assertThat(heard.all).hasSize(2);
        var one = heard.all.getFirst();
        assertThat(one.arrival().kind()).isEqualTo(Arrival.Kind.FORM);
        assertThat(one.arrival().channel()).isEqualTo("GOOGLE_FORMS");
        assertThat(one.arrival().title()).isEqualTo("contatti");
        assertThat(one.arrival().at()).isEqualTo(Instant.parse("2026-03-05T08:15:22Z"));
        assertThat(one.arrival().parties())
                .containsExactly(new Party("Anna Bianchi", "anna@bianchi.example"));
        assertThat(one.turns())
                .containsExactly(
                        new Turn(
                                "Anna Bianchi",
                                Turn.Role.THEM,
                                one.arrival().at(),
                                """
                                Nome e cognome: Anna Bianchi
                                Indirizzo email: anna@bianchi.example
                                Di che cosa hai bisogno?: Un sito per il B&B, con le prenotazioni
                                Budget indicativo: 1.000 €\
                                """,
                                ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {TYPEFORM, JOTFORM, ELEMENTOR, FLAMINGO, WPFORMS, NETLIFY, TALLY, UNKNOWN})
    void programsAreKnownByTheirHeaders(String text) throws IOException {
        assertThat(knows(text)).isTrue();
        var heard = heard(text);
        assertThat(heard.flaws).isEmpty();
        var one = heard.all.getFirst();
        // Greenwich where the program says so, else the clock of the computer.
        assertThat(one.arrival().at())
                .isBetween(
                        Instant.parse("2026-03-05T08:15:00Z"),
                        Instant.parse("2026-03-05T09:15:23Z"));
        assertThat(one.arrival().parties()).hasSize(1);
        assertThat(one.arrival().parties().getFirst().address()).contains("@");
        String said = one.turns().getFirst().text();
        assertThat(said).contains(": ").doesNotContain("192.0.2", "Mozilla", "Submission", "2026");
        assertThat(said.lines().count()).isBetween(3L, 4L);
    }

    @Test
    void programsAndFormsAreNamed() throws IOException {
        var elementor = heard(ELEMENTOR).all.getFirst().arrival();
        assertThat(elementor.channel()).isEqualTo("ELEMENTOR");
        assertThat(elementor.title()).isEqualTo("Contatti (3f2a)");
        assertThat(heard(TYPEFORM).all.getFirst().arrival().channel()).isEqualTo("TYPEFORM");
        assertThat(heard(TYPEFORM).all.getFirst().arrival().at())
                .isEqualTo(Instant.parse("2026-03-05T08:15:22Z"));
        assertThat(heard(FLAMINGO).all.getFirst().arrival().channel()).isEqualTo("CONTACT_FORM_7");
        assertThat(heard(UNKNOWN).all.getFirst().arrival().channel()).isEqualTo("FORM");
    }

    @Test
    void theSameRowIsTheSameWhenItComesAgain() throws IOException {
        String later =
                GOOGLE.replace("Budget indicativo\n", "Budget indicativo,Ci hai trovati dove?\n")
                        + "13/03/2026 9.00.00,Eva,eva@neri.example,Altro,,Amici\n";
        var first = heard("a.csv", GOOGLE.getBytes(StandardCharsets.UTF_8)).all;
        var again = heard("b (1).csv", later.getBytes(StandardCharsets.UTF_8)).all;
        assertThat(again).hasSize(3);
        for (int i = 0; i < 2; i++) {
            assertThat(again.get(i).arrival().origin()).isEqualTo(first.get(i).arrival().origin());
        }
        assertThat(again).extracting(a -> a.arrival().origin()).doesNotHaveDuplicates();
        assertThat(heard(JOTFORM).all.getFirst().arrival().origin())
                .isEqualTo("5812345678901234567");
        // Numbers are counted anew by every site.
        assertThat(heard(WPFORMS).all.getFirst().arrival().origin()).startsWith("42|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nome,Cognome,E-mail,Cellulare,Telefono ufficio,Azienda,Ruolo\n"
                        + "Anna,B,a@b.example,,,,\n",
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                        + "Ada,B,https://x.example,a@b.example,C,D,05 Mar 2026\n",
                "Email Address,First Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,NOTES\n"
                        + "a@b.example,Ada,2,2026-03-05 09:15:22,2026-03-05 09:15:22,"
                        + "Una nota lunga su questa cliente che torna sempre volentieri\n",
                "Record ID,First Name,Email,Lifecycle Stage,Create Date,Notes\n"
                        + "1,Ada,a@b.example,lead,2026-03-05 09:15,"
                        + "Una nota lunga su questa cliente che torna sempre volentieri\n",
                "name,email,created_at,notes\nAda,a@b.example,2026-03-05 09:15:22,"
                        + "Una nota lunga su questa cliente che torna sempre volentieri\n",
                "Timestamp,Level,Thread,Logger\n2026-03-05 09:15:22,INFO,main,a.b.C\n",
                "timestamp,temperature\n2026-03-05 09:15:22,12.5\n",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n",
                "Buongiorno,\nTimestamp non ne ho, ma una domanda?\n",
                "",
                "\"",
                "[]",
            })
    void listsOfPeopleAndOtherTablesAreNotForms(String text) throws IOException {
        assertThat(knows(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void anyEncodingAndSeparatorIsRead(String charset) throws IOException {
        String text = GOOGLE.replace(',', ';').replace("B&B;", "B&B,").replace("\n", "\r\n");
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        var heard = heard("x.csv", (mark + text).getBytes(Charset.forName(charset)));
        assertThat(heard.all).hasSize(2);
        assertThat(heard.all.get(1).arrival().parties().getFirst().name()).isEqualTo("Ugo Però");
        assertThat(heard.all.getFirst().turns().getFirst().text()).contains("1.000 €");
    }

    @Test
    void rowsOfAnyLengthAreRead() throws IOException {
        var heard =
                heard(
                        "sep=,\n\n"
                                + GOOGLE
                                + "13/03/2026 9.00.00,Eva\n"
                                + "14/03/2026 9.00.00,Ada,a@b.example,Un logo,10,11,12,,\n"
                                + ",,,,\n"
                                + "15/03/2026 9.00.00\n"
                                + "30/02/2026 9.00.00,Ivo,,,\n");
        assertThat(heard.all).hasSize(5);
        assertThat(heard.all.get(2).turns().getFirst().text()).isEqualTo("Nome e cognome: Eva");
        assertThat(heard.all.get(4).arrival().at()).isNull();
        assertThat(heard.flaws)
                .extracting(f -> f.key())
                .containsExactly("inbox.flaw.message", "inbox.flaw.time");
    }

    @Test
    void whereverItIsCutTheRowsBeforeAreRead() throws IOException {
        byte[] all =
                (GOOGLE + GOOGLE.substring(GOOGLE.indexOf('\n') + 1))
                        .getBytes(StandardCharsets.UTF_8);
        int header = GOOGLE.indexOf('\n') + 30;
        for (int i = header; i < all.length; i += 3) {
            assertThat(heard("x.csv", Arrays.copyOf(all, i)).all.size()).isBetween(0, 4);
        }
        var open = heard(GOOGLE + "13/03/2026 9.00.00,Eva,\"mai chiuso\n");
        assertThat(open.all).hasSize(2);
        assertThat(open.flaws).extracting(f -> f.key()).containsExactly("inbox.flaw.rest");
    }

    @Test
    void noBytesAtAllMakeItFail() throws IOException {
        var random = new Random(7);
        byte[] all = GOOGLE.getBytes(StandardCharsets.UTF_8);
        int header = GOOGLE.indexOf('\n') + 1;
        for (int i = 0; i < 500; i++) {
            byte[] bytes = all.clone();
            for (int n = random.nextInt(20); n >= 0; n--) {
                bytes[header + random.nextInt(bytes.length - header)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(heard("x.csv", bytes).all.size()).isLessThan(10);
            } catch (Refused e) {
                assertThat(e.problem().key()).isEqualTo("inbox.notText");
            }
        }
    }

    @Test
    void aCellOfALotIsKeptInPart() throws IOException {
        String head = GOOGLE.substring(0, GOOGLE.indexOf('\n') + 1);
        for (String much : List.of("x".repeat(3 << 20), "a" + " ".repeat(1 << 20) + "b")) {
            var heard =
                    heard(
                            head
                                    + "05/03/2026 9.15.22,\""
                                    + much
                                    + "\",a@b.example,\""
                                    + much
                                    + "\",\n"
                                    + "06/03/2026 9.15.22,Ugo,ugo@rossi.example,Un logo,\n");
            assertThat(heard.all).hasSize(2);
            assertThat(heard.all.getFirst().arrival().parties().getFirst().name().length())
                    .isLessThan(2);
            assertThat(heard.all.getFirst().turns().getFirst().text()).contains(": a@b.example");
        }
        assertThatThrownBy(() -> heard("Informazioni cronologiche")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/5/2026 9:15:22|13/5/2026 9:15:22|2026-05-03T07:15:22Z",
                "3/5/2026 9:15:22|3/13/2026 9:15:22|2026-03-05T08:15:22Z",
                "3/5/2026 9:15:22|4/5/2026 9:15:22|2026-03-05T08:15:22Z",
                "05/03/2026 9.15.22|06/03/2026 9.15.22|2026-03-05T08:15:22Z",
                "2026/03/05 9:15:22 AM GMT+1|2026/03/06 9:15:22 PM GMT+1|2026-03-05T08:15:22Z",
                "2026/03/05 9:15:22 AM UTC|2026/03/06 9:15:22 PM UTC|2026-03-05T09:15:22Z",
                "5 marzo 2026 9:15|6 mar 2026|2026-03-05T08:15:00Z",
                "2026-03-05|2026-03-06|2026-03-04T23:00:00Z",
                "5.3.2026 09:15|6.3.2026 09:15|2026-03-05T08:15:00Z",
            })
    void timesAreReadAsTheColumnWritesThem(String one, String other, String meant)
            throws IOException {
        String head = GOOGLE.substring(0, GOOGLE.indexOf('\n') + 1);
        var heard =
                heard(
                        head
                                + one
                                + ",Ugo,u@r.example,Un logo,\n"
                                + other
                                + ",Eva,e@n.example,Uno,\n");
        assertThat(heard.all.getFirst().arrival().at()).isEqualTo(Instant.parse(meant));
        assertThat(heard.flaws).isEmpty();
    }
}
