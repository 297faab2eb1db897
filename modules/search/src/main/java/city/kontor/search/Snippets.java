package city.kontor.search;

import city.kontor.search.Hit.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** A few words of a text around what was looked for. */
final class Snippets extends UnifiedHighlighter {
    private static final String BETWEEN = " … ";
    private static final int PASSAGES = 2;

    /** Passages are looked for in the first characters of a text only. */
    private static final int LOOKED_AT = 200_000;

    Snippets(IndexSearcher searcher, Analyzer analyzer) {
        super(UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new Passages())
                .withMaxNoHighlightPassages(0)
                .withMaxLength(LOOKED_AT));
    }

    // The formatter makes lists of pieces; the library hands them on as objects.
    @SuppressWarnings("unchecked")
    List<Piece> of(Query words, int document) throws IOException {
        @Nullable
        Object[] made = highlightFieldsAsObjects(
                        new String[] {Fields.TEXT}, words, new int[] {document}, new int[] {PASSAGES})
                .get(Fields.TEXT);
        return made == null || made.length == 0 || made[0] == null ? List.of() : (List<Piece>) made[0];
    }

    /** The passages of a text as pieces, on one line. */
    private static final class Passages extends PassageFormatter {
        @Override
        public List<Piece> format(Passage[] passages, String content) {
            var pieces = new ArrayList<Piece>();
            for (Passage passage : passages) {
                if (!pieces.isEmpty()) {
                    Marks.add(pieces, BETWEEN, false);
                }
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int from = Math.max(at, passage.getMatchStarts()[i]);
                    int until = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
                    if (from < until) {
                        Marks.add(pieces, onOneLine(content.substring(at, from)), false);
                        Marks.add(pieces, onOneLine(content.substring(from, until)), true);
                        at = until;
                    }
                }
                Marks.add(pieces, onOneLine(content.substring(at, Math.max(at, passage.getEndOffset()))), false);
            }
            return pieces;
        }

        private static String onOneLine(String text) {
            return text.replaceAll("\\s+", " ");
        }
    }
}
