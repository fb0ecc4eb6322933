package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

/// A place in an order made by hand, as text: between any two there is always another, so moving
/// one thing writes one row and two machines that move different things do not disturb each other.
///
/// Digits `0-9a-z`, read as a fraction; the plain text order is the order. Equal places (two
/// machines chose the same) are told apart by id.
@CheckReturnValue
public final class Position {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    private Position() {}

    /// The place of the first thing.
    public static String first() {
        return "i";
    }

    /// A place after this one, "" for an empty order.
    public static String after(String before) {
        return before.isEmpty() ? first() : between(before, "");
    }

    /// A place before this one, "" for an empty order.
    public static String before(String after) {
        return after.isEmpty() ? first() : between("", after);
    }

    /// A place between two; "" means no bound on that side. When they are equal or the wrong way
    /// round, a place just after the first.
    public static String between(String before, String after) {
        if (before.isEmpty() && after.isEmpty()) {
            return first();
        }
        if (!after.isEmpty() && before.compareTo(after) >= 0) {
            return before + first();
        }
        var found = new StringBuilder();
        boolean bounded = !after.isEmpty();
        boolean append = !bounded;
        for (int i = 0; ; i++) {
            int low = digit(before, i);
            int high = bounded && i < after.length() ? digit(after, i) : BASE;
            if (high - low > 1) {
                return found.append(DIGITS.charAt(append ? low + 1 : (low + high) / 2)).toString();
            }
            found.append(DIGITS.charAt(low));
            bounded = bounded && high == low;
        }
    }

    private static int digit(String text, int at) {
        return at < text.length() ? Math.max(0, DIGITS.indexOf(text.charAt(at))) : 0;
    }
}
