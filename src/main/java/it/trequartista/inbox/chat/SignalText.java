package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Material;

import java.util.regex.Pattern;

/// Conversations of Signal as its export tools write them: `[2019-12-24, 12:23] Name: text`.
public final class SignalText extends Transcript {
    private static final Pattern LINE =
            Pattern.compile("\\s*\\[\\d{4}-\\d{2}-\\d{2},? \\d{2}:\\d{2}] .*");

    /// As it stands.
    public SignalText() {
        super("SIGNAL");
    }

    @Override
    public boolean knows(Beginning beginning) {
        return begins(beginning)
                && !beginning.name().contains("whatsapp")
                && !beginning.name().equals("_chat.txt")
                && beginning
                        .text()
                        .lines()
                        .findFirst()
                        .filter(l -> LINE.matcher(l).matches())
                        .isPresent();
    }

    @Override
    String title(Material material) {
        return "";
    }
}
