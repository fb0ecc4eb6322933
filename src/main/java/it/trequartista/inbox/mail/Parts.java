package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Attached;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a message is made of: its text, its HTML, its files.
final class Parts {
    private static final int DEEPEST = 20;
    private static final int MOST = 1_000;
    private static final int LONGEST_TEXT = 1 << 21;

    private final StringBuilder text = new StringBuilder();
    private final List<Attached> files = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final boolean cut;
    private final boolean saidBefore;
    private String html = "";
    private int count;

    /// Something that could not be taken.
    ///
    /// @param key of the sentence
    /// @param word in it
    record Fault(String key, String word) {}

    /// @param cut whether the message goes on where its bytes end
    /// @param saidBefore whether another part says the same in plainer words
    private Parts(boolean cut, boolean saidBefore) {
        this.cut = cut;
        this.saidBefore = saidBefore;
    }

    /// All of a message.
    static Parts of(Entity message, boolean cut) {
        var parts = new Parts(cut, false);
        parts.take(message, 0);
        return parts;
    }

    /// The text, as a turn keeps it.
    String text() {
        return Plain.tidy(text.toString());
    }

    /// The first HTML, "" when there is none.
    String html() {
        return html;
    }

    List<Attached> files() {
        return files;
    }

    List<Fault> faults() {
        return faults;
    }

    private void take(Entity part, int depth) {
        var type = Type.of(part.head());
        if (++count > MOST || depth > DEEPEST) {
            fault("inbox.flaw.mail.parts", String.valueOf(MOST));
        } else if (type.is("multipart/")) {
            several(part, type, depth);
        } else if (type.is("text/") && type.name().isEmpty() && !type.attached()) {
            words(part, type);
        } else {
            file(part, type);
        }
    }

    private void several(Entity part, Type type, int depth) {
        var all = Multipart.of(part, type.of("boundary"), MOST);
        if (all == null) {
            fault("inbox.flaw.mail.structure", "");
            words(part, type);
            return;
        }
        var children = all.parts();
        boolean whole = all.whole();
        if (!whole && !cut) {
            fault("inbox.flaw.mail.cut", "");
        }
        if (type.is("multipart/alternative")) {
            alternative(children, depth, whole);
            return;
        }
        for (int i = 0; i < children.size(); i++) {
            take(children.get(i), depth + 1);
            if (i == children.size() - 1 && (cut || !whole)) {
                nameOnly();
            }
        }
    }

    /// The same thing said several times: the plainest that says anything counts.
    private void alternative(List<Entity> children, int depth, boolean whole) {
        String best = "";
        for (Entity child : children) {
            var one = new Parts(cut || !whole, saidBefore || !best.isBlank());
            one.count = count;
            one.take(child, depth + 1);
            count = one.count;
            files.addAll(one.files);
            faults.addAll(one.faults);
            html = html.isEmpty() ? one.html : html;
            best = best.isBlank() ? one.text.toString() : best;
        }
        text.append(best).append('\n');
    }

    private void words(Entity part, Type type) {
        byte[] bytes = bytes(part, type, LONGEST_TEXT);
        if (bytes.length == LONGEST_TEXT) {
            fault("inbox.flaw.mail.text", "");
        }
        String charset = type.of("charset");
        if (!charset.isEmpty() && !Characters.isKnown(charset)) {
            fault("inbox.flaw.mail.charset", charset);
        }
        String found = Characters.decode(bytes, charset);
        if (type.is("text/html")) {
            html = html.isEmpty() ? found : html;
            found = saidBefore ? "" : Html.text(found);
        } else if (type.of("format").equalsIgnoreCase("flowed")) {
            found = Plain.unflowed(found, type.of("delsp").equalsIgnoreCase("yes"));
        }
        text.append(found).append("\n\n");
    }

    private void file(Entity part, Type type) {
        String name = type.name().isEmpty() ? type.invented() : type.name();
        if (type.is("application/ms-tnef") || name.equalsIgnoreCase("winmail.dat")) {
            fault("inbox.flaw.mail.tnef", name);
            files.add(new Attached(name, type.kind(), new byte[0]));
            return;
        }
        files.add(new Attached(name, type.kind(), bytes(part, type, Integer.MAX_VALUE)));
    }

    /// Of a file cut in half only the name is kept.
    private void nameOnly() {
        if (!files.isEmpty() && files.getLast().bytes().length > 0) {
            var half = files.removeLast();
            fault("inbox.flaw.mail.half", half.name());
            files.add(new Attached(half.name(), half.mime(), new byte[0]));
        }
    }

    private void fault(String key, String word) {
        var fault = new Fault(key, word);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private byte[] bytes(Entity part, Type type, int most) {
        String said = part.head().field("Content-Transfer-Encoding").toLowerCase(Locale.ROOT);
        String way = said.split("[\\s;(]", 2)[0];
        return switch (way) {
            case "", "7bit", "8bit", "binary" -> part.raw(most);
            case "base64" -> Characters.base64(part.bytes(), part.from(), part.to(), most);
            // A message in a message is never encoded so, whatever it says (RFC 2046, 5.2.1).
            case "quoted-printable" ->
                    type.is("message/") ? part.raw(most) : Characters.quoted(part, most);
            default -> decoded(part, way, most);
        };
    }

    /// Of the ways that are left over from before MIME.
    private byte[] decoded(Entity part, String way, int most) {
        var raw = new ByteArrayInputStream(part.bytes(), part.from(), part.to() - part.from());
        try (InputStream in = MimeUtility.decode(raw, way)) {
            return in.readNBytes(most);
        } catch (IOException | MessagingException | RuntimeException e) {
            fault("inbox.flaw.mail.encoding", way);
            return part.raw(most);
        }
    }
}
