package it.trequartista.app.example;

import it.trequartista.kernel.Ids;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Writes 40 contents: half out with one to three publications, the rest on their way.
record WorksStore(Handle handle, Ids ids, Dice dice) {
    private static final List<String> STATES =
            List.of("IDEA", "PLANNED", "DRAFT", "REVIEW", "READY");
    private static final List<String> CHANNELS =
            List.of("BLOG", "LINKEDIN", "NEWSLETTER", "INSTAGRAM", "YOUTUBE");
    private static final List<String> FORMATS =
            List.of("ARTICLE", "POST", "GUIDE", "CASE", "VIDEO");

    /// A publication and when it came out.
    record Published(long id, String channel, Instant at) {}

    /// Writes them and returns what came out, to be reacted to.
    List<Published> write() {
        var published = new ArrayList<Published>();
        var articles = dice.words().all("article");
        for (int i = 0; i < 40; i++) {
            var article = articles.get(i % articles.size());
            boolean second = i >= articles.size();
            String title = article.getFirst() + (second ? ", seconda parte" : "");
            var at = dice.before(StoryClock.TODAY, 400);
            boolean out = i % 2 == 0 || dice.chance(20);
            String state = out ? (i % 10 == 0 ? "REFRESH_DUE" : "PUBLISHED") : dice.one(STATES);
            long id = ids.at(at);
            new RowsStore(handle)
                    .put(
                            "content_item",
                            id,
                            at.toEpochMilli(),
                            "title",
                            title,
                            "body",
                            state.equals("IDEA") ? "" : body(title, article.get(1)),
                            "format",
                            dice.one(FORMATS),
                            "state",
                            state,
                            "planned_on",
                            day(out ? at : later()));
            if (out) {
                publish(id, at, published);
            }
        }
        return published;
    }

    private void publish(long item, Instant at, List<Published> published) {
        int start = dice.from(0, CHANNELS.size() - 1);
        for (int i = 0; i < dice.from(1, 3); i++) {
            String channel = CHANNELS.get((start + i) % CHANNELS.size());
            var moment = at.plus(Duration.ofDays(i));
            long id = ids.at(moment);
            String code = Long.toString(Math.floorMod(id, 60_466_176L), 36);
            new RowsStore(handle)
                    .put(
                            "publication",
                            id,
                            moment.toEpochMilli(),
                            "content_id",
                            item,
                            "channel",
                            channel,
                            "published_on",
                            day(moment),
                            "url",
                            "https://trifoglio.example/" + code,
                            "tracking_code",
                            code);
            published.add(new Published(id, channel, moment));
        }
    }

    private Instant later() {
        return StoryClock.TODAY.plus(Duration.ofDays(dice.from(1, 60)));
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private String body(String title, String promise) {
        return """
        ## %s

        *%s.*

        Chi arriva a noi di solito ha già provato da solo. Per questo partiamo da una domanda: \
        **%s**. La risposta cambia tutto quello che segue.

        1. Ascoltare, senza proporre niente
        2. Scrivere insieme che cosa deve cambiare
        3. Scegliere la via più corta

        > La settimana scorsa %s. È da lì che siamo ripartiti.

        Se vuoi parlarne: <ciao@trifoglio.example>
        """
                .formatted(
                        title,
                        promise,
                        dice.one(dice.words().all("article")).getFirst(),
                        "chi legge " + dice.word("interest"));
    }
}
