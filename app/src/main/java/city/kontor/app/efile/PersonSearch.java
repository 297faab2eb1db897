package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.efile.EFile;
import city.kontor.efile.PersonFound;
import city.kontor.efile.search.Kind;
import city.kontor.efile.store.PersonQueries;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.search.Answer;
import city.kontor.search.Hit;
import city.kontor.search.Question;
import city.kontor.wire.ServerException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds everything about a person that one may see: in rows, in texts of documents, in invoices. Belongs in the background. */
final class PersonSearch {
    /** Fewer letters would find everybody. */
    static final int SHORTEST = 3;

    private static final int MOST = 500;
    private final EfileParts parts;

    /**
     * What was found.
     *
     * @param everywhere whether the server looked through the texts of all documents; otherwise only those here were
     */
    record Found(List<PersonPlace> places, boolean everywhere) {
        Found {
            places = List.copyOf(places);
        }
    }

    PersonSearch(EfileParts parts) {
        this.parts = parts;
    }

    Found find(String typed) {
        String words = typed.strip();
        if (words.length() < SHORTEST) {
            return new Found(List.of(), true);
        }
        var places = new ArrayList<PersonPlace>();
        var known = new HashSet<String>();
        for (PersonFound one : parts.desk().read(dsl -> new PersonQueries(dsl).find(words, MOST))) {
            known.add(one.id());
            place(one, one.kind() == PersonFound.Kind.PARTICIPANT ? "data" : "title")
                    .ifPresent(places::add);
        }
        boolean everywhere = true;
        Answer answer;
        Question question = Question.of(words, Question.MOST);
        try {
            answer = parts.desk().searchEverywhere(question);
        } catch (ServerException e) {
            everywhere = false;
            answer = parts.desk().search().answer(question);
        }
        for (Hit hit : answer.hits()) {
            if (hit.kind().equals(Kind.DOCUMENT.key()) && known.add(hit.id())) {
                parts.desk()
                        .read(dsl -> new PersonQueries(dsl).document(hit.id()))
                        .flatMap(one -> place(one, "text"))
                        .map(one -> withSnippet(one, hit))
                        .ifPresent(places::add);
            }
        }
        Names names = Names.of(parts.desk());
        parts.desk()
                .read(dsl -> new InvoiceQueries(dsl).search(words, MOST))
                .forEach(invoice -> places.add(new PersonPlace(
                        invoice.id(),
                        "INVOICE",
                        "invoice",
                        invoice.registerNumber().orElseGet(() -> names.department(invoice.scope())),
                        invoice.sellerName().orElse(""),
                        PersonPlace.Verdict.INVOICE,
                        Optional.empty(),
                        "",
                        Map.of(),
                        Optional.empty())));
        return new Found(places, everywhere);
    }

    private static PersonPlace withSnippet(PersonPlace one, Hit hit) {
        String snippet = hit.snippet().stream().map(Hit.Piece::text).collect(Collectors.joining());
        return new PersonPlace(
                one.id(),
                one.kind(),
                one.why(),
                one.where(),
                snippet.isBlank() ? one.text() : one.text() + ": " + snippet.strip(),
                one.verdict(),
                one.until(),
                one.place(),
                one.data(),
                one.content());
    }

    private Optional<PersonPlace> place(PersonFound one, String why) {
        return parts.read(queries -> queries.file(one.fileId()).map(file -> {
            Optional<LocalDate> until = queries.keptUntil(file);
            return new PersonPlace(
                    one.id(),
                    one.kind().name(),
                    why,
                    file.name(),
                    one.text(),
                    verdict(file, until),
                    until,
                    one.within().isEmpty() ? file.id() : file.id() + "/" + one.within(),
                    one.data(),
                    one.content());
        }));
    }

    private PersonPlace.Verdict verdict(EFile file, Optional<LocalDate> until) {
        if (file.keeping().hold().isPresent()) {
            return PersonPlace.Verdict.HELD;
        }
        if (file.isOpen()) {
            return PersonPlace.Verdict.OPEN;
        }
        return until.filter(day -> parts.today().isAfter(day)).isPresent()
                ? PersonPlace.Verdict.DUE
                : PersonPlace.Verdict.KEPT;
    }
}
