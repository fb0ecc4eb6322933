package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Google Chat, Hangouts and Signal.
class GoogleAndSignalTest {
    private static final String GOOGLE =
            """
            {"messages": [
              {"creator": {"name": "Ada", "email": "ada@example.com", "user_type": "Human"},
               "created_date": "giovedì 12 marzo 2026 alle ore 08:14:05 UTC", "text": "Ciao",
               "topic_id": "t", "message_id": "g1/t/m1"},
              {"creator": {"name": "Io", "user_type": "Human"}, "created_date": "chissà quando",
               "attached_files": [{"original_name": "a.pdf", "export_name": "File-a.pdf"}],
               "message_id": "g1/t/m2"}]}\
            """;
    private static final String HANGOUTS =
            """
            {"conversations": [{"conversation": {"conversation_id": {"id": "Ug"},
               "conversation": {"id": {"id": "Ug"}, "participant_data": [
                 {"id": {"gaia_id": "1"}, "fallback_name": "Ada"},
                 {"id": {"gaia_id": "2"}, "fallback_name": "Io"}]}},
              "events": [{"sender_id": {"gaia_id": "1"}, "timestamp": "1773303245000000",
                "chat_message": {"message_content": {"segment": [{"type": "TEXT", "text": "Ciao"},
                 {"type": "LINE_BREAK"}, {"type": "LINK", "text": "https://e.it"}]}},
                "event_id": "e1"}]}]}\
            """;
    private static final String SIGNAL =
            """
            {"envelope": {"source": "+39333", "sourceName": "Ada", "timestamp": 1773303245000, \
            "dataMessage": {"timestamp": 1773303245000, "message": "Ciao"}}, "account": "+39340"}
            {"envelope": {"source": "+39340", "timestamp": 1773303246000, "syncMessage": \
            {"sentMessage": {"destination": "+39333", "timestamp": 1773303246000, \
            "message": "Salve"}}}}
            {"envelope": {"source": "+39333", "timestamp": 1773303247000, "receiptMessage": {}}}
            """;

    @Test
    void googleChat() throws Exception {
        var heard = Heard.in(new GoogleChat(), GOOGLE);

        assertThat(Hostile.knows(new GoogleChat(), "messages.json", GOOGLE)).isTrue();
        assertThat(Hostile.said(heard)).containsExactly("Ada: Ciao", "Io: ");
        assertThat(Hostile.turns(heard).getFirst().at()).isEqualTo("2026-03-12T08:14:05Z");
        assertThat(heard.all.getFirst().arrival().origin()).isEqualTo("g1");
        assertThat(heard.flaws).extracting("key").containsExactly("inbox.flaw.time");
        Hostile.cut(new GoogleChat(), "messages.json", GOOGLE);
        Hostile.noise(new GoogleChat(), "messages.json", GOOGLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thursday, March 12, 2026 at 8:14:05 AM UTC",
                "Thursday, March 12, 2026 at 8:14:05\u202FAM UTC",
                "Thursday, 12 March 2026 at 08:14:05 UTC",
                "jeudi 12 mars 2026 à 08:14:05 UTC",
                "Donnerstag, 12. März 2026 um 08:14:05 UTC",
                "jueves, 12 de marzo de 2026, 8:14:05 UTC"
            })
    void timesInWords(String written) {
        assertThat(GoogleChat.time(written)).isEqualTo("2026-03-12T08:14:05Z");
    }

    @Test
    void hangouts() throws Exception {
        var heard = Heard.in(new Hangouts(), HANGOUTS);

        assertThat(Hostile.knows(new Hangouts(), "Hangouts.json", HANGOUTS)).isTrue();
        assertThat(Hostile.said(heard)).containsExactly("Ada: Ciao\nhttps://e.it");
        assertThat(Hostile.turns(heard).getFirst().at()).isEqualTo("2026-03-12T08:14:05Z");
        Hostile.cut(new Hangouts(), "Hangouts.json", HANGOUTS);
        Hostile.noise(new Hangouts(), "Hangouts.json", HANGOUTS);
    }

    @Test
    void signal() throws Exception {
        var heard = Heard.in(new SignalJson(), SIGNAL);

        assertThat(Hostile.knows(new SignalJson(), "s.jsonl", SIGNAL)).isTrue();
        assertThat(Hostile.said(heard)).containsExactly("Ada: Ciao", "+39340: Salve");
        assertThat(Hostile.turns(heard))
                .extracting(Turn::role)
                .containsExactly(Turn.Role.THEM, Turn.Role.US);
        assertThat(heard.all).extracting(w -> w.arrival().origin()).containsExactly("+39333");
        Hostile.cut(new SignalJson(), "s.jsonl", SIGNAL);
        Hostile.noise(new SignalJson(), "s.jsonl", SIGNAL);
        String text = "[2019-12-24, 12:23] Jane Doe: Hello John!\n[2020-01-17, 21:49] John: Hi\n";
        assertThat(Hostile.knows(new SignalText(), "e.txt", text)).isTrue();
        var spoken = Heard.in(new SignalText(), text);
        assertThat(Hostile.said(spoken)).containsExactly("Jane Doe: Hello John!", "John: Hi");
        assertThat(spoken.all.getFirst().arrival().channel()).isEqualTo("SIGNAL");
    }
}
