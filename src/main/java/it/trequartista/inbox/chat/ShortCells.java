package it.trequartista.inbox.chat;

/// CSV whose cells end somewhere: of one that is longer the rest is passed over. A cell is what
/// stands between quotes, or between line ends.
final class ShortCells implements Sifted.Sieve {
    private boolean quoted;
    private int length;

    @Override
    public int of(char c) {
        quoted ^= c == '"';
        boolean end = c == '"' || (!quoted && (c == '\n' || c == '\r' || c == ','));
        length = end ? 0 : length + 1;
        return length <= Told.LONGEST ? c : NOTHING;
    }
}
