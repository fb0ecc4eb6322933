package it.trequartista.inbox.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Which thread a message belongs to. Of a message that only names the one before it, the thread is
/// known when that one stood earlier in the same mailbox.
final class Threads {
    private static final int REMEMBERED = 50_000;

    private final Map<String, String> roots =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// The id of the first message of the thread, as far as anybody says.
    String of(Head head) {
        String id = head.id();
        var references = head.ids("References");
        var answered = head.ids("In-Reply-To");
        String root =
                !references.isEmpty()
                        ? references.getFirst()
                        : !answered.isEmpty() ? answered.getFirst() : id;
        root = roots.getOrDefault(root, root);
        if (!id.isEmpty() && !root.equals(id)) {
            roots.put(id, root);
        }
        return root.isEmpty() ? nameless(head) : root;
    }

    /// A message nobody gave an id: who wrote, when, and of what.
    private static String nameless(Head head) {
        var from = head.parties("From");
        String who = from.isEmpty() ? head.field("From") : from.getFirst().address();
        return (who + " " + head.field("Date") + " " + head.subject())
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
