package it.trequartista.inbox;

import it.trequartista.contacts.Normal;

import java.util.ArrayList;
import java.util.List;

/// Guesses what a column without a telling header means from what stands in it.
final class ContentGuess {
    private ContentGuess() {}

    static List<Columns.Meaning> refine(
            List<Columns.Meaning> meanings,
            List<List<String>> rows,
            Mapping mapping,
            List<String> headers) {
        var refined = new ArrayList<>(meanings);
        for (int i = 0; i < refined.size(); i++) {
            boolean chosen = mapping.chosen().containsKey(Mapping.key(headers.get(i)));
            boolean told = !headers.get(i).isBlank() && !headers.get(i).startsWith("#");
            if (refined.get(i).target() == Target.IGNORED && !chosen) {
                refined.set(i, new Columns.Meaning(guess(rows, i, told), ""));
            }
        }
        if (headers.getFirst().startsWith("#") && !hasName(refined)) {
            nameFirstText(refined, rows, mapping);
        }
        return refined;
    }

    private static Target guess(List<List<String>> rows, int column, boolean told) {
        int filled = 0;
        int mails = 0;
        int phones = 0;
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column).strip() : "";
            filled += cell.isEmpty() ? 0 : 1;
            mails += Points.isEmail(cell) ? 1 : 0;
            phones += !told && Normal.phone(cell).length() > 9 ? 1 : 0;
        }
        if (mails > 0 && mails * 2 > filled) {
            return Target.EMAIL;
        }
        return phones > 0 && phones * 2 > filled ? Target.PHONE : Target.IGNORED;
    }

    private static boolean hasName(List<Columns.Meaning> meanings) {
        return meanings.stream()
                .anyMatch(m -> m.target() == Target.FULL_NAME || m.target() == Target.FAMILY);
    }

    private static void nameFirstText(
            List<Columns.Meaning> meanings, List<List<String>> rows, Mapping mapping) {
        for (int i = 0; i < meanings.size(); i++) {
            boolean chosen = mapping.chosen().containsKey("#" + (i + 1));
            if (meanings.get(i).target() == Target.IGNORED && !chosen && isText(rows, i)) {
                meanings.set(i, new Columns.Meaning(Target.FULL_NAME, ""));
                return;
            }
        }
    }

    private static boolean isText(List<List<String>> rows, int column) {
        return rows.stream()
                .anyMatch(
                        r ->
                                column < r.size()
                                        && r.get(column)
                                                .codePoints()
                                                .anyMatch(Character::isLetter));
    }
}
