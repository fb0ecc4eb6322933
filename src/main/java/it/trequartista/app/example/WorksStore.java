package it.trequartista.app.example;

import it.trequartista.kernel.Ids;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
            String title = article.getFirst();
            var at = dice.past(400);
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
                            (out ? Dice.day(at) : dice.today().plusDays(dice.from(1, 60)))
                                    .toString());
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
                            Dice.day(moment).toString(),
                            "url",
                            "https://trifoglio.example/" + code,
                            "tracking_code",
                            code);
            published.add(new Published(id, channel, moment));
        }
    }

    private String body(String title, String promise) {
        return Words.filled(
                dice.words().article(),
                Map.of(
                        "title",
                        title,
                        "promise",
                        promise,
                        "question",
                        dice.word("article"),
                        "reader",
                        dice.word("interest")));
    }
}
