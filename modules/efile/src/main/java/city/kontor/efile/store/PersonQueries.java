package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.CASE_PARTICIPANT;
import static city.kontor.efile.jooq.Tables.EFILE;
import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.efile.jooq.Tables.EFILE_DOCUMENT;

import city.kontor.efile.PersonFound;
import city.kontor.efile.jooq.tables.records.CaseParticipantRecord;
import city.kontor.efile.jooq.tables.records.EfileDocumentRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Where a person is named in files, for whoever answers a request under Art. 15 to 17 and 20 GDPR. */
public final class PersonQueries {
    private final DSLContext dsl;

    public PersonQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Every place in which all words stand together: participants by name, address, mail or telephone; files, cases and
     * documents by title, note or keywords.
     *
     * @param typed words of a name, an address or a mail address
     * @param most at most so many of each kind
     */
    public List<PersonFound> find(String typed, int most) {
        var found = new ArrayList<PersonFound>();
        dsl.select()
                .from(CASE_PARTICIPANT)
                .join(EFILE_CASE)
                .on(EFILE_CASE.ID.eq(CASE_PARTICIPANT.CASE_ID))
                .where(all(
                        typed,
                        List.of(
                                CASE_PARTICIPANT.NAME,
                                CASE_PARTICIPANT.STREET,
                                CASE_PARTICIPANT.POST_CODE,
                                CASE_PARTICIPANT.PLACE,
                                CASE_PARTICIPANT.EMAIL,
                                CASE_PARTICIPANT.PHONE)))
                .orderBy(CASE_PARTICIPANT.NAME, CASE_PARTICIPANT.ID)
                .limit(most)
                .forEach(row -> found.add(participant(
                        row.into(CASE_PARTICIPANT), row.into(EFILE_CASE).getFileId())));
        dsl.selectFrom(EFILE)
                .where(all(typed, List.of(EFILE.TITLE, EFILE.NOTE, EFILE.KEYWORDS)))
                .orderBy(EFILE.ID)
                .limit(most)
                .forEach(row -> found.add(new PersonFound(
                        row.getId(),
                        PersonFound.Kind.FILE,
                        row.getId(),
                        "",
                        row.getTitle(),
                        Map.of(),
                        Optional.empty())));
        dsl.selectFrom(EFILE_CASE)
                .where(all(typed, List.of(EFILE_CASE.TITLE, EFILE_CASE.NOTE, EFILE_CASE.KEYWORDS)))
                .orderBy(EFILE_CASE.ID)
                .limit(most)
                .forEach(row -> found.add(new PersonFound(
                        row.getId(),
                        PersonFound.Kind.CASE,
                        row.getFileId(),
                        "case/" + row.getId(),
                        row.getTitle(),
                        Map.of(),
                        Optional.empty())));
        dsl.selectFrom(EFILE_DOCUMENT)
                .where(all(
                        typed,
                        List.of(
                                EFILE_DOCUMENT.TITLE,
                                EFILE_DOCUMENT.NOTE,
                                EFILE_DOCUMENT.KEYWORDS,
                                EFILE_DOCUMENT.NAME)))
                .orderBy(EFILE_DOCUMENT.ID)
                .limit(most)
                .forEach(row -> found.add(document(row)));
        return found;
    }

    /** A document that was found by its text. */
    public Optional<PersonFound> document(String documentId) {
        return dsl.selectFrom(EFILE_DOCUMENT)
                .where(EFILE_DOCUMENT.ID.eq(documentId))
                .fetchOptional(PersonQueries::document);
    }

    private static PersonFound document(EfileDocumentRecord row) {
        return new PersonFound(
                row.getId(),
                PersonFound.Kind.DOCUMENT,
                row.getFileId(),
                "document/" + row.getId(),
                row.getTitle(),
                Map.of(),
                Optional.of(DocumentRows.document(row).content()));
    }

    private static PersonFound participant(CaseParticipantRecord row, String fileId) {
        var data = new LinkedHashMap<String, String>();
        data.put("name", row.getName());
        data.put("role", row.getRole());
        data.put("street", row.getStreet());
        data.put("postCode", row.getPostCode());
        data.put("place", row.getPlace());
        data.put("email", row.getEmail());
        data.put("phone", row.getPhone());
        data.values().removeIf(String::isBlank);
        return new PersonFound(
                row.getId(),
                PersonFound.Kind.PARTICIPANT,
                fileId,
                "case/" + row.getCaseId(),
                row.getRole().isBlank() ? row.getName() : row.getName() + ", " + row.getRole(),
                data,
                Optional.empty());
    }

    private static Condition all(String typed, List<Field<String>> columns) {
        Condition all = DSL.noCondition();
        for (String word : typed.strip().split("\\s+")) {
            Condition any = DSL.falseCondition();
            for (Field<String> column : columns) {
                // A database may know only the small letters of English.
                any = any.or(column.containsIgnoreCase(word))
                        .or(column.contains(word.toUpperCase(Locale.GERMAN)))
                        .or(column.contains(capitalised(word)));
            }
            all = all.and(any);
        }
        return all;
    }

    private static String capitalised(String word) {
        return word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.GERMAN)
                + word.substring(Math.min(1, word.length())).toLowerCase(Locale.GERMAN);
    }
}
