package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The lists other programs write, each in its own layout.
final class LayoutsTest {
    @AutoClose private final Fixture inbox;

    LayoutsTest(@TempDir Path folder) {
        inbox = new Fixture(folder);
    }

    @Test
    void oldGoogleContactsAreRead() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "contacts.csv",
                                """
                                Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name
                                Elsa Moro,Elsa,Moro,* myContacts ::: Clienti,* Work,Elsa@Moro.example,Mobile,347 000 1122,Moro Vini
                                """));
        assertThat(plan.sources().getFirst().layout()).isEqualTo("Google Contacts");
        inbox.imports.commit(plan, it.trequartista.kernel.Progress.UNWATCHED);
        assertThat(inbox.people()).containsExactly("Elsa|Moro");
        assertThat(inbox.points())
                .containsExactly("EMAIL|elsa@moro.example", "MOBILE|+393470001122");
        assertThat(inbox.ask("SELECT tag FROM tagging")).containsExactly("Clienti");
        assertThat(inbox.ask("SELECT name, sort_key FROM company"))
                .containsExactly("Moro Vini|moro vini");
        assertThat(inbox.ask("SELECT source FROM person")).containsExactly("Google Contacts");
    }

    @Test
    void newGoogleContactsHoldSeveralValuesInACell() {
        inbox.take(
                inbox.list(
                        "contacts.csv",
                        """
                        First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code
                        Piero,Maria,Fontana,Pierino,Fontana srl,Socio,1970-02-03,"due
                        righe",Fiera ::: * myContacts,* Work,p@fontana.example ::: piero@casa.example,Mobile,+39 02 0000111 ::: 3400001112,,"Via Po 1
                        10100 Torino",Via Po 1,Torino,TO,10100
                        """));
        assertThat(inbox.people()).containsExactly("Piero Maria|Fontana");
        assertThat(inbox.points())
                .containsExactly(
                        "EMAIL|p@fontana.example",
                        "EMAIL|piero@casa.example",
                        "PHONE|+39020000111",
                        "MOBILE|+393400001112");
        assertThat(inbox.ask("SELECT street, city, province, postal_code FROM address"))
                .containsExactly("Via Po 1|Torino|TO|10100");
        assertThat(inbox.ask("SELECT birthday, nickname, notes FROM person"))
                .containsExactly("1970-02-03|Pierino|due\nrighe");
    }

    @Test
    void linkedInBeginsWithNotesAndHidesMails() {
        var list =
                inbox.list(
                        "Connections.csv",
                        """
                        Notes:
                        "Some of the addresses are missing, read more, here."

                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Ivo,"Neri, PhD",https://www.linkedin.com/in/ivo-neri-x,,Studio "Est",Founder,15 Jun 2026
                        ,,,,,,30 Apr 2026
                        """);
        var plan = inbox.preview(list);
        assertThat(plan.sources().getFirst().layout()).isEqualTo("LinkedIn");
        assertThat(plan.rows())
                .extracting(PlannedRow::row, PlannedRow::decision)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(5, Decision.NEW),
                        org.assertj.core.api.Assertions.tuple(6, Decision.BAD));
        inbox.imports.commit(plan, it.trequartista.kernel.Progress.UNWATCHED);
        assertThat(inbox.points()).containsExactly("LINKEDIN|linkedin.com/in/ivo-neri-x");
        assertThat(inbox.ask("SELECT how_met FROM person"))
                .containsExactly("Connected On 15 Jun 2026");
        assertThat(inbox.take(list).skipped()).isEqualTo(1);
    }

    @Test
    void italianOutlookIsSemicolonsAndWindows() {
        inbox.take(
                inbox.list(
                        "outlook.csv",
                        """
                        "Titolo";"Nome";"Cognome";"Società";"Posizione";"Indirizzo posta elettronica";"Cellulare";"Ufficio";"Via (ufficio)";"Città (ufficio)";"CAP (ufficio)";"Note"
                        "Sig.ra";"Zoë";"D’Ancò";"Caffè & C.";"Acquisti";"zoe@caffe.example";"347/0001113";"02-00667788";"Corso Italia 5";"Milano";"20100";"nota; con punto e virgola"
                        """,
                        Charset.forName("windows-1252")));
        assertThat(inbox.people()).containsExactly("Zoë|D’Ancò");
        assertThat(inbox.points())
                .containsExactly(
                        "EMAIL|zoe@caffe.example", "MOBILE|+393470001113", "PHONE|+390200667788");
        assertThat(inbox.ask("SELECT title FROM affiliation")).containsExactly("Acquisti");
        assertThat(inbox.ask("SELECT kind, city FROM address")).containsExactly("WORK|Milano");
    }

    @Test
    void aLeaverIsNotWrittenToAgain() {
        inbox.take(
                inbox.list(
                        "brevo.csv",
                        """
                        EMAIL;COGNOME;NOME;SMS;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME
                        resta@example.org;Verdi;Lia;393330001234;No;No;12-04-2022 09:30
                        basta@example.org;Gialli;Ugo;;Yes;No;12-04-2022 09:30
                        """));
        assertThat(inbox.ask("SELECT normalised, opt_out FROM contact_point ORDER BY id"))
                .containsExactly("resta@example.org|0", "+393330001234|0", "basta@example.org|1");
    }

    @Test
    void hubSpotAndMailchimpAreKnown() {
        var hub =
                inbox.list(
                        "hub.csv",
                        """
                        Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Lifecycle Stage
                        7,Rita,Sala,rita@sala.example,+39 06 0001234,Io,Sala spa,lead
                        """);
        var chimp =
                inbox.list(
                        "chimp.csv",
                        """
                        "Email Address","First Name","Last Name",MEMBER_RATING,LEID,EUID,TAGS
                        rita@sala.example,Rita,Sala,4,1,a,"\""vip"",""fiera\"""
                        """);
        var plan = inbox.preview(hub, chimp);
        assertThat(plan.sources())
                .extracting(Source::layout)
                .containsExactly("HubSpot", "Mailchimp");
        inbox.imports.commit(plan, it.trequartista.kernel.Progress.UNWATCHED);
        assertThat(inbox.people()).hasSize(1);
        assertThat(inbox.ask("SELECT tag FROM tagging ORDER BY id"))
                .containsExactly("vip", "fiera");
    }

    @Test
    void anyOtherListIsMappedByItsColumns() {
        var list =
                inbox.list(
                        "fiera.tsv",
                        "Chi\tDove lo trovo\tPer chi lavora\n"
                                + "Ludovica De Santis\t333 0009999\tOro srl\n");
        var mapping =
                Mapping.of(
                        List.of("chi=full-name", "Dove lo trovo=phone", "Per chi lavora=COMPANY"));
        inbox.imports.commit(
                inbox.preview(mapping, list), it.trequartista.kernel.Progress.UNWATCHED);
        assertThat(inbox.people()).containsExactly("Ludovica|De Santis");
        assertThat(inbox.ask("SELECT name FROM company")).containsExactly("Oro srl");
    }

    @Test
    void aListWithoutHeaderIsUnderstoodByItsContents() {
        inbox.take(inbox.list("nudo.csv", "Ada Bo,ada@bo.example\nEva Po,eva@po.example\n"));
        assertThat(inbox.people()).containsExactly("Ada|Bo", "Eva|Po");
    }

    @Test
    void columnsThatSayNothingAreRefusedByName() {
        var plan = inbox.preview(inbox.list("abc.csv", "a,b\n1,2\n"));
        assertThat(plan.sources().getFirst().isMapped()).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> inbox.imports.commit(plan, it.trequartista.kernel.Progress.UNWATCHED))
                .hasMessageContaining("inbox.unmapped")
                .hasMessageContaining("a, b");
        assertThat(inbox.ask("SELECT id FROM import_session")).isEmpty();
    }

    @Test
    void aWrongFieldNameIsToldWithTheRightOnes() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Mapping.of(List.of("x=nome")))
                .hasMessageContaining("postal-code");
        assertThat(Mapping.GUESSED.with("X", Target.EMAIL).chosen())
                .isEqualTo(Map.of("x", Target.EMAIL));
    }
}
