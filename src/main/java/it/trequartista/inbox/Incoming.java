package it.trequartista.inbox;

import it.trequartista.contacts.Normal;

import java.util.List;

/// One row of a list as a person or company, before anybody was asked who that is. Missing is "".
///
/// @param row its number
/// @param who the person's names
/// @param work where they work
/// @param points ways to reach them
/// @param more the rest
record Incoming(int row, Who who, Work work, List<Point> points, More more) {
    /// @param given name
    /// @param family name
    /// @param nickname if any
    record Who(String given, String family, String nickname) {
        /// What they are sorted by, as contacts keeps it.
        String sortKey() {
            String name = (family + " " + given).strip();
            return Normal.key(name.isEmpty() ? nickname : name);
        }

        String label() {
            return family.isEmpty() ? given : given.isEmpty() ? family : given + " " + family;
        }
    }

    /// @param company its name
    /// @param title of the job
    /// @param department of the company
    /// @param codes fiscal identity of the company
    record Work(String company, String title, String department, Codes codes) {}

    /// @param vat VAT number
    /// @param fiscal tax code
    /// @param sdi e-invoice code
    record Codes(String vat, String fiscal, String sdi) {
        static final Codes NONE = new Codes("", "", "");
    }

    /// @param addresses postal ones
    /// @param tags labels
    /// @param facts texts of a person by kind, one for each of [Card.Fact]
    record More(List<Where> addresses, List<String> tags, List<String> facts) {}

    /// True when there is nobody to keep.
    boolean isNobody() {
        return who.label().isBlank() && work.company.isBlank() && points.isEmpty();
    }

    /// True when it names a company and no person.
    boolean isCompany() {
        return who.label().isBlank() && !work.company.isBlank();
    }

    /// True when the row shows another profile page than a card, so that they are two people.
    boolean isOther(Card card) {
        boolean mine = false;
        boolean theirs = false;
        for (Point point : points) {
            mine |= point.isProfile();
        }
        for (Point point : card.points) {
            theirs |= point.isProfile();
            if (point.isProfile() && points.stream().anyMatch(p -> p.isAt(point))) {
                return false;
            }
        }
        return mine && theirs;
    }

    /// What to call it in a list of rows.
    String label() {
        String name = who.label();
        if (!name.isBlank()) {
            return name;
        }
        return work.company.isBlank() && !points.isEmpty()
                ? points.getFirst().value()
                : work.company;
    }
}
