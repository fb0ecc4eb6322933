package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Turn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A day of a channel of a Slack export.
///
/// The origin is the team, if a message says it, and the channel, which is the folder the day
/// lies in: the days of a channel are one conversation.
public final class Slack extends JsonFormat {
    private static final Pattern TIME = Pattern.compile("\"ts\"\\s*:\\s*\"\\d{10}\\.\\d{6}\"");
    private static final Pattern TEAM =
            Pattern.compile("\"team(?:_id)?\"\\s*:\\s*\"([TE][A-Z0-9]+)\"");
    private static final Pattern LINK = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.text().stripLeading().startsWith("[")
                && beginning.paths().contains("ts")
                && TIME.matcher(beginning.text()).find();
    }

    @Override
    JsonWalk.Shape shape(Beginning beginning) {
        return shape(Set.of(""));
    }

    @Override
    Fields about(Beginning beginning) {
        var team = TEAM.matcher(beginning.text());
        return new Fields(Map.of("team", team.find() ? team.group(1) + '/' : ""));
    }

    @Override
    void take(One one) {
        var message = one.message;
        String[] folders = one.material.place().split("[/\\\\!]+", -1);
        boolean inFolder = folders.length > 1;
        String channel = inFolder ? folders[folders.length - 2] : one.material.name();
        var arrival =
                new Arrival(
                        Arrival.Kind.CHAT,
                        "SLACK",
                        one.head.text("team") + channel,
                        channel,
                        null,
                        List.of());
        var at = one.time("ts");
        String subtype = message.text("subtype");
        for (Fields file : message.all("files")) {
            one.file(file.text("name", "title", "id"), file.text("mimetype"));
        }
        boolean bot = subtype.equals("bot_message") || !message.text("bot_id").isEmpty();
        boolean notice =
                subtype.startsWith("channel_")
                        || subtype.startsWith("group_")
                        || subtype.equals("bot_add")
                        || subtype.equals("pinned_item");
        String speaker =
                message.text(
                        "user_profile.real_name",
                        "user_profile.display_name",
                        "user_profile.name",
                        "username",
                        "bot_profile.name",
                        "user");
        var role = notice ? Turn.Role.NOTICE : bot ? Turn.Role.BOT : Turn.Role.UNKNOWN;
        String text = readable(message.text("text"));
        one.say(arrival, new Turn(notice ? "" : speaker, role, at, text, message.text("ts")));
    }

    private static String readable(String text) {
        String plain =
                LINK.matcher(text)
                        .replaceAll(
                                m -> {
                                    String label = m.group(2);
                                    String target = m.group(1);
                                    String said = label == null ? target : label;
                                    boolean page = target.startsWith("http") && label != null;
                                    return java.util.regex.Matcher.quoteReplacement(
                                            page && !target.contains(label)
                                                    ? label + " (" + target + ")"
                                                    : page ? target : said);
                                });
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
