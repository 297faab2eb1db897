package city.kontor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes of typed words what the index is asked: each word must be found, as a form of it, as its begin or as a part. */
final class Wording {
    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final int SHORTEST_TEXT_PREFIX = 4;

    private static final float EXACT_NUMBER = 60;
    private static final float NUMBER = 40;
    private static final float TITLE = 4;
    private static final float ABOUT = 2;
    private static final float BEGIN = 6;
    private static final float PART = 3;
    private static final float TEXT_BEGIN = 0.5f;

    private final Compounds compounds;
    private final String typed;

    Wording(Compounds compounds, String typed) {
        this.compounds = compounds;
        this.typed = typed;
    }

    /** What is found by the words; everything where there are none. */
    Query query() {
        var all = new BooleanQuery.Builder();
        int wanted = 0;
        for (var piece : PIECE.matcher(typed).results().toList()) {
            boolean phrase = piece.group(2) != null;
            String text = phrase ? piece.group(2) : piece.group(3);
            List<German.Word> words = German.folded(text);
            if (!words.isEmpty()) {
                boolean not = !piece.group(1).isEmpty();
                wanted += not ? 0 : 1;
                all.add(phrase ? phrase(text) : word(text, words), not ? Occur.MUST_NOT : Occur.MUST);
            }
        }
        if (wanted == 0) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    /** The typed words that are wanted, folded and stemmed, to be marked in a title. */
    List<String> wanted() {
        var wanted = new ArrayList<String>();
        for (var piece : PIECE.matcher(typed).results().toList()) {
            if (piece.group(1).isEmpty()) {
                String text = piece.group(2) != null ? piece.group(2) : piece.group(3);
                German.folded(text).forEach(word -> wanted.add(word.text()));
                German.stemmed(text).forEach(word -> wanted.add(word.text()));
            }
        }
        return wanted.stream().distinct().toList();
    }

    private Query phrase(String text) {
        List<String> words =
                German.stemmed(text).stream().map(German.Word::text).toList();
        return any(
                boost(new PhraseQuery(Fields.TITLE, words.toArray(String[]::new)), TITLE),
                boost(new PhraseQuery(Fields.ABOUT, words.toArray(String[]::new)), ABOUT),
                new PhraseQuery(Fields.TEXT, words.toArray(String[]::new)));
    }

    /** One piece without spaces, which may still be several words: {@code Haupt-/Nebenstraße}. */
    private Query word(String text, List<German.Word> folded) {
        List<German.Word> stems = German.stemmed(text);
        var together = new BooleanQuery.Builder();
        for (int i = 0; i < folded.size(); i++) {
            together.add(word(folded.get(i).text(), stems.get(i).text()), Occur.MUST);
        }
        if (!Numbers.isLikely(text)) {
            return together.build();
        }
        String key = Numbers.key(text);
        return new BooleanQuery.Builder()
                .add(constant(new TermQuery(new Term(Fields.NUMBERS, key)), EXACT_NUMBER), Occur.SHOULD)
                .add(constant(new PrefixQuery(new Term(Fields.NUMBERS, key)), NUMBER), Occur.SHOULD)
                .add(together.build(), Occur.SHOULD)
                .build();
    }

    private Query word(String folded, String stem) {
        var ways = new ArrayList<Query>();
        ways.add(boost(term(Fields.TITLE, stem), TITLE));
        ways.add(boost(term(Fields.ABOUT, stem), ABOUT));
        ways.add(term(Fields.TEXT, stem));
        ways.add(constant(prefix(Fields.WORD, folded), BEGIN));
        if (folded.length() >= TailFilter.SHORTEST) {
            ways.add(constant(prefix(Fields.TAIL, folded), PART));
        }
        if (folded.length() >= SHORTEST_TEXT_PREFIX) {
            ways.add(constant(prefix(Fields.TEXT, folded), TEXT_BEGIN));
        }
        List<String> parts = compounds.whole(folded);
        if (!parts.isEmpty()) {
            ways.add(parts(Fields.TITLE, parts));
            ways.add(parts(Fields.TEXT, parts));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** {@code Straßenbeleuchtung} also finds the {@code Beleuchtung der Straße}. */
    private static Query parts(String field, List<String> parts) {
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(term(field, German.stem(part)), Occur.MUST));
        return boost(all.build(), TEXT_BEGIN);
    }

    private static Query any(Query... ways) {
        return new DisjunctionMaxQuery(List.of(ways), 0);
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query prefix(String field, String text) {
        return new PrefixQuery(new Term(field, text));
    }

    private static Query constant(Query query, float score) {
        return boost(new ConstantScoreQuery(query), score);
    }

    private static Query boost(Query query, float by) {
        return new BoostQuery(query, by);
    }
}
