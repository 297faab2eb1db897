package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.directory.Person;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.Letter;
import city.kontor.efile.LetterFacts;
import city.kontor.efile.LetterSheet;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.efile.Participant;
import city.kontor.efile.store.LetterQueries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a letter of one case is made of, as it was read.
 *
 * @param templates those in use, and the one the letter was begun with
 * @param head empty where nobody has said who the department's letters come from
 */
record LetterDesk(
        EfileParts parts,
        List<LetterTemplate> templates,
        Optional<Letterhead> head,
        List<Participant> participants,
        LetterFacts facts) {
    private static final String PDF = "application/pdf";

    LetterDesk {
        templates = List.copyOf(templates);
        participants = List.copyOf(participants);
    }

    /** Reads it; belongs in the background. @param about the letter, where there is one already */
    static LetterDesk read(EfileParts parts, FileView view, CaseView home, Optional<Document> about) {
        Optional<Letter> letter = about.flatMap(view::letter).map(kept -> kept.letter());
        List<LetterTemplate> templates = letters(
                parts,
                queries -> letter.map(begun -> queries.template(begun.templateId(), begun.templateVersion()).stream()
                                .toList())
                        .orElseGet(() -> queries.templates().stream()
                                .filter(template -> !template.retired())
                                .toList()));
        return new LetterDesk(
                parts,
                templates,
                letters(parts, queries -> queries.head(view.file().department())),
                home.participants(),
                facts(parts, view.file(), home.one(), view.names(), about));
    }

    private static LetterFacts facts(EfileParts parts, EFile file, Case one, Names names, Optional<Document> about) {
        String clerk = parts.desk().personId();
        return new LetterFacts(
                about.flatMap(Document::number),
                file.number().orElse(""),
                file.fields().getOrDefault(Field.TITLE, ""),
                one.fields().getOrDefault(Field.TITLE, ""),
                one.fields().getOrDefault(Field.FOREIGN_NUMBER, ""),
                one.fields().getOrDefault(Field.DUE, ""),
                names.department(file.department()),
                names.person(clerk),
                new DirectoryQueries(parts.desk()::read)
                        .person(clerk)
                        .flatMap(Person::email)
                        .orElse(""));
    }

    static <T> T letters(EfileParts parts, Function<LetterQueries, T> question) {
        return parts.desk().read(dsl -> question.apply(new LetterQueries(dsl)));
    }

    /** What it looks like. @param draft whether it is none to be sent yet */
    LetterSheet sheet(Letterhead from, LetterTemplate template, Letter letter, boolean draft) {
        return new LetterSheet(from, template, letter, facts, draft);
    }

    /** Prints it and keeps its bytes; when this returns they are safe on this machine. Belongs in the background. */
    Content print(LetterSheet sheet, String title) throws IOException {
        byte[] pdf = sheet.pdf(parts.clock().instant());
        String name = title.replaceAll("[\\p{Cntrl}\\\\/]", "_");
        return new Content(
                parts.desk().documents().keep(new ByteArrayInputStream(pdf)).hex(),
                name.substring(0, Math.min(name.length(), Content.MOST_NAME - 4)) + ".pdf",
                PDF,
                pdf.length);
    }
}
