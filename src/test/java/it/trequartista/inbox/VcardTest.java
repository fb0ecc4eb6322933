package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.file.Path;

/// Visiting cards of all versions.
final class VcardTest {
    @AutoClose private final Fixture inbox;

    VcardTest(@TempDir Path folder) {
        inbox = new Fixture(folder);
    }

    @Test
    void threeVersionsInOneFileAreRead() {
        var list =
                inbox.list(
                        "tre.vcf",
                        """
                        BEGIN:VCARD
                        VERSION:2.1
                        N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Bo;Nicol=C3=B2
                        TEL;CELL:347 000 1111
                        EMAIL;INTERNET:nic@bo.example
                        NOTE;ENCODING=QUOTED-PRINTABLE:riga uno=0Ariga =
                        due
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ludovica De Santis
                        N:De Santis;Ludovica;;;
                        ORG:Oro srl;Vendite
                        TITLE:Responsabile
                        ADR;TYPE=HOME:;;Via Po 1;Torino;TO;10100;Italia
                        CATEGORIES:fiera,vip
                        BDAY:1980-05-06
                        EMAIL;TYPE=WORK:ludovica@oro
                         .example
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Ugo Verdi
                        TEL;VALUE=uri;TYPE=cell:tel:+39-333-000-2222
                        URL:https://www.linkedin.com/in/ugo-x
                        END:VCARD
                        """);
        assertThat(inbox.take(list).added()).isEqualTo(3);
        assertThat(inbox.people()).containsExactly("Nicolò|Bo", "Ludovica|De Santis", "Ugo|Verdi");
        assertThat(inbox.points())
                .containsExactly(
                        "EMAIL|nic@bo.example",
                        "MOBILE|+393470001111",
                        "EMAIL|ludovica@oro.example",
                        "MOBILE|+393330002222",
                        "LINKEDIN|linkedin.com/in/ugo-x");
        assertThat(inbox.ask("SELECT title, department FROM affiliation"))
                .containsExactly("Responsabile|Vendite");
        assertThat(inbox.ask("SELECT birthday FROM person WHERE family_name = 'De Santis'"))
                .containsExactly("1980-05-06");
        assertThat(inbox.take(list).skipped()).isEqualTo(3);
    }

    @Test
    void aCardCutInHalfIsListedAndTheOthersKept() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "mezzo.vcf",
                                """
                                BEGIN:VCARD
                                VERSION:3.0
                                FN:Ada Bo
                                END:VCARD
                                BEGIN:VCARD
                                VERSION:3.0
                                FN:Mezza Scheda
                                BEGIN:VCARD
                                VERSION:3.0
                                FN:Eva Po
                                END:VCARD
                                BEGIN:VCARD
                                VERSION:3.0
                                FN:Ultima Scheda
                                EMAIL:ult\
                                """));
        assertThat(plan.count(Decision.NEW)).isEqualTo(2);
        assertThat(plan.rows())
                .filteredOn(r -> r.decision() == Decision.BAD)
                .extracting(r -> r.row() + " " + r.reason().words())
                .containsExactly("5 [Mezza Scheda]", "12 [Ultima Scheda]");
    }

    @Test
    void anOldCardInWindowsLettersIsRead() {
        inbox.take(
                inbox.list(
                        "vecchia.vcf",
                        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Pérez;Nicolò\r\nEND:VCARD\r\n",
                        Charset.forName("windows-1252")));
        assertThat(inbox.people()).containsExactly("Nicolò|Pérez");
    }

    @Test
    void aCardWithoutAnybodyIsListed() {
        var plan =
                inbox.preview(
                        inbox.list("x.vcf", "BEGIN:VCARD\nVERSION:3.0\nNOTE:solo\nEND:VCARD\n"));
        assertThat(plan.rows().getFirst().reason()).isEqualTo(Reason.NOBODY);
    }
}
