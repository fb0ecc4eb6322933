package it.trequartista.inbox.duplicates;

/// Slips of the pen.
final class Slips {
    private Slips() {}

    /// Whether two words are one letter apart: one changed, one missing, or two neighbours
    /// exchanged (optimal string alignment distance of at most 1).
    static boolean isOne(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (Math.max(a.length(), b.length()) - shorter > 1) {
            return false;
        }
        int i = 0;
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (a.length() != b.length()) {
            String longer = a.length() > b.length() ? a : b;
            String other = a.length() > b.length() ? b : a;
            return longer.regionMatches(i + 1, other, i, other.length() - i);
        }
        if (i == shorter) {
            return true;
        }
        boolean isChanged = a.regionMatches(i + 1, b, i + 1, shorter - i - 1);
        boolean isExchanged =
                i + 1 < shorter
                        && a.charAt(i) == b.charAt(i + 1)
                        && a.charAt(i + 1) == b.charAt(i)
                        && a.regionMatches(i + 2, b, i + 2, shorter - i - 2);
        return isChanged || isExchanged;
    }
}
