package city.kontor.testbed.notes;

import city.kontor.kernel.Event;
import city.kontor.kernel.Scope;
import java.util.Optional;

/** What happened to a note. */
public sealed interface NoteEvent extends Event {
    String noteId();

    @Override
    default String subject() {
        return noteId();
    }

    /** @param number the official number; empty on a desktop's preview */
    record NoteWritten(String noteId, Scope scope, Optional<Long> number, String text) implements NoteEvent {}

    record NoteEdited(String noteId, String text) implements NoteEvent {}

    record NoteMoved(String noteId, Scope target) implements NoteEvent {}

    record NoteErased(String noteId) implements NoteEvent {}

    record NoteBroken(String noteId) implements NoteEvent {}
}
