package city.kontor.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** Replaces a word by all its ends, so that whoever knows how an end begins has found any part of the word. */
final class TailFilter extends TokenFilter {
    static final int SHORTEST = 3;

    /** No more of a long word: nobody types the middle of more. */
    private static final int MOST = 40;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private @Nullable String word;
    private int from;

    TailFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        String whole = word;
        while (whole == null || whole.length() - from < SHORTEST || from > MOST) {
            if (!input.incrementToken()) {
                return false;
            }
            whole = term.toString();
            word = whole;
            // The word itself is found by its own field.
            from = 1;
        }
        term.setEmpty().append(whole, from, whole.length());
        from++;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = null;
        from = 0;
    }
}
