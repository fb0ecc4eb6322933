package it.trequartista.inbox;

import ezvcard.Ezvcard;
import ezvcard.VCard;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/// Reads electronic visiting cards, versions 2.1, 3.0 and 4.0, any number in one file.
///
/// The cards are cut apart here and parsed one by one, so that one cut in half or spoilt costs
/// itself only.
final class VcardSource implements RowSource {
    private static final int LONGEST = 8_000_000;

    private final Survey survey;

    VcardSource(Survey survey) {
        this.survey = survey;
    }

    /// True when the first line that says anything begins a card.
    static boolean isVcard(Survey survey) {
        try (var lines = new BufferedReader(survey.open())) {
            String line = lines.readLine();
            while (line != null && line.isBlank()) {
                line = lines.readLine();
            }
            return line != null && isBegin(line);
        } catch (IOException e) {
            throw Problem.machine("inbox.unreadable", survey.file().toString()).refused();
        }
    }

    @Override
    public Source source() {
        return survey.source(Source.Kind.VCARD);
    }

    /// Gives all cards to the sink; the number of a card is the line it begins at.
    @Override
    public void read(RowSink sink, Progress progress) {
        try (Reader reader = survey.open();
                var lines = new BufferedReader(reader)) {
            var cut = new Cut(sink);
            long characters = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cut.take(line);
                characters += line.length() + 1;
                if ((cut.line & 0xFFF) == 0) {
                    progress.check();
                    progress.at(Math.min(characters, survey.size()), survey.size());
                }
            }
            cut.end();
        } catch (IOException e) {
            throw Problem.machine("inbox.unreadable", survey.file().toString()).refused();
        }
    }

    private static boolean isBegin(String line) {
        return line.strip().toUpperCase(Locale.ROOT).equals("BEGIN:VCARD");
    }

    private static boolean isEnd(String line) {
        return line.strip().toUpperCase(Locale.ROOT).equals("END:VCARD");
    }

    /// Cuts the lines of a file into cards.
    private static final class Cut {
        private final RowSink sink;
        private final StringBuilder card = new StringBuilder();
        private String last = "";
        private int line;
        private int began;
        private int depth;

        Cut(RowSink sink) {
            this.sink = sink;
        }

        void take(String text) {
            line++;
            if (isBegin(text)) {
                boolean agent = last.toUpperCase(Locale.ROOT).startsWith("AGENT");
                if (depth > 0 && !agent) {
                    half();
                }
                began = depth == 0 ? line : began;
                depth++;
            }
            if (depth > 0 && card.length() < LONGEST) {
                card.append(text).append("\r\n");
            }
            if (isEnd(text) && depth > 0) {
                depth--;
                if (depth == 0) {
                    whole();
                }
            }
            last = text.isBlank() ? last : text.strip();
        }

        void end() {
            if (depth > 0) {
                half();
            }
        }

        private void half() {
            String text = card.toString();
            sink.bad(began, Reason.of("inbox.row.half", name(text)), text.lines()::toList);
            card.setLength(0);
            depth = 0;
        }

        private void whole() {
            String text = card.toString();
            card.setLength(0);
            Raw raw = text.lines()::toList;
            @Nullable Incoming incoming;
            try {
                VCard parsed = Ezvcard.parse(text).first();
                incoming = parsed == null ? null : new VcardReading(parsed).incoming(began);
            } catch (RuntimeException e) {
                incoming = null;
            }
            if (incoming == null) {
                sink.bad(began, Reason.of("inbox.row.unreadable"), raw);
            } else if (incoming.isNobody()) {
                sink.bad(began, Reason.NOBODY, raw);
            } else if (incoming.label().length() > 1_000) {
                sink.bad(
                        began,
                        Reason.of("inbox.row.longName", incoming.label().length(), 1_000),
                        raw);
            } else {
                sink.row(incoming, raw);
            }
        }

        private static String name(String text) {
            return text.lines()
                    .filter(l -> l.startsWith("FN") && l.indexOf(':') > 0)
                    .map(l -> l.substring(l.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
