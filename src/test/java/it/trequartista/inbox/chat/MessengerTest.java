package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// What Facebook, Messenger and Instagram export.
class MessengerTest {
    private static final Messenger FORMAT = new Messenger();
    private static final String CHAT =
            """
            {"participants": [{"name": "Ada Rinaldi"}, {"name": "Niccol\\u00c3\\u00b2 Studio"}],
             "messages": [
              {"sender_name": "Niccol\\u00c3\\u00b2 Studio", "timestamp_ms": 1773303300000,
               "content": "Perch\\u00c3\\u00a9 no \\u00f0\\u009f\\u0099\\u0082",
               "reactions": [{"reaction": "\\u00e2\\u009d\\u00a4", "actor": "Ada Rinaldi"}]},
              {"sender_name": "Ada Rinaldi", "timestamp_ms": 1773303200000,
               "photos": [{"uri": "messages/inbox/ada/photos/pianta.jpg"}]},
              {"sender_name": "Ada Rinaldi", "timestamp_ms": 1773303100000,
               "content": "Guarda", "share": {"link": "https://example.com/x"}}],
             "title": "Ada Rinaldi", "thread_path": "inbox/adarinaldi_123"}\
            """;

    @Test
    void aChatTurnedAroundAndRepaired() throws Exception {
        var heard = Heard.in(FORMAT, CHAT);

        assertThat(Hostile.knows(FORMAT, "message_1.json", CHAT)).isTrue();
        assertThat(heard.flaws).isEmpty();
        assertThat(Hostile.said(heard))
                .containsExactly(
                        "Ada Rinaldi: Guarda\nhttps://example.com/x",
                        "Ada Rinaldi: ",
                        "Niccolò Studio: Perché no 🙂",
                        ": Ada Rinaldi ❤");
        var whole = heard.all.getFirst();
        assertThat(whole.arrival().origin()).isEqualTo("inbox/adarinaldi_123");
        assertThat(whole.arrival().channel()).isEqualTo("MESSENGER");
        assertThat(whole.arrival().at()).isEqualTo("2026-03-12T08:11:40Z");
        assertThat(whole.files()).extracting("name").containsExactly("pianta.jpg");
    }

    @Test
    void theLayoutOfEncryptedChatsAndInstagram() throws Exception {
        byte[] bytes =
                """
                {"participants": ["Ada", "Bruno"], "threadName": "Ada_42", "messages": [
                 {"isUnsent": false, "media": [{"uri": "./media/a.jpeg"}], "reactions": [],
                  "senderName": "Ada", "text": "già così", "timestamp": 1773303300000}]}\
                """
                        .getBytes(StandardCharsets.UTF_8);
        var heard =
                Heard.in(
                        FORMAT,
                        new Material(
                                "m.json",
                                "your_instagram_activity/m.json",
                                -1,
                                () -> new ByteArrayInputStream(bytes)));

        assertThat(Hostile.said(heard)).containsExactly("Ada: già così");
        assertThat(heard.all.getFirst().arrival().channel()).isEqualTo("INSTAGRAM");
        assertThat(heard.all.getFirst().arrival().title()).isEqualTo("Ada");
    }

    @Test
    void cutAndSpoilt() throws Exception {
        Hostile.cut(FORMAT, "message_1.json", CHAT);
        Hostile.noise(FORMAT, "message_1.json", CHAT);
    }
}
