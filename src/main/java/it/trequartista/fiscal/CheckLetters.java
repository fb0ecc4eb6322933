package it.trequartista.fiscal;

/// The check letter that the Italian fiscal code and the CIN of a bank account share: odd places
/// (counted from one) through a table, even places by their rank, the sum modulo 26.
final class CheckLetters {
    /// Values of 0-9 and of A-J; K to Z go on.
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private CheckLetters() {}

    static char of(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int rank = rank(body.charAt(i));
            sum += i % 2 == 0 ? ODD[rank] : rank;
        }
        return (char) ('A' + sum % 26);
    }

    private static int rank(char c) {
        return c <= '9' ? c - '0' : c - 'A';
    }
}
