package it.trequartista.inbox;

import it.trequartista.kernel.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes rows one after another, decides on each, and puts what is new on its card. The facts of
/// a card stand in an array by their own order; it never leaves the program.
@SuppressWarnings("EnumOrdinal")
final class Gathering implements RowSink {
    private static final int CHUNK = 2_000;
    private static final int RAW_KEPT = 20_000_000;
    private static final int RAW_CELL = 2_000;

    private final People people;
    private final Progress progress;
    private final Consumer<People> decided;
    private final boolean leaveDoubtful;
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<List<String>> raws = new ArrayList<>();
    private final List<Incoming> waiting = new ArrayList<>();
    private final List<Raw> waitingRaws = new ArrayList<>();
    private int source;
    private String sourceName = "";
    private int rawKept;

    /// @param decided sees the people each time some more rows are decided on
    Gathering(People people, boolean leaveDoubtful, Progress progress, Consumer<People> decided) {
        this.leaveDoubtful = leaveDoubtful;
        this.people = people;
        this.progress = progress;
        this.decided = decided;
    }

    /// What comes next is of this source.
    void begin(int index, String name) {
        source = index;
        sourceName = name;
    }

    /// All rows of the source have come.
    void end() {
        flush();
    }

    People people() {
        return people;
    }

    List<PlannedRow> rows() {
        return rows;
    }

    /// The cells of the rows that were not taken, in the order of [#rows]; empty lists for others.
    List<List<String>> raws() {
        return raws;
    }

    @Override
    public void row(Incoming row, Raw raw) {
        waiting.add(row);
        waitingRaws.add(raw);
        if (waiting.size() >= CHUNK) {
            flush();
        }
    }

    @Override
    public void bad(int row, Reason reason, Raw raw) {
        flush();
        note(new PlannedRow(source, row, Decision.BAD, "", reason), raw);
    }

    private void flush() {
        progress.check();
        people.expect(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            note(decide(waiting.get(i)), waitingRaws.get(i));
        }
        waiting.clear();
        waitingRaws.clear();
        decided.accept(people);
    }

    private void note(PlannedRow row, Raw raw) {
        rows.add(row);
        boolean taken = row.decision() == Decision.NEW || row.decision() == Decision.UPDATED;
        List<String> cells = taken || rawKept > RAW_KEPT ? List.of() : shortened(raw.cells());
        cells.forEach(c -> rawKept += c.length());
        raws.add(cells);
    }

    private static List<String> shortened(List<String> cells) {
        return cells.stream()
                .map(c -> c.length() > RAW_CELL ? c.substring(0, RAW_CELL) + "…" : c)
                .toList();
    }

    private PlannedRow decide(Incoming row) {
        return row.isCompany() ? company(row) : person(row);
    }

    private PlannedRow person(Incoming row) {
        String plainName = Plain.of(row.who().label());
        Card card = people.find(row, plainName);
        if (card == null) {
            return fresh(row, people.namesake(row, plainName, source));
        }
        int points = 0;
        for (Point point : row.points()) {
            if (card.add(point)) {
                people.index(card, point);
                points++;
            }
        }
        boolean nameless = card.plainName.isEmpty();
        int facts = card.fill(row.who(), row.more().facts()) + rest(card, row);
        if (nameless && !card.plainName.isEmpty()) {
            people.named(card);
        }
        if (points + facts > 0) {
            return planned(row, Decision.UPDATED, Reason.adds(points, facts));
        }
        return planned(row, Decision.SKIPPED, there(card.row));
    }

    private PlannedRow fresh(Incoming row, @Nullable Card namesake) {
        if (namesake == null) {
            return added(row, Reason.NEW);
        }
        return leaveDoubtful
                ? planned(row, Decision.SKIPPED, Reason.leaving(namesake))
                : added(row, Reason.doubting(namesake));
    }

    private PlannedRow added(Incoming row, Reason reason) {
        Card card = Card.fresh(row, source);
        int origin = Card.Fact.SOURCE.ordinal();
        if (card.facts[origin].isEmpty()) {
            card.facts[origin] = sourceName;
        }
        card.points.addAll(row.points());
        int _ = rest(card, row);
        people.keep(card);
        return planned(row, Decision.NEW, reason);
    }

    private int rest(Card card, Incoming row) {
        int added = 0;
        CompanyCard company = companyOf(row);
        if (company != null) {
            var work = row.work();
            if (card.add(new Card.Job(company, work.title(), work.department()))) {
                people.employed(card, company);
                added++;
            }
            added += company.fill(work.codes());
        }
        for (Where where : row.more().addresses()) {
            added += !where.isBlank() && card.add(where) ? 1 : 0;
        }
        for (String tag : row.more().tags()) {
            added += card.addTag(tag) ? 1 : 0;
        }
        return added;
    }

    private @Nullable CompanyCard companyOf(Incoming row) {
        String name = row.work().company();
        return name.isBlank() ? null : people.company(name, row.row());
    }

    private PlannedRow company(Incoming row) {
        int before = people.companies.size();
        CompanyCard card = people.company(row.work().company(), row.row());
        boolean isNew = people.companies.size() > before;
        int points = 0;
        for (Point point : row.points()) {
            points += card.add(point) ? 1 : 0;
        }
        int facts = card.fill(row.work().codes());
        for (Where where : row.more().addresses()) {
            facts += card.settle(where);
        }
        if (isNew) {
            return planned(row, Decision.NEW, Reason.NEW_COMPANY);
        }
        return points + facts > 0
                ? planned(row, Decision.UPDATED, Reason.adds(points, facts))
                : planned(row, Decision.SKIPPED, there(card.row));
    }

    private static Reason there(int row) {
        return row == 0 ? Reason.KNOWN : Reason.of("inbox.row.repeated", row);
    }

    private PlannedRow planned(Incoming row, Decision decision, Reason reason) {
        return new PlannedRow(source, row.row(), decision, row.label(), reason);
    }
}
