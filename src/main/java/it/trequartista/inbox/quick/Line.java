package it.trequartista.inbox.quick;

import it.trequartista.inbox.understanding.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A line while it is read: what a piece has claimed no other finds.
final class Line {
    /// Stands for a sign that is claimed.
    static final char CLAIMED = '\u0001';

    /// Stands for a sign that is no word's.
    private static final char HIDDEN = '~';

    final String text;
    private final StringBuilder rest;
    private final List<Piece> pieces = new ArrayList<>();

    Line(String text) {
        this.text = text;
        this.rest = new StringBuilder(Folded.of(text));
    }

    /// Lets nobody find what is no words, such as the address of a page.
    void hide(int from, int to) {
        for (int i = from; i < to; i++) {
            rest.setCharAt(i, HIDDEN);
        }
    }

    /// What is left, folded, sign for sign as long as the line.
    String rest() {
        return rest.toString();
    }

    /// Adds what was found, unless some of it belongs to another piece.
    void claim(Piece piece) {
        if (rest.substring(piece.from(), piece.to()).indexOf(CLAIMED) >= 0) {
            return;
        }
        pieces.add(piece);
        for (int i = piece.from(); i < piece.to(); i++) {
            rest.setCharAt(i, CLAIMED);
        }
    }

    /// Where the words begin that lead to a place, such as "to the" before a name.
    ///
    /// @param lead matches such words at the end of what stands before
    int led(Pattern lead, int at) {
        var matcher = lead.matcher(rest).region(0, at);
        return matcher.find() ? matcher.start() : at;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
