package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;

/// What Telegram Desktop exports.
class TelegramTest {
    private static final Telegram FORMAT = new Telegram();
    private static final String CHAT =
            """
            {"name": "Ada Rinaldi", "type": "personal_chat", "id": 4711, "messages": [
              {"id": 1, "type": "service", "date": "2026-03-12T09:14:00",
               "date_unixtime": "1773303240", "actor": "Ada Rinaldi", "actor_id": "user1",
               "action": "phone_call", "discard_reason": "missed", "text": ""},
              {"id": 2, "type": "message", "date": "2026-03-12T09:15:00",
               "date_unixtime": "1773303300", "from": "Ada Rinaldi", "from_id": "user1",
               "text": ["Buongiorno, vedi ", {"type": "link", "text": "https://example.com"}, "!"],
               "edited": "2026-03-12T09:16:00"},
              {"id": 3, "type": "message", "date": "2026-03-12T09:16:00",
               "from": "Ada Rinaldi", "from_id": "user1", "photo": "photos/photo_1@12-03.jpg",
               "width": 10, "text": "la pianta"},
              {"id": 4, "type": "message", "date_unixtime": "1773303600", "from": null,
               "file": "(File not included. Change data exporting settings to download.)",
               "file_name": "Offerta.pdf", "mime_type": "application/pdf", "text": ""},
              {"id": 5, "type": "message", "date_unixtime": "1773303601", "from": "Ada Rinaldi",
               "media_type": "sticker", "sticker_emoji": "👍", "file": "stickers/s.webp",
               "text": ""},
              {"id": 6, "type": "message", "date_unixtime": "0", "from": "Ada Rinaldi",
               "forwarded_from": "Bruno", "text": "girato"}
            ]}\
            """;

    @Test
    void oneChat() throws Exception {
        var heard = Heard.in(FORMAT, CHAT);

        assertThat(Hostile.knows(FORMAT, "result.json", CHAT)).isTrue();
        assertThat(Hostile.said(heard))
                .containsExactly(
                        ": Ada Rinaldi phone call missed",
                        "Ada Rinaldi: Buongiorno, vedi https://example.com!",
                        "Ada Rinaldi: la pianta",
                        ": ",
                        "Ada Rinaldi: 👍",
                        "Ada Rinaldi: Bruno:\ngirato");
        var whole = heard.all.getFirst();
        assertThat(whole.arrival().origin()).isEqualTo("4711");
        assertThat(whole.arrival().title()).isEqualTo("Ada Rinaldi");
        assertThat(whole.files())
                .extracting(Attached::name)
                .containsExactly("photo_1@12-03.jpg", "Offerta.pdf", "s.webp");
        assertThat(whole.turns().get(2).at()).isEqualTo("2026-03-12T08:16:00Z");
        assertThat(whole.turns().getLast().at()).isNull();
        assertThat(heard.flaws).extracting(f -> f.where().number()).containsExactly(6L);
    }

    @Test
    void aWholeAccount() throws Exception {
        var heard =
                Heard.in(
                        FORMAT,
                        """
                        {"about": "x", "personal_information": {"user_id": 77},
                         "chats": {"about": "y", "list": [
                          {"name": "Uno", "id": 1, "messages": [
                            {"type": "message", "date_unixtime": "1544006350", "from": "Io",
                             "from_id": "user77", "text": "a"}]},
                          {"messages": [
                            {"type": "message", "date_unixtime": "1544006351", "from": "Due",
                             "text": "b"}], "name": "Due", "id": 2}]},
                         "left_chats": {"list": [{"id": 3, "messages": [
                            {"type": "message", "date_unixtime": "1544006352", "from": "Tre",
                             "text": "c"}, 17]}]}}\
                        """);

        assertThat(heard.all).extracting(w -> w.arrival().origin()).containsExactly("1", "2", "3");
        assertThat(heard.all)
                .extracting(w -> w.arrival().title())
                .containsExactly("Uno", "Due", "Tre");
        assertThat(Hostile.turns(heard).getFirst().role()).isEqualTo(Turn.Role.US);
        assertThat(heard.flaws).extracting("key").containsExactly("inbox.flaw.message");
    }

    @Test
    void cutAndSpoilt() throws Exception {
        Hostile.cut(FORMAT, "result.json", CHAT);
        Hostile.noise(FORMAT, "result.json", CHAT);
        var half = Heard.in(FORMAT, CHAT.substring(0, CHAT.indexOf("\"photo\"")));

        assertThat(Hostile.turns(half)).hasSize(2);
        assertThat(half.flaws).extracting("key").containsExactly("inbox.flaw.rest");
        assertThat(half.flaws.getFirst().where().number()).isEqualTo(3);
    }
}
