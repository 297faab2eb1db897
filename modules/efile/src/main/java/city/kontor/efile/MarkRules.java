package city.kontor.efile;

import city.kontor.kernel.Decision;
import java.util.Optional;

/** Each person's marks are their own. */
final class MarkRules {
    private MarkRules() {}

    static Decision decide(MarkCommand command, Circumstances given) {
        String person = given.actor().personId();
        Optional<FileMark> known = given.registers().mark(command.fileId(), person);
        var by = given.by(EfileRights.READ, command.scope());
        return switch (command) {
            case MarkCommand.MarkFile mark ->
                given.registers()
                        .file(mark.fileId())
                        .filter(file -> file.scope().equals(mark.scope()))
                        .<Decision>map(file -> known.isPresent()
                                ? Refusal.FILE_MARKED.because(file.name())
                                : Decision.accept(new MarkEvent.FileMarked(
                                        new FileMark(mark.scope(), mark.fileId(), person, mark.seen()), by)))
                        .orElseGet(Refusal.UNKNOWN::because);
            case MarkCommand.UnmarkFile unmark ->
                known.<Decision>map(mark -> Decision.accept(new MarkEvent.FileUnmarked(unmark.fileId(), by)))
                        .orElseGet(() -> given.registers()
                                .file(unmark.fileId())
                                .<Decision>map(file -> Refusal.FILE_NOT_MARKED.because(file.name()))
                                .orElseGet(Refusal.UNKNOWN::because));
            case MarkCommand.SeeFile see ->
                known.<Decision>map(mark -> Decision.accept(new MarkEvent.FileSeen(see.fileId(), see.seen(), by)))
                        .orElseGet(Refusal.UNKNOWN::because);
        };
    }
}
