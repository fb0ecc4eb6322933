package it.trequartista.inbox.mail;

import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Words;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The answers of a form: labels with what was written beside them.
public final class Answers {
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 500;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LABELLED = Pattern.compile("([^:<>]{1,120}?)\\s*:(?:\\s+(.*)|)");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,9}");

    private record Answer(String label, StringBuilder value) {}

    private static final Map<String, List<String>> WORDS = Words.of(Answers.class, "forms.txt");

    private final List<Answer> all = new ArrayList<>();

    /// Whether there is none.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }

    /// Whether a name, an address or a number was asked for.
    boolean saysWho() {
        return all.stream().anyMatch(a -> is("name", a) || is("email", a) || is("phone", a));
    }

    /// One `Label: value` a line.
    public String text() {
        var out = new StringBuilder();
        for (Answer answer : all) {
            out.append(out.isEmpty() ? "" : "\n").append(answer.label).append(": ");
            answer.value
                    .toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> out.append(line).append(' '));
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /// Who filled it in.
    public Party sender() {
        String name = "";
        String family = "";
        String address = "";
        for (Answer answer : all) {
            String value = answer.value.toString().strip();
            boolean isShort = value.length() <= LONGEST_NAME;
            var at = ADDRESS.matcher(value);
            boolean found = at.find();
            if (found && address.isEmpty()) {
                address = at.group();
            }
            if (isShort && is("name", answer) && name.isEmpty()) {
                name =
                        found
                                ? value.replaceAll(
                                        "[<(\\[]?" + Pattern.quote(at.group()) + ".*", "")
                                : value;
            } else if (isShort && is("family", answer) && family.isEmpty()) {
                family = value;
            }
        }
        for (Answer answer : all) {
            String value = answer.value.toString().strip();
            boolean number = address.isEmpty() && is("phone", answer);
            address = number && value.length() <= LONGEST_NAME ? value : address;
        }
        return new Party((name.strip() + " " + family).strip(), address);
    }

    private static boolean is(String kind, Answer answer) {
        return is(kind, answer.label);
    }

    private static boolean is(String kind, String label) {
        if (label.length() > LONGEST_LABEL) {
            return false;
        }
        String plain = label.strip().toLowerCase(Locale.ROOT);
        while (!plain.isEmpty() && "*?: ".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return WORDS.getOrDefault(kind, List.of()).contains(plain);
    }

    /// Whether a label asks who somebody is or where to be reached.
    public static boolean isWho(String label) {
        return is("name", label) || is("email", label) || is("phone", label);
    }

    /// Whether a label asks for a message.
    public static boolean isOpen(String label) {
        return is("open", label);
    }

    /// One answer more.
    public void add(String label, String value) {
        if (all.size() < MOST && !label.isBlank()) {
            String some = label.substring(0, Math.min(label.length(), LONGEST_QUESTION)).strip();
            String clean = SPACES.matcher(some).replaceAll(" ").replaceFirst("[ :]+$", "");
            all.add(new Answer(clean, new StringBuilder(value.strip())));
        }
    }

    /// Answers in tables: a label and a value beside it, or below it where the label is bold.
    void take(Document page) {
        String bold = "";
        for (Element row : page.select("tr")) {
            if (row.selectFirst("table") != null) {
                continue;
            }
            var cells = new Elements();
            for (Element cell : row.children()) {
                if (!cell.text().isBlank()) {
                    cells.add(cell);
                }
            }
            int columns = row.children().size();
            if (cells.size() == 2 && cells.getFirst().text().length() <= LONGEST_LABEL) {
                add(cells.getFirst().text(), Html.text(cells.get(1).html()));
                bold = "";
            } else if (cells.size() == 1) {
                String text = cells.getFirst().text();
                if (isBold(cells.getFirst()) && text.length() <= LONGEST_LABEL) {
                    bold = text;
                } else if (!bold.isEmpty()) {
                    add(bold, Html.text(cells.getFirst().html()));
                    bold = "";
                } else if (columns == 2 && text.strip().endsWith(":")) {
                    add(text, "");
                }
            }
        }
    }

    private static boolean isBold(Element cell) {
        Element strong = cell.selectFirst("b, strong");
        return cell.normalName().equals("th")
                || (strong != null && strong.text().strip().equals(cell.text().strip()));
    }

    /// Answers in lines: `Label: value`, a value going on until the next label. Under a label for
    /// a message only labels that are known begin another.
    void take(String text) {
        boolean open = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (isEnd(line)) {
                // What follows is by the program, but it may still say labels of its own.
                open = false;
                continue;
            }
            var labelled = LABELLED.matcher(line.strip());
            boolean label = labelled.matches() && isLabel(labelled.group(1));
            if (label && (!open || isKnown(labelled.group(1)))) {
                String value = labelled.group(2) == null ? "" : labelled.group(2);
                add(labelled.group(1), value);
                open = is("open", labelled.group(1)) || value.isEmpty();
            } else if (open && !all.isEmpty()) {
                // A value beside its label is whole at the end of the line, others go on.
                all.getLast().value.append('\n').append(line.strip());
            }
        }
    }

    private boolean isEnd(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault("end", List.of()).stream()
                .anyMatch(e -> plain.equals(e) || (e.length() > 3 && plain.startsWith(e)));
    }

    private boolean isKnown(String label) {
        return List.of("name", "family", "email", "phone", "other", "open").stream()
                .anyMatch(kind -> is(kind, label));
    }

    private boolean isLabel(String label) {
        String plain = label.strip();
        return isKnown(plain)
                || (plain.split("\\s+").length <= 12
                        && plain.codePoints().anyMatch(Character::isLetter)
                        && !plain.toLowerCase(Locale.ROOT).startsWith("http")
                        && !plain.endsWith("."));
    }
}
