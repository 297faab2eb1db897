package city.kontor.testbed.notes;

import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;

/** What a person can do with a note. */
public sealed interface NoteCommand extends Command {
    record WriteNote(Scope scope, String noteId, String text) implements NoteCommand {
        @Override
        public String subject() {
            return noteId;
        }
    }

    /** Refused if the note was edited since the writer saw it. */
    record EditNote(Scope scope, String noteId, long editsSeen, String text) implements NoteCommand {
        @Override
        public String subject() {
            return noteId;
        }
    }

    record MoveNote(Scope scope, String noteId, Scope target) implements NoteCommand {
        @Override
        public String subject() {
            return noteId;
        }
    }

    record EraseNote(Scope scope, String noteId) implements NoteCommand {
        @Override
        public String subject() {
            return noteId;
        }
    }

    /** Breaks in the middle of its row changes, as a bug would. */
    record BreakNote(Scope scope, String noteId) implements NoteCommand {
        @Override
        public String subject() {
            return noteId;
        }
    }
}
