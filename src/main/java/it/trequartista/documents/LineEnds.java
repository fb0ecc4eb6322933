package it.trequartista.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: as the language rules say and before the slashes of a web address, but
/// not after an elided article. "dell’" alone at the end of a line reads badly in Italian.
final class LineEnds implements FSTextBreaker {
    private final FSTextBreaker rules;
    private String text = "";

    LineEnds(Locale language) {
        rules = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(language));
    }

    @Override
    public int next() {
        int at = rules.next();
        while (at > 1 && at < text.length() && elided(at)) {
            at = rules.next();
        }
        return at;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        rules.setText(newText);
    }

    private boolean elided(int at) {
        char before = text.charAt(at - 1);
        return (before == '’' || before == '\'')
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at));
    }
}
