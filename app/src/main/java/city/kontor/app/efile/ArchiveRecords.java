package city.kontor.app.efile;

import city.kontor.app.desk.Names;
import city.kontor.efile.Appraisal;
import city.kontor.efile.Case;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.OfferItem;
import city.kontor.efile.Participant;
import city.kontor.efile.Retention;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.OfficeDay;
import city.kontor.xdomea.CaseRecord;
import city.kontor.xdomea.Contact;
import city.kontor.xdomea.Decision;
import city.kontor.xdomea.DocumentRecord;
import city.kontor.xdomea.FileRecord;
import city.kontor.xdomea.Position;
import city.kontor.xdomea.Retained;
import city.kontor.xdomea.VersionRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files as the archive gets them. */
final class ArchiveRecords {
    private final EfileQueries queries;
    private final Names names;

    ArchiveRecords(EfileQueries queries, Names names) {
        this.queries = queries;
        this.names = names;
    }

    /** By which the archive knows something: its own id where that is a UUID, and always the same one where it is not. */
    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param whole whether documents come with their versions, and cases that the archive does not want are left out */
    FileRecord file(EFile file, OfferItem item, boolean whole) {
        Retention retention = queries.retention(file.entryId());
        int years = file.keeping().years().orElse(retention.years());
        LocalDate closed = OfficeDay.at(file.closed().orElseThrow().at());
        var retained = new Retained(
                years,
                EFile.keptUntil(closed, years),
                decision(whole ? item.decision().orElse(item.proposal()) : item.proposal()));
        Map<String, List<Participant>> participants = queries.participantsOf(file.id());
        return new FileRecord(
                id(file.id()),
                file.fields().getOrDefault(Field.TITLE, ""),
                file.number().orElse(""),
                names.department(file.department()),
                file.fields().getOrDefault(Field.NOTE, ""),
                queries.entry(file.entryId())
                        .map(entry -> new Position(entry.key(), entry.title()))
                        .orElseGet(() -> new Position("", "")),
                retained,
                queries.paperParts(file.id()).stream()
                        .map(part -> part.label() + ": " + part.place())
                        .collect(Collectors.joining("; ")),
                OfficeDay.at(file.opened().at()),
                closed,
                List.of(),
                queries.cases(file.id()).stream()
                        .filter(one -> !whole || item.isForArchive(one.id()))
                        .sorted(Comparator.comparing(one -> one.opened().at()))
                        .map(one -> record(one, retained, participants.getOrDefault(one.id(), List.of()), whole))
                        .toList());
    }

    private static Decision decision(Appraisal appraisal) {
        return switch (appraisal) {
            case ARCHIVE -> Decision.ARCHIVE;
            case DESTROY -> Decision.DESTROY;
            case APPRAISE, SAMPLE -> Decision.APPRAISE;
        };
    }

    private CaseRecord record(Case one, Retained retained, List<Participant> participants, boolean whole) {
        return new CaseRecord(
                id(one.id()),
                one.fields().getOrDefault(Field.TITLE, ""),
                one.number().orElse(""),
                one.fields().getOrDefault(Field.NOTE, ""),
                retained,
                OfficeDay.at(one.opened().at()),
                one.closed().map(closed -> OfficeDay.at(closed.at())),
                queries.documents(one.id()).stream()
                        .map(document -> record(document, whole))
                        .toList(),
                participants.stream().map(ArchiveRecords::contact).toList());
    }

    private DocumentRecord record(Document document, boolean whole) {
        return new DocumentRecord(
                id(document.id()),
                document.fields().getOrDefault(Field.TITLE, document.content().name()),
                document.number().orElse(""),
                document.fields().getOrDefault(Field.NOTE, ""),
                Optional.ofNullable(document.fields().get(Field.DATED)).map(LocalDate::parse),
                document.fields().getOrDefault(Field.FOREIGN_NUMBER, ""),
                whole
                        ? queries.versions(document.id()).reversed().stream()
                                .map(version -> new VersionRecord(
                                        version.number(),
                                        version.content().sha256(),
                                        version.content().name(),
                                        version.by().name(),
                                        version.by().at()))
                                .toList()
                        : List.of());
    }

    private static Contact contact(Participant one) {
        return new Contact(one.name(), one.role(), one.street(), one.postCode(), one.place(), one.email(), one.phone());
    }
}
