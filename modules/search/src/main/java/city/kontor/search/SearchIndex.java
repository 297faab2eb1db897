package city.kontor.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The index of all things in one folder. What it holds can be read from the things again at any time; so an index that
 * is missing, damaged or of another version of the program is thrown away and begun anew.
 */
public final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SearchIndex.class.getName());

    /** Raised whenever the fields or the way words are taken apart change. */
    static final String FORMAT = "1";

    private static final String FORMAT_KEY = "format";
    private static final int BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Compounds compounds = new Compounds();
    private final Map<String, String> notes = new TreeMap<>();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Opens the index, or begins a new one.
     *
     * @throws IndexException if the folder cannot be used, for example because another program does
     */
    public SearchIndex(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
            writer = writer();
            searchers = new SearcherManager(writer, null);
            writer.getLiveCommitData().forEach(note -> notes.put(note.getKey(), note.getValue()));
        } catch (IOException e) {
            throw new IndexException("Cannot use the index in " + folder, e);
        }
        if (FORMAT.equals(notes.get(FORMAT_KEY))) {
            learnOwnWords();
        } else {
            clear();
        }
    }

    /** The writer; where the files are damaged, they are deleted first. */
    private IndexWriter writer() throws IOException {
        try {
            return new IndexWriter(directory, config());
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The index in " + folder + " is damaged and is made anew", e);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexWriter(directory, config());
        }
    }

    /** Throws everything away; the source is read from its beginning afterwards. */
    public void clear() {
        change(() -> {
            writer.deleteAll();
            notes.clear();
            notes.put(FORMAT_KEY, FORMAT);
            commit();
        });
    }

    private IndexWriterConfig config() {
        var merging = new TieredMergePolicy();
        // What was deleted by law must be gone from the files and not only be left out of answers.
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(German.forIndex(compounds))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merging)
                .setCommitOnClose(false);
    }

    private void learnOwnWords() {
        search(searcher -> {
            for (var leaf : searcher.getIndexReader().leaves()) {
                var terms = leaf.reader().terms(Fields.WORD);
                if (terms != null) {
                    var all = terms.iterator();
                    while (all.next() != null) {
                        compounds.learn(all.term().utf8ToString());
                    }
                }
            }
            return true;
        });
    }

    /** Learns the words of a title, so that compounds with them are found by them. */
    public void learn(String title) {
        German.folded(title).forEach(word -> compounds.learn(word.text()));
    }

    /** Adds a thing or replaces what is known of it; the text of unchanged bytes is kept. */
    public void put(Item item) {
        change(() -> {
            Optional<String> text = item.content().flatMap(content -> known(item.id(), content.address()));
            writer.updateDocument(new Term(Fields.ID, item.id()), Fields.document(item, text));
        });
    }

    /** As {@link #put} for a thing that is not there yet, which is faster. */
    public void add(Item item) {
        change(() -> writer.addDocument(Fields.document(item, Optional.empty())));
    }

    /** As {@link #put}, with the text of its bytes. @param text empty where there is none */
    public void put(Item item, String text) {
        change(() -> writer.updateDocument(new Term(Fields.ID, item.id()), Fields.document(item, Optional.of(text))));
    }

    public void remove(String id) {
        change(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
    }

    public void removeScope(String scope) {
        change(() -> writer.deleteDocuments(new Term(Fields.SCOPE, scope)));
    }

    /** Whether things lie in the files that are removed already. */
    boolean holdsRemoved() {
        return writer.hasDeletions();
    }

    /** Takes what was removed out of the files, too. May take a while. */
    public void purge() {
        change(() -> {
            writer.forceMergeDeletes(true);
            commit();
            writer.deleteUnusedFiles();
        });
    }

    /** What is noted beside the index and lies in the same commit; what is put into it is kept with the next one. */
    public Map<String, String> notes() {
        return notes;
    }

    /** Makes everything that was put and noted survive a crash, and lets searches see it. */
    public void commit() {
        change(() -> {
            writer.setLiveCommitData(new HashMap<>(notes).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        });
    }

    /** Lets searches see what was put. */
    public void refresh() {
        change(searchers::maybeRefreshBlocking);
    }

    /** How many things it holds. */
    public int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    public int count(String kind, String scope) {
        return search(searcher -> searcher.count(of(kind, scope)));
    }

    /** The ids of the things of a kind in a scope. */
    public void ids(String kind, String scope, Consumer<String> sink) {
        each(of(kind, scope), Set.of(Fields.ID), document -> sink.accept(Fields.stored(document, Fields.ID)));
    }

    /** Addresses of bytes whose text has not been read, in their order, behind this one; the first page is behind "". */
    public List<String> unread(String after, int most) {
        return search(searcher -> {
            var found = new ArrayList<String>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.UNREAD);
            if (terms == null) {
                return found;
            }
            TermsEnum all = terms.iterator();
            boolean more = all.seekCeil(new BytesRef(after)) != TermsEnum.SeekStatus.END;
            while (more && found.size() < most) {
                String address = all.term().utf8ToString();
                if (!address.equals(after)) {
                    found.add(address);
                }
                more = all.next() != null;
            }
            return found;
        });
    }

    /** The things that are to be found by the text of these bytes, which has not been read. */
    public List<Source.Preview> waitingFor(String address) {
        var found = new ArrayList<Source.Preview>();
        each(
                new TermQuery(new Term(Fields.UNREAD, address)),
                Set.of(Fields.ID, Fields.KIND),
                document -> found.add(
                        new Source.Preview(Fields.stored(document, Fields.KIND), Fields.stored(document, Fields.ID))));
        return found;
    }

    private static Query of(String kind, String scope) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.SCOPE, scope)), Occur.FILTER)
                .build();
    }

    /** What is found, the best first. @param allowed the scopes that the asking person may read */
    public Answer answer(Question question, Set<String> allowed) {
        return search(searcher -> new Asking(searcher, compounds, question, allowed).answer());
    }

    /** Whether it is known with other facets. */
    boolean facetsDiffer(Item item) {
        return stored(item.id())
                .filter(known -> !Fields.facets(known).equals(item.facets()))
                .isPresent();
    }

    private Optional<String> known(String id, String address) {
        return stored(id).flatMap(known -> Fields.textOf(known, address));
    }

    private Optional<Document> stored(String id) {
        return search(searcher -> {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(searcher.storedFields().document(found[0].doc));
        });
    }

    private void each(Query query, Set<String> fields, Consumer<Document> sink) {
        search(searcher -> {
            var stored = searcher.storedFields();
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                Bits live = leaf.reader().getLiveDocs();
                if (scorer != null) {
                    DocIdSetIterator documents = scorer.iterator();
                    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        if (live == null || live.get(documents.docID())) {
                            sink.accept(stored.document(leaf.docBase + documents.docID(), fields));
                        }
                    }
                }
            }
            return true;
        });
    }

    /** Closes without a last commit: what was not committed is read from the things again. */
    @Override
    public void close() {
        change(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    private interface Change {
        void run() throws IOException;
    }

    private interface Look<T> {
        T look(IndexSearcher searcher) throws IOException;
    }

    private void change(Change change) {
        try {
            change.run();
        } catch (IOException e) {
            throw new IndexException("Cannot write the index in " + folder, e);
        }
    }

    private <T> T search(Look<T> look) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return look.look(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexException("Cannot read the index in " + folder, e);
        }
    }
}
