package city.kontor.testbed.notes;

import static city.kontor.testbed.notes.jooq.Tables.NOTE;
import static city.kontor.testbed.notes.jooq.Tables.NOTE_COUNTER;

import city.kontor.kernel.Actor;
import city.kontor.kernel.CommandType;
import city.kontor.kernel.Decision;
import city.kontor.kernel.EventType;
import city.kontor.kernel.Grant;
import city.kontor.kernel.Mode;
import city.kontor.kernel.Right;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.ActorSource;
import city.kontor.store.Feature;
import city.kontor.store.Migrations;
import city.kontor.store.Rows;
import city.kontor.testbed.notes.jooq.tables.records.NoteCounterRecord;
import city.kontor.testbed.notes.jooq.tables.records.NoteRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Table;

/** People write notes, number them without gaps, edit, move and erase them. */
public final class NoteFeature implements Feature<NoteCommand, NoteEvent> {
    public static final Right WRITE = new Right("notes.write");

    /** Everybody whose id names a scope ({@code anna@a}) may write there; {@code @city} may write everywhere. */
    public static final ActorSource ACTORS = (rows, personId, at) -> Optional.of(new Actor(
            personId,
            personId,
            Stream.of(personId.substring(personId.indexOf('@') + 1).split("\\+"))
                    .map(scope -> new Grant(WRITE, new Scope(scope), Optional.empty(), Optional.empty()))
                    .toList()));

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public List<CommandType<? extends NoteCommand>> commands() {
        return List.of(
                CommandType.of(NoteCommand.WriteNote.class, Mode.OFFLINE, WRITE),
                CommandType.of(NoteCommand.EditNote.class, Mode.OFFLINE, WRITE),
                CommandType.of(NoteCommand.MoveNote.class, Mode.OFFLINE, WRITE),
                CommandType.of(NoteCommand.EraseNote.class, Mode.NEEDS_SERVER, WRITE),
                CommandType.of(NoteCommand.BreakNote.class, Mode.NEEDS_SERVER, WRITE));
    }

    @Override
    public List<EventType<? extends NoteEvent>> events() {
        return List.of(
                EventType.of(NoteEvent.NoteWritten.class),
                EventType.of(NoteEvent.NoteEdited.class),
                EventType.of(NoteEvent.NoteMoved.class),
                EventType.of(NoteEvent.NoteErased.class),
                EventType.of(NoteEvent.NoteBroken.class));
    }

    @Override
    public List<Right> rights() {
        return List.of(WRITE);
    }

    @Override
    public Migrations migrations() {
        return new Migrations("notes", NoteFeature.class, List.of("001_notes"));
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(NOTE, NOTE_COUNTER);
    }

    @Override
    public Decision decide(Rows rows, NoteCommand command, Actor actor, Stamp stamp) {
        Optional<NoteRecord> note = rows.find(NOTE, command.subject());
        if (command instanceof NoteCommand.WriteNote write) {
            return note.isPresent()
                    ? Decision.reject("notes.exists")
                    : Decision.accept(new NoteEvent.NoteWritten(
                            write.noteId(), write.scope(), number(rows, write.scope(), stamp), write.text()));
        }
        if (note.isEmpty() || !note.get().getScope().equals(command.scope().id())) {
            return Decision.reject("notes.gone", command.subject());
        }
        return switch (command) {
            case NoteCommand.EditNote edit ->
                note.get().getEdits() == edit.editsSeen()
                        ? Decision.accept(new NoteEvent.NoteEdited(edit.noteId(), edit.text()))
                        : Decision.reject("notes.editedMeanwhile", note.get().getAuthor());
            case NoteCommand.MoveNote move -> Decision.accept(new NoteEvent.NoteMoved(move.noteId(), move.target()));
            case NoteCommand.EraseNote erase -> Decision.accept(new NoteEvent.NoteErased(erase.noteId()));
            case NoteCommand.BreakNote broken -> Decision.accept(new NoteEvent.NoteBroken(broken.noteId()));
            case NoteCommand.WriteNote write -> throw new IllegalStateException("decided above: " + write);
        };
    }

    @Override
    public void apply(Rows rows, NoteEvent event, Stamp stamp) {
        switch (event) {
            case NoteEvent.NoteWritten written -> {
                var row = new NoteRecord();
                row.setId(written.noteId());
                row.setScope(written.scope().id());
                row.setRv(0L);
                row.setNumber(written.number().orElse(null));
                row.setText(written.text());
                row.setAuthor(stamp.actorId());
                row.setEdits(0L);
                rows.put(row);
                written.number().ifPresent(number -> count(rows, written.scope(), number));
            }
            case NoteEvent.NoteEdited edited -> {
                var row = rows.find(NOTE, edited.noteId()).orElseThrow();
                row.setText(edited.text());
                row.setEdits(row.getEdits() + 1);
                row.setAuthor(stamp.actorId());
                rows.put(row);
            }
            case NoteEvent.NoteMoved moved -> {
                var row = rows.find(NOTE, moved.noteId()).orElseThrow();
                row.setScope(moved.target().id());
                rows.put(row);
            }
            case NoteEvent.NoteErased erased -> rows.remove(NOTE, erased.noteId());
            case NoteEvent.NoteBroken broken -> {
                rows.remove(NOTE, broken.noteId());
                rows.list(NOTE, NOTE.SCOPE.isNotNull());
                throw new IllegalStateException("broken on purpose");
            }
        }
    }

    private static Optional<Long> number(Rows rows, Scope scope, Stamp stamp) {
        return stamp.provisional()
                ? Optional.empty()
                : Optional.of(rows.find(NOTE_COUNTER, "notes." + scope.id())
                        .map(counter -> counter.getLastNumber() + 1)
                        .orElse(1L));
    }

    private static void count(Rows rows, Scope scope, long number) {
        String id = "notes." + scope.id();
        var counter = rows.find(NOTE_COUNTER, id).orElseGet(() -> {
            var fresh = new NoteCounterRecord();
            fresh.setId(id);
            fresh.setScope(scope.id());
            fresh.setRv(0L);
            return fresh;
        });
        counter.setLastNumber(number);
        rows.put(counter);
    }
}
