package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Attached;

import jakarta.activation.DataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private String html = "";
    private int count;

    /// Something that could not be taken.
    ///
    /// @param key of the sentence
    /// @param word in it
    record Fault(String key, String word) {}

    /// @param cut whether the message goes on where its bytes end
    Parts(boolean cut) {
        this.cut = cut;
    }

    /// All of a message.
    static Parts of(MimeMessage message, boolean cut) {
        var parts = new Parts(cut);
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

    private void take(MimePart part, int depth) {
        var type = Type.of(part);
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

    private void several(MimePart part, Type type, int depth) {
        var children = new ArrayList<MimePart>();
        boolean whole = true;
        try {
            var all = new MimeMultipart(new Whole(part, type));
            int n = all.getCount();
            for (int i = 0; i < n; i++) {
                BodyPart child = all.getBodyPart(i);
                if (child instanceof MimePart one) {
                    children.add(one);
                }
            }
            whole = all.isComplete();
        } catch (MessagingException e) {
            fault("inbox.flaw.mail.structure", "");
            words(part, type);
            return;
        }
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
    private void alternative(List<MimePart> children, int depth, boolean whole) {
        String best = "";
        for (MimePart child : children) {
            var one = new Parts(cut || !whole);
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

    private void words(MimePart part, Type type) {
        byte[] bytes = bytes(part, LONGEST_TEXT);
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
            found = Html.text(found);
        } else if (type.of("format").equalsIgnoreCase("flowed")) {
            found = Plain.unflowed(found, type.of("delsp").equalsIgnoreCase("yes"));
        }
        text.append(found).append("\n\n");
    }

    private void file(MimePart part, Type type) {
        String name = type.name().isEmpty() ? type.invented() : type.name();
        if (type.is("application/ms-tnef") || name.equalsIgnoreCase("winmail.dat")) {
            fault("inbox.flaw.mail.tnef", name);
            files.add(new Attached(name, type.kind(), new byte[0]));
            return;
        }
        files.add(new Attached(name, type.kind(), bytes(part, Integer.MAX_VALUE)));
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

    private byte[] bytes(MimePart part, int most) {
        String way = way(part);
        try (InputStream in = way.equals("base64") ? raw(part) : decoded(part)) {
            if (way.equals("base64")) {
                byte[] all = Characters.base64(in.readAllBytes());
                return all.length > most ? java.util.Arrays.copyOf(all, most) : all;
            }
            return in.readNBytes(most);
        } catch (IOException | MessagingException | RuntimeException e) {
            fault("inbox.flaw.mail.encoding", way);
            return undecoded(part, most);
        }
    }

    private static byte[] undecoded(MimePart part, int most) {
        try (InputStream in = raw(part)) {
            return in.readNBytes(most);
        } catch (IOException | MessagingException e) {
            return new byte[0];
        }
    }

    private static String way(MimePart part) {
        try {
            String way = part.getEncoding();
            return way == null ? "" : way.strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static InputStream decoded(MimePart part) throws IOException, MessagingException {
        // The source and not its content, whose handler would be looked for on the machine.
        return part.getDataHandler().getDataSource().getInputStream();
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        return switch (part) {
            case MimeBodyPart body -> body.getRawInputStream();
            case MimeMessage message -> message.getRawInputStream();
            default -> throw new MessagingException("neither a message nor a part of one");
        };
    }

    /// The body of a part of several, with a type that says nothing but where they are parted.
    private record Whole(MimePart part, Type type) implements DataSource {
        @Override
        public InputStream getInputStream() throws IOException {
            try {
                return raw(part);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("only read");
        }

        @Override
        public String getContentType() {
            String boundary = type.of("boundary").replace("\\", "\\\\").replace("\"", "\\\"");
            return type.kind() + (boundary.isEmpty() ? "" : "; boundary=\"" + boundary + "\"");
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
