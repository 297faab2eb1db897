package city.kontor.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** One question put to the index. */
final class Asking {
    /** Beyond so many hits it is not counted on: nobody looks through them, and counting costs time. */
    private static final int COUNTED = 1_000;

    private final IndexSearcher searcher;
    private final Compounds compounds;
    private final Question question;
    private final Set<String> allowed;
    private final Wording wording;

    Asking(IndexSearcher searcher, Compounds compounds, Question question, Set<String> allowed) {
        this.searcher = searcher;
        this.compounds = compounds;
        this.question = question;
        this.allowed = allowed;
        wording = new Wording(compounds, question.typed());
    }

    Answer answer() throws IOException {
        Query words = wording.query();
        int until = question.offset() + question.most();
        TopDocs found = searcher.search(filtered(words), new TopScoreDocCollectorManager(until, null, COUNTED));
        var hits = new ArrayList<Hit>();
        List<String> wanted = wording.wanted();
        for (int i = question.offset(); i < found.scoreDocs.length; i++) {
            ScoreDoc one = found.scoreDocs[i];
            Document document = searcher.storedFields().document(one.doc);
            hits.add(Fields.hit(
                    document,
                    Marks.inTitle(Fields.stored(document, Fields.TITLE), wanted, compounds),
                    snippet(words, one, document)));
        }
        return new Answer(
                hits,
                found.totalHits.value(),
                found.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
                Progress.NONE);
    }

    private Query filtered(Query words) {
        var all = new BooleanQuery.Builder().add(words, Occur.MUST);
        var scopes = new HashSet<>(allowed);
        if (!question.scopes().isEmpty()) {
            scopes.retainAll(question.scopes());
        }
        all.add(oneOf(Fields.SCOPE, scopes), Occur.FILTER);
        if (!question.kind().isEmpty()) {
            all.add(new TermQuery(new Term(Fields.KIND, question.kind())), Occur.FILTER);
        }
        for (Map.Entry<String, Set<String>> facet : question.facets().entrySet()) {
            if (!facet.getValue().isEmpty()) {
                all.add(oneOf(Fields.facet(facet.getKey()), facet.getValue()), Occur.FILTER);
            }
        }
        if (question.from().isPresent() || question.until().isPresent()) {
            all.add(
                    LongPoint.newRangeQuery(
                            Fields.DAY,
                            question.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE),
                            question.until().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        return all.build();
    }

    private static Query oneOf(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).collect(Collectors.toList()));
    }

    private List<Hit.Piece> snippet(Query words, ScoreDoc one, Document document) throws IOException {
        if (document.get(Fields.TEXT) == null || question.typed().isBlank()) {
            return List.of();
        }
        return new Snippets(searcher, German.forIndex(compounds)).of(words, one.doc);
    }
}
