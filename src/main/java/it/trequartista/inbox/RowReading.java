package it.trequartista.inbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the cells of a row into what it says of a person, by the meanings of its columns. The
/// facts of a card stand in an array by their own order; it never leaves the program.
@SuppressWarnings("EnumOrdinal")
final class RowReading {
    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_NAME = 1_000;

    private final List<String> headers;
    private final Columns.Meaning[] meanings;
    private final RowSink sink;
    private final int[] labelOf;

    RowReading(List<String> headers, List<Columns.Meaning> meanings, RowSink sink) {
        this.headers = headers;
        this.meanings = meanings.toArray(Columns.Meaning[]::new);
        this.sink = sink;
        this.labelOf = new int[headers.size()];
        for (int i = 0; i < labelOf.length; i++) {
            labelOf[i] = labelColumn(i);
        }
    }

    void take(int number, List<String> cells) {
        int filled = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.length() > LONGEST_CELL) {
                var why = Reason.of("inbox.row.longCell", header(i), cell.length(), LONGEST_CELL);
                sink.bad(number, why, () -> cells);
                return;
            }
            filled += cell.isBlank() ? 0 : 1;
            if (i >= meanings.length && !cell.isBlank()) {
                var why = Reason.of("inbox.row.ragged", cells.size(), meanings.length);
                sink.bad(number, why, () -> cells);
                return;
            }
        }
        if (filled > 0) {
            read(number, cells);
        }
    }

    private void read(int number, List<String> cells) {
        var row = new RowParts();
        int count = Math.min(cells.size(), meanings.length);
        for (int i = 0; i < count; i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty() && meanings[i].target() != Target.IGNORED) {
                take(row, i, cell, cells);
            }
        }
        Incoming incoming = row.incoming(number);
        int longest = Math.max(incoming.who().label().length(), incoming.work().company().length());
        if (longest > LONGEST_NAME) {
            var why = Reason.of("inbox.row.longName", longest, LONGEST_NAME);
            sink.bad(number, why, () -> cells);
        } else if (incoming.isNobody()) {
            sink.bad(number, Reason.NOBODY, () -> cells);
        } else {
            sink.row(incoming, () -> cells);
        }
    }

    private void take(RowParts row, int i, String cell, List<String> cells) {
        var meaning = meanings[i];
        switch (meaning.target()) {
            case EMAIL, PEC ->
                    row.points(Points.emails(meaning.target().name(), label(i, cells), cell));
            case PHONE, MOBILE, WHATSAPP ->
                    row.points(Points.phones(meaning.target().name(), label(i, cells), cell));
            case WEB, LINKEDIN, INSTAGRAM ->
                    row.points(Points.pages(meaning.target().name(), "", cell));
            case STREET, POSTAL_CODE, CITY, PROVINCE, COUNTRY ->
                    row.address(meaning.group(), meaning.target(), cell);
            case TAGS -> row.tags(cell);
            case HOW_MET -> row.text(Target.HOW_MET, headers.get(i) + " " + cell);
            default -> row.text(meaning.target(), cell);
        }
    }

    private String label(int column, List<String> cells) {
        int at = labelOf[column];
        if (at >= 0 && at < cells.size()) {
            String label = cells.get(at).strip();
            return label.startsWith("* ") ? label.substring(2) : label;
        }
        String group = meanings[column].group();
        return !group.isEmpty() && Character.isLetter(group.charAt(0)) ? group : "";
    }

    private int labelColumn(int column) {
        var meaning = meanings[column];
        Target wanted =
                switch (meaning.target()) {
                    case EMAIL -> Target.EMAIL_LABEL;
                    case PHONE -> Target.PHONE_LABEL;
                    default -> Target.IGNORED;
                };
        for (int i = 0; i < meanings.length && wanted != Target.IGNORED; i++) {
            if (meanings[i].target() == wanted && meanings[i].group().equals(meaning.group())) {
                return i;
            }
        }
        return -1;
    }

    private String header(int column) {
        return column < headers.size() ? headers.get(column) : String.valueOf(column + 1);
    }

    /// The parts of a row while its cells are read.
    private static final class RowParts {
        private final @Nullable String[] texts = new String[Target.values().length];
        private final List<Point> points = new ArrayList<>(3);
        private final List<String> tags = new ArrayList<>(0);
        private final Map<String, String[]> addresses = new LinkedHashMap<>(2);

        void text(Target target, String cell) {
            if (texts[target.ordinal()] == null) {
                texts[target.ordinal()] = cell;
            }
        }

        private String text(Target target) {
            String text = texts[target.ordinal()];
            return text == null ? "" : text;
        }

        void points(List<Point> found) {
            for (Point point : found) {
                if (points.stream().noneMatch(p -> p.normalised().equals(point.normalised()))) {
                    points.add(point);
                }
            }
        }

        void tags(String cell) {
            for (String tag : cell.split(":::|[,;\n]", -1)) {
                String bare = tag.strip().replace("\"", "");
                boolean own = bare.startsWith("* ") || bare.equalsIgnoreCase("mycontacts");
                if (!bare.isBlank() && !own && bare.length() < 100 && !tags.contains(bare)) {
                    tags.add(bare);
                }
            }
        }

        void address(String group, Target part, String cell) {
            String[] parts =
                    addresses.computeIfAbsent(group, _ -> new String[] {"", "", "", "", ""});
            int at =
                    List.of(
                                    Target.STREET,
                                    Target.POSTAL_CODE,
                                    Target.CITY,
                                    Target.PROVINCE,
                                    Target.COUNTRY)
                            .indexOf(part);
            if (parts[at].isEmpty() || (parts[at].indexOf('\n') > 0 && cell.indexOf('\n') < 0)) {
                parts[at] = cell;
            }
        }

        Incoming incoming(int number) {
            var codes =
                    new Incoming.Codes(
                            text(Target.VAT_NUMBER),
                            text(Target.FISCAL_CODE),
                            text(Target.SDI_CODE));
            var work =
                    new Incoming.Work(
                            text(Target.COMPANY),
                            text(Target.TITLE),
                            text(Target.DEPARTMENT),
                            codes);
            String[] facts = Card.Fact.texts();
            facts[Card.Fact.LANGUAGE.ordinal()] = Languages.code(text(Target.LANGUAGE));
            facts[Card.Fact.BIRTHDAY.ordinal()] = Days.iso(text(Target.BIRTHDAY));
            facts[Card.Fact.NOTES.ordinal()] = text(Target.NOTES);
            facts[Card.Fact.HOW_MET.ordinal()] = text(Target.HOW_MET);
            facts[Card.Fact.SOURCE.ordinal()] = text(Target.SOURCE);
            var more = new Incoming.More(addresses(), List.copyOf(tags), List.of(facts));
            return new Incoming(number, who(), work, reachable(), more);
        }

        private Incoming.Who who() {
            String nickname = text(Target.NICKNAME);
            String given = text(Target.GIVEN);
            String middle = text(Target.MIDDLE);
            String family = text(Target.FAMILY);
            if (given.isEmpty() && family.isEmpty()) {
                String full = text(Target.FULL_NAME);
                boolean company = full.isEmpty() || full.equals(text(Target.COMPANY));
                return company ? new Incoming.Who("", "", nickname) : Names.split(full, nickname);
            }
            String both = middle.isEmpty() ? given : (given + " " + middle).strip();
            return new Incoming.Who(both, family, nickname);
        }

        private List<Where> addresses() {
            var found = new ArrayList<Where>(addresses.size());
            addresses.forEach(
                    (group, p) ->
                            found.add(
                                    new Where(
                                            kind(group),
                                            p[0],
                                            new Where.Town(p[1], p[2]),
                                            p[3],
                                            p[4])));
            return List.copyOf(found);
        }

        private static String kind(String group) {
            return group.equals("home") ? "HOME" : group.equals("other") ? "OTHER" : "WORK";
        }

        private List<Point> reachable() {
            boolean noMail = isYes(text(Target.EMAIL_OPT_OUT));
            boolean noPhone = isYes(text(Target.PHONE_OPT_OUT));
            return points.stream()
                    .map(p -> (p.isEmail() && noMail) || (p.isPhone() && noPhone) ? closed(p) : p)
                    .toList();
        }

        private static Point closed(Point p) {
            return new Point(p.kind(), p.label(), p.value(), p.normalised(), true);
        }

        /// A date of leaving is a yes as well.
        private static boolean isYes(String cell) {
            return switch (Plain.of(cell)) {
                case "", "no", "false", "0", "falso", "n", "null" -> false;
                default -> true;
            };
        }
    }
}
