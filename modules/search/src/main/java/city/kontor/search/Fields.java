package city.kontor.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;

/** The fields of the index: what is written into them of a thing, and what is read back for a hit. */
final class Fields {
    static final String ID = "id";
    static final String KIND = "kind";
    static final String SCOPE = "scope";
    static final String PARENT = "parent";
    static final String TITLE = "title";
    static final String ABOUT = "about";
    static final String NUMBER = "number";
    /** The pieces of numbers. */
    static final String NUMBERS = "numbers";
    /** Whole words of title and about. */
    static final String WORD = "word";
    /** The ends of these words. */
    static final String TAIL = "tail";

    static final String DAY = "day";
    static final String ADDRESS = "address";
    static final String TYPE = "type";
    static final String NAME = "name";
    static final String TEXT = "text";
    /** The address, while its text has not been read. */
    static final String UNREAD = "unread";

    private static final String FACET = "facet.";
    private static final int MOST_PART_WORDS_CHARS = 1_500;
    private static final FieldType BARE = bare();

    private Fields() {}

    static String facet(String name) {
        return FACET + name;
    }

    /** @param text of its bytes; empty while it was not read */
    static Document document(Item item, Optional<String> text) {
        var document = new Document();
        document.add(new StringField(ID, item.id(), Field.Store.YES));
        document.add(new StringField(KIND, item.kind(), Field.Store.YES));
        document.add(new StringField(SCOPE, item.scope(), Field.Store.YES));
        document.add(new StringField(PARENT, item.parent(), Field.Store.YES));
        document.add(new TextField(TITLE, item.title(), Field.Store.YES));
        if (!item.about().isEmpty()) {
            document.add(new TextField(ABOUT, item.about(), Field.Store.NO));
        }
        String words = item.title() + " " + item.about();
        String searched = words.substring(0, Math.min(words.length(), MOST_PART_WORDS_CHARS));
        document.add(new Field(WORD, searched, BARE));
        document.add(new Field(TAIL, searched, BARE));
        item.numbers().stream().findFirst().ifPresent(number -> document.add(new StoredField(NUMBER, number)));
        item.numbers().stream()
                .flatMap(number -> Numbers.pieces(number).stream())
                .distinct()
                .forEach(piece -> document.add(new StringField(NUMBERS, piece, Field.Store.NO)));
        item.date().ifPresent(day -> {
            document.add(new LongPoint(DAY, day.toEpochDay()));
            document.add(new StoredField(DAY, day.toEpochDay()));
        });
        item.facets().forEach((name, value) -> document.add(new StringField(facet(name), value, Field.Store.YES)));
        item.content().ifPresent(content -> add(document, content, text));
        return document;
    }

    private static void add(Document document, Item.Content content, Optional<String> text) {
        document.add(new StringField(ADDRESS, content.address(), Field.Store.YES));
        text.ifPresentOrElse(
                read -> {
                    if (!read.isEmpty()) {
                        document.add(new TextField(TEXT, read, Field.Store.YES));
                    }
                },
                () -> {
                    document.add(new StringField(UNREAD, content.address(), Field.Store.YES));
                });
    }

    /** The text that was read of these bytes before; empty where they are others or were not read. */
    static Optional<String> textOf(Document document, String address) {
        boolean read = address.equals(document.get(ADDRESS)) && document.get(UNREAD) == null;
        return read ? Optional.of(stored(document, TEXT)) : Optional.empty();
    }

    static Hit hit(Document document, List<Hit.Piece> title, List<Hit.Piece> snippet) {
        IndexableField day = document.getField(DAY);
        return new Hit(
                stored(document, ID),
                stored(document, KIND),
                stored(document, SCOPE),
                stored(document, PARENT),
                stored(document, NUMBER),
                title,
                snippet,
                Optional.ofNullable(day)
                        .map(field -> LocalDate.ofEpochDay(field.numericValue().longValue())),
                facets(document),
                "");
    }

    static Map<String, String> facets(Document document) {
        var facets = new HashMap<String, String>();
        for (IndexableField field : document.getFields()) {
            if (field.name().startsWith(FACET)) {
                facets.put(field.name().substring(FACET.length()), field.stringValue());
            }
        }
        return facets;
    }

    static String stored(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }

    /** Which document, and nothing about how often or where. */
    private static FieldType bare() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
