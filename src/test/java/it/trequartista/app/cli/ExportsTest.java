package it.trequartista.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.Exported;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Exports as the programs write them, all brought at once.
class ExportsTest {
    /// File, kind, things, new, updated.
    private static final List<String> COUNTS =
            List.of(
                    "2026-03-12.json Slack 1 1 0",
                    "Connections.csv LinkedIn 2 2 0",
                    "OutlookContacts.csv Outlook 2 2 0",
                    "Posta.mbox Mailbox 2 1 1",
                    "WhatsApp Chat with Marta Galli.txt Whatsapp 1 1 0",
                    "_chat.txt Whatsapp 1 1 0",
                    "contacts.csv Google Contacts 2 2 0",
                    "evolution.vcf VCARD 1 1 0",
                    "fattura.xml INVOICE 1 1 0",
                    "invito.ics Appointments 1 1 0",
                    "mac.vcf VCARD 1 1 0",
                    "message_1.json Messenger 1 1 0",
                    "messages.csv Linkedin 1 1 0",
                    "result.json Telegram 2 2 0",
                    "signal.txt SignalText 1 1 0");

    @TempDir private Path folder;

    private static JsonNode json(Object... arguments) {
        var said = Spoken.by(arguments);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        return new JsonMapper().readTree(said.out());
    }

    private static List<String> counts(JsonNode told) {
        var counts = new ArrayList<String>();
        for (JsonNode item : told.path("items")) {
            assertThat(item.path("problems").size()).isZero();
            counts.add(
                    "%s %s %d %d %d"
                            .formatted(
                                    item.path("source").stringValue(""),
                                    item.path("kind").stringValue(""),
                                    item.path("items").asInt(),
                                    item.path("new").asInt(),
                                    item.path("updated").asInt()));
        }
        counts.sort(null);
        return counts;
    }

    @Test
    void eachGoesInWithItsCountsAndTwiceGivesNothingNew() throws Exception {
        Path file = folder.resolve("studio.trequartista");
        assertThat(Spoken.by("new", file).code()).isZero();
        Path all = Exported.to(folder.resolve("tutto"));
        assertThat(counts(json("import", file, all, "--dry-run", "--json"))).isEqualTo(COUNTS);
        assertThat(counts(json("import", file, all, "--json"))).isEqualTo(COUNTS);
        assertThat(json("list", file, "people", "--json").size()).isEqualTo(8);
        var arrivals = json("inbox", file, "--json");
        assertThat(arrivals.size()).isEqualTo(10);
        assertThat(arrivals.toString()).contains("Volentieri ❤", "Richiesta per la città");
        var again = json("import", file, all, "--json");
        assertThat(again.path("new").asInt() + again.path("updated").asInt()).isZero();
        assertThat(counts(again)).allMatch(line -> line.endsWith(" 0 0"));
        assertThat(Spoken.by("check", file).code()).isZero();
    }
}
