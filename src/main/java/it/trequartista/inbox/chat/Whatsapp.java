package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Words;

import java.util.List;
import java.util.Locale;

/// What WhatsApp exports, from any telephone in any language.
public final class Whatsapp extends Transcript {
    private static final List<String> TITLES =
            Words.of(Whatsapp.class, "transcripts.txt").getOrDefault("TITLE", List.of());

    /// As it stands.
    public Whatsapp() {
        super("WHATSAPP");
    }

    @Override
    public boolean knows(Beginning beginning) {
        return begins(beginning);
    }

    @Override
    String title(Material material) {
        for (String where : List.of(material.name(), material.place())) {
            String lower = where.toLowerCase(Locale.ROOT);
            for (String phrase : TITLES) {
                int found = lower.indexOf(phrase);
                if (found >= 0 && lower.length() == where.length()) {
                    return where.substring(found + phrase.length())
                            .replaceFirst("(?i)(\\.txt|\\.zip|[/\\\\!]).*", "")
                            .strip();
                }
            }
        }
        return "";
    }
}
