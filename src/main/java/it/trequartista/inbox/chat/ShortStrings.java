package it.trequartista.inbox.chat;

/// JSON whose strings end somewhere: what is beyond a length is passed over, and [#CUT] stands
/// at its end.
final class ShortStrings implements Sifted.Sieve {
    /// Stands for what was passed over; no text has it.
    static final char CUT = '\uFDD0';

    private static final int BACKSLASH = -1;

    private boolean inside;
    private boolean dropping;
    private int escape;
    private int length;

    @Override
    public int of(char c) {
        boolean dropped = dropping;
        if (keeps(c)) {
            return c;
        }
        return dropped ? NOTHING : CUT;
    }

    private boolean keeps(char c) {
        if (!inside) {
            inside = c == '"';
            length = 0;
            return true;
        }
        if (escape != 0) {
            escape = escape > 0 ? escape - 1 : c == 'u' ? 4 : 0;
            length++;
            return !dropping;
        }
        if (c == '"') {
            inside = false;
            dropping = false;
            return true;
        }
        escape = c == '\\' ? BACKSLASH : 0;
        dropping = length >= Told.LONGEST;
        length++;
        return !dropping;
    }
}
