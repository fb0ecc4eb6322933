package it.trequartista.inbox;

import java.util.ArrayList;
import java.util.List;

/// One company as it will be once the plan is carried out.
final class CompanyCard {
    /// 0 until it is in the file; a new one gets one each time a plan is carried out.
    long id;

    private final boolean fresh;
    final String name;
    final int row;
    final List<Point> points = new ArrayList<>(0);
    Incoming.Codes codes;
    Where where;
    int knownPoints;
    boolean filled;
    private final String plain;

    CompanyCard(long id, int row, String name, Incoming.Codes codes, Where where) {
        this.id = id;
        this.fresh = id == 0;
        this.row = row;
        this.name = name;
        this.plain = Plain.of(name);
        this.codes = codes;
        this.where = where;
    }

    static final Where NOWHERE = new Where("WORK", "", new Where.Town("", ""), "", "");

    String plain() {
        return plain;
    }

    boolean isNew() {
        return fresh;
    }

    /// A new one is being written, with all that is on it.
    void enters(long newId) {
        id = newId;
        knownPoints = 0;
    }

    /// Everything on it so far is in the file.
    void settled() {
        knownPoints = points.size();
        filled = false;
    }

    /// True when only its name is known.
    boolean isBare() {
        return count(codes) == 0 && where.isBlank();
    }

    /// Where it is and its VAT number, as search finds them.
    String found() {
        return where.postal().city() + "  " + codes.vat();
    }

    boolean hasAdditions() {
        return filled || points.size() > knownPoints;
    }

    /// Fills the codes that are empty; tells how many were.
    int fill(Incoming.Codes from) {
        int before = count(codes);
        codes =
                new Incoming.Codes(
                        codes.vat().isEmpty() ? from.vat() : codes.vat(),
                        codes.fiscal().isEmpty() ? from.fiscal() : codes.fiscal(),
                        codes.sdi().isEmpty() ? from.sdi() : codes.sdi());
        int more = count(codes) - before;
        filled |= more > 0;
        return more;
    }

    /// Takes the address if it has none.
    int settle(Where from) {
        if (!where.isBlank() || from.isBlank()) {
            return 0;
        }
        where = from;
        filled = true;
        return 1;
    }

    /// Adds a way to reach it, unless there.
    boolean add(Point point) {
        return points.stream().noneMatch(p -> p.normalised().equals(point.normalised()))
                && points.add(point);
    }

    private static int count(Incoming.Codes codes) {
        return (codes.vat().isEmpty() ? 0 : 1)
                + (codes.fiscal().isEmpty() ? 0 : 1)
                + (codes.sdi().isEmpty() ? 0 : 1);
    }
}
