package it.trequartista.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One person as it will be once the plan is carried out: what is known already, and after it what
/// the rows add. Kept small, since a plan can hold hundreds of thousands.
final class Card {
    /// Texts of a person beside the names.
    enum Fact {
        LANGUAGE,
        BIRTHDAY,
        NOTES,
        HOW_MET,
        SOURCE;

        static String[] texts() {
            String[] texts = new String[values().length];
            Arrays.fill(texts, "");
            return texts;
        }
    }

    /// Where a person works.
    ///
    /// @param company the company's card
    /// @param title of the job
    /// @param department of the company
    record Job(CompanyCard company, String title, String department) {}

    /// 0 until the person is in the file; a new one gets one each time a plan is carried out.
    long id;

    private final boolean fresh;

    /// The row that made it, 0 for one from the file.
    final int row;

    /// The list it came from, by its index in the plan; 0 for one from the file.
    final int list;

    final String[] facts;
    final List<Point> points = new ArrayList<>(3);
    final List<Job> jobs = new ArrayList<>(1);
    final List<Where> addresses = new ArrayList<>(0);
    final List<String> tags = new ArrayList<>(0);
    Incoming.Who who;
    String plainName;
    int knownPoints;
    int knownJobs;
    int knownAddresses;
    int knownTags;
    boolean factsAdded;
    List<String> closing = List.of();

    private Card(long id, int row, int list, Incoming.Who who, String[] facts) {
        this.id = id;
        this.fresh = id == 0;
        this.row = row;
        this.list = list;
        this.who = who;
        this.facts = facts;
        this.plainName = Plain.of(who.label());
    }

    /// A person of the file; what is added next counts as known until [#settled].
    static Card known(long id, Incoming.Who who, String[] facts) {
        return new Card(id, 0, 0, who, facts);
    }

    /// A person not yet in the file.
    static Card fresh(Incoming incoming, int list) {
        return new Card(
                0,
                incoming.row(),
                list,
                incoming.who(),
                incoming.more().facts().toArray(String[]::new));
    }

    /// Everything on it so far is in the file.
    void settled() {
        knownPoints = points.size();
        knownJobs = jobs.size();
        knownAddresses = addresses.size();
        knownTags = tags.size();
        factsAdded = false;
        closing = List.of();
    }

    /// A new one is being written, with all that is on it.
    void enters(long newId) {
        id = newId;
        knownPoints = 0;
        knownJobs = 0;
        knownAddresses = 0;
        knownTags = 0;
    }

    /// True of somebody the file did not know when the plan began.
    boolean isNew() {
        return fresh;
    }

    boolean hasAdditions() {
        return factsAdded
                || points.size() > knownPoints
                || jobs.size() > knownJobs
                || addresses.size() > knownAddresses
                || tags.size() > knownTags
                || !closing.isEmpty();
    }

    boolean hasContact() {
        for (Point point : points) {
            if (point.isEmail() || point.isPhone()) {
                return true;
            }
        }
        return false;
    }

    /// The names as search finds them, like the view `person_search`.
    String name() {
        return who.given() + ' ' + who.family() + ' ' + who.nickname();
    }

    /// Companies and ways to reach them as search finds them, like the view `person_search`.
    String detail() {
        var words = new StringBuilder();
        for (Job job : jobs) {
            words.append(words.isEmpty() ? "" : " ").append(job.company.name);
        }
        for (Point point : points) {
            words.append(' ').append(point.value());
        }
        return words.toString();
    }

    boolean worksFor(String plainCompany) {
        if (jobs.isEmpty()) {
            return plainCompany.isEmpty();
        }
        for (Job job : jobs) {
            if (job.company.plain().equals(plainCompany)) {
                return true;
            }
        }
        return false;
    }

    /// True when a row says nothing that is not here.
    boolean has(Incoming row, String plainCompany) {
        for (Point point : row.points()) {
            if (points.stream().noneMatch(p -> p.normalised().equals(point.normalised()))) {
                return false;
            }
        }
        boolean works = plainCompany.isEmpty() || worksFor(plainCompany);
        boolean named = !who.label().isEmpty() || row.who().label().isEmpty();
        boolean nicknamed = !who.nickname().isEmpty() || row.who().nickname().isEmpty();
        return works && named && nicknamed && hasRest(row.more());
    }

    private boolean hasRest(Incoming.More more) {
        for (int i = 0; i < facts.length; i++) {
            boolean counts = Fact.values()[i] != Fact.SOURCE;
            if (counts && facts[i].isEmpty() && !more.facts().get(i).isEmpty()) {
                return false;
            }
        }
        return more.addresses().stream()
                        .allMatch(w -> addresses.stream().anyMatch(a -> a.key().equals(w.key())))
                && more.tags().stream().allMatch(t -> tags.stream().anyMatch(t::equalsIgnoreCase));
    }

    /// Adds a way to reach them, unless there; tells whether it was new.
    boolean add(Point point) {
        for (int i = 0; i < points.size(); i++) {
            Point here = points.get(i);
            if (here.normalised().equals(point.normalised())) {
                return point.optOut() && !here.optOut() && close(i, point);
            }
        }
        points.add(point);
        return true;
    }

    private boolean close(int at, Point point) {
        points.set(at, point);
        if (at < knownPoints) {
            closing = new ArrayList<>(closing);
            closing.add(point.normalised());
        }
        return true;
    }

    /// Adds a job, unless they work there already.
    boolean add(Job job) {
        for (Job here : jobs) {
            if (here.company.equals(job.company)) {
                return false;
            }
        }
        jobs.add(job);
        return true;
    }

    /// Adds an address, unless there.
    boolean add(Where where) {
        for (Where here : addresses) {
            if (here.key().equals(where.key())) {
                return false;
            }
        }
        addresses.add(where);
        return true;
    }

    /// Adds a tag, unless there.
    boolean addTag(String tag) {
        return tags.stream().noneMatch(t -> t.equalsIgnoreCase(tag)) && tags.add(tag);
    }

    /// Fills what is empty; tells how many texts were.
    int fill(Incoming.Who from, List<String> more) {
        int filled = 0;
        if (who.label().isEmpty() && !from.label().isEmpty()) {
            who = from;
            plainName = Plain.of(who.label());
            filled++;
        } else if (who.nickname().isEmpty() && !from.nickname().isEmpty()) {
            who = new Incoming.Who(who.given(), who.family(), from.nickname());
            filled++;
        }
        for (int i = 0; i < facts.length; i++) {
            boolean counts = Fact.values()[i] != Fact.SOURCE;
            if (counts && facts[i].isEmpty() && !more.get(i).isEmpty()) {
                facts[i] = more.get(i);
                filled++;
            }
        }
        factsAdded |= filled > 0;
        return filled;
    }
}
