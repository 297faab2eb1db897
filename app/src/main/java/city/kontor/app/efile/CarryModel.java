package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FileLine;
import city.kontor.efile.Version;
import city.kontor.efile.store.EfileQueries;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents on their way from one file to another. */
final class CarryModel {
    private static final int MOST_FILES = 200;

    /** What can be meant by carrying a document into another file. */
    enum Meaning {
        /** The same document, in its newest version, also lies there. */
        COPY,
        /** It lies there with all its versions; here it is cancelled and says where it went. */
        MOVE,
        /** Nothing is carried: the files refer to each other. */
        LINK
    }

    /** A file into which something can be carried, with its open cases. */
    record Target(EFile file, List<Case> cases) {
        Target {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A document and where it may go.
     *
     * @param from the file it lies in
     */
    record Carrying(EFile from, Document document, List<Target> targets) {
        Carrying {
            targets = List.copyOf(targets);
        }

        /** Whether more people could see it there than here. */
        boolean discloses(Target target) {
            return from.isRestricted() && !target.file().scope().equals(from.scope());
        }
    }

    /** What a person decided. @param into empty for a reference */
    record Wish(Target target, Optional<Case> into, Meaning meaning, String reason) {}

    private final EfileParts parts;

    CarryModel(EfileParts parts) {
        this.parts = parts;
    }

    /**
     * Reads what the person is asked about; belongs in the background.
     *
     * @param first the file that was meant, if one was; it stands first even where it was not touched for long
     * @return empty where the document is not here any more
     */
    Optional<Carrying> read(Carried carried, Optional<String> first) {
        Optional<Actor> actor = parts.desk().actor();
        return parts.read(queries -> queries.document(carried.documentId())
                .flatMap(document -> queries.file(carried.fileId())
                        .map(from -> new Carrying(
                                from,
                                document,
                                Stream.concat(
                                                first.flatMap(queries::file).stream(),
                                                queries.recent(MOST_FILES).stream()
                                                        .map(FileLine::file))
                                        .distinct()
                                        .filter(file -> !file.id().equals(from.id()) && file.isOpen())
                                        .filter(file -> actor.filter(who -> who.may(EfileRights.WORK, file.scope()))
                                                .isPresent())
                                        .map(file -> target(queries, file))
                                        .toList()))));
    }

    private static Target target(EfileQueries queries, EFile file) {
        return new Target(
                file, queries.cases(file.id()).stream().filter(Case::isOpen).toList());
    }

    /**
     * Does what was decided; belongs in the background. Whatever forbids the last step forbids the first: nothing is half
     * done.
     */
    Given carry(Carrying carrying, Wish wish) {
        Document document = carrying.document();
        return switch (wish.meaning()) {
            case COPY -> give(filing(wish, parts.desk().newId(), document, document.content()));
            case MOVE -> move(document, wish);
            case LINK ->
                give(new FileCommand.LinkFile(
                        document.scope(),
                        document.fileId(),
                        wish.target().file().id(),
                        document.name()));
        };
    }

    private Given move(Document document, Wish wish) {
        var cancel =
                new DocumentCommand.CancelDocument(document.scope(), document.fileId(), document.id(), wish.reason());
        Optional<Reason> refusal = parts.desk().refusal(cancel);
        if (refusal.isPresent()) {
            return new Given.Refused(refusal.get());
        }
        List<Version> versions = parts.read(queries -> queries.versions(document.id())).stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
        String id = parts.desk().newId();
        Given last = give(filing(wish, id, document, versions.getFirst().content()));
        for (Version version : versions.subList(1, versions.size())) {
            if (last instanceof Given.Done) {
                last = give(new DocumentCommand.AddVersion(
                        wish.target().file().scope(),
                        wish.target().file().id(),
                        id,
                        Math.max(1, version.basedOn()),
                        version.content(),
                        version.note()));
            }
        }
        return last instanceof Given.Done ? give(cancel) : last;
    }

    private static Command filing(Wish wish, String id, Document document, Content content) {
        return new DocumentCommand.FileDocument(
                wish.target().file().scope(),
                wish.target().file().id(),
                wish.into().orElseThrow().id(),
                id,
                document.name(),
                Direction.valueOf(document.fields().getOrDefault(Field.DIRECTION, Direction.INTERNAL.name())),
                document.fields().getOrDefault(Field.DATED, ""),
                content);
    }

    private Given give(Command command) {
        return parts.desk().give(command);
    }
}
