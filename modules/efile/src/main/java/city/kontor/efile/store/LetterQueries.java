package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.LETTER;
import static city.kontor.efile.jooq.Tables.LETTERHEAD;
import static city.kontor.efile.jooq.Tables.LETTER_BLOCK;
import static city.kontor.efile.jooq.Tables.LETTER_TEMPLATE;
import static city.kontor.efile.jooq.Tables.LETTER_TEMPLATE_VERSION;

import city.kontor.efile.KeptLetter;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.store.SignatureColumns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What the screens of letters ask. */
public final class LetterQueries {
    private final DSLContext dsl;

    public LetterQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One version of a template. @param put who wrote it */
    public record TemplateVersion(LetterTemplate template, Signature put) {}

    /** Every template in its newest version by name, those out of use last. */
    public List<LetterTemplate> templates() {
        return dsl.selectFrom(LETTER_TEMPLATE)
                .orderBy(LETTER_TEMPLATE.RETIRED, LETTER_TEMPLATE.NAME, LETTER_TEMPLATE.ID)
                .fetch(LetterRows::template);
    }

    /** The versions of a template, the newest first. */
    public List<TemplateVersion> versions(String templateId) {
        return dsl.selectFrom(LETTER_TEMPLATE_VERSION)
                .where(LETTER_TEMPLATE_VERSION.TEMPLATE_ID.eq(templateId))
                .orderBy(LETTER_TEMPLATE_VERSION.VERSION.desc())
                .fetch(row -> new TemplateVersion(
                        LetterRows.version(row),
                        SignatureColumns.find(row, "put").orElseThrow()));
    }

    public Optional<LetterTemplate> template(String templateId, int version) {
        return dsl.selectFrom(LETTER_TEMPLATE_VERSION)
                .where(LETTER_TEMPLATE_VERSION.ID.eq(LetterRows.versionId(templateId, version)))
                .fetchOptional(LetterRows::version);
    }

    /** Every head of letters. */
    public List<Letterhead> heads() {
        return dsl.selectFrom(LETTERHEAD).orderBy(LETTERHEAD.ID).fetch(LetterRows::head);
    }

    /** Who a department's letters come from: its own head, else the city's. */
    public Optional<Letterhead> head(Scope department) {
        Map<Scope, Letterhead> heads =
                heads().stream().collect(Collectors.toMap(Letterhead::department, Function.identity()));
        return Optional.ofNullable(heads.get(department)).or(() -> Optional.ofNullable(heads.get(Scope.CITY)));
    }

    /** The letters of a file by the ids of their documents. */
    public Map<String, KeptLetter> lettersOf(String fileId) {
        var blocks = dsl.selectFrom(LETTER_BLOCK).where(LETTER_BLOCK.FILE_ID.eq(fileId)).fetch().stream()
                .collect(Collectors.groupingBy(row -> row.getDocumentId()));
        return dsl.selectFrom(LETTER).where(LETTER.FILE_ID.eq(fileId)).fetch().stream()
                .map(row -> LetterRows.letter(row, blocks.getOrDefault(row.getId(), List.of())))
                .collect(Collectors.toMap(KeptLetter::documentId, Function.identity()));
    }
}
