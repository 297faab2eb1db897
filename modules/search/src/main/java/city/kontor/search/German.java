package city.kontor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How German words are compared: without case, umlauts and endings; compounds also by their parts. */
final class German {
    private static final int LONGEST = 80;
    private static final Analyzer FOLDED = analyzer(stream -> stream);
    private static final Analyzer STEMMED = analyzer(GermanLightStemFilter::new);

    private German() {}

    /** One word of a text. @param text as it was folded or stemmed @param from its first letter in the text */
    record Word(String text, int from, int until) {}

    /** What the fields of an index are analysed with. */
    static Analyzer forIndex(Compounds compounds) {
        return new PerFieldAnalyzerWrapper(
                analyzer(stream -> new GermanLightStemFilter(new CompoundFilter(stream, compounds))),
                Map.of(Fields.WORD, FOLDED, Fields.TAIL, analyzer(TailFilter::new)));
    }

    /** The words of a text without case and umlauts. */
    static List<Word> folded(String text) {
        return words(FOLDED, text);
    }

    /** The words of a text without case, umlauts and endings. */
    static List<Word> stemmed(String text) {
        return words(STEMMED, text);
    }

    /** One word without case and umlauts. */
    static String fold(String word) {
        return first(folded(word)).orElse("");
    }

    static String stem(String word) {
        return first(stemmed(word)).orElse(word);
    }

    private static Optional<String> first(List<Word> words) {
        return words.stream().findFirst().map(Word::text);
    }

    private static List<Word> words(Analyzer analyzer, String text) {
        var words = new ArrayList<Word>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Analyzer analyzer(Function<TokenStream, TokenStream> last) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)));
                return new TokenStreamComponents(words, last.apply(new LengthFilter(folded, 1, LONGEST)));
            }
        };
    }
}
