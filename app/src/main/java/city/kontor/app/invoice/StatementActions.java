package city.kontor.app.invoice;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.StatementCommand;
import city.kontor.invoice.camt.CamtException;
import city.kontor.invoice.store.Candidate;
import city.kontor.invoice.store.EntryRow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/** Taking statements in, and deciding about what they leave open. */
final class StatementActions {
    private final Kit kit;
    private final Texts texts;
    private final StatementsModel model;
    private final Outcomes outcomes;

    StatementActions(Kit kit, StatementsModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(StatementActions.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(texts.get("statement.IMPORT"), Feather.UPLOAD, this::choose)
                .keys("Shortcut+N");
    }

    private void choose() {
        List<Path> files = kit.files()
                .open(
                        texts.get("statement.IMPORT"),
                        List.of(
                                new FileDialogs.Kind(texts.get("statement.kind"), List.of("*.xml", "*.XML", "*.c53")),
                                new FileDialogs.Kind(texts.get("statement.kind.all"), List.of("*.*"))));
        take(files);
    }

    /** Takes in these files; says what was read, and of each file that could not be read why. */
    void take(List<Path> files) {
        if (!files.isEmpty()) {
            model.take(texts.get("statement.IMPORT.doing"), files, this::say);
        }
    }

    private void say(List<StatementsModel.Taken> taken) {
        long done = taken.stream()
                .filter(one -> one.given().filter(Given.Done.class::isInstance).isPresent())
                .count();
        String problems = taken.stream()
                .filter(one -> one.given().filter(Given.Done.class::isInstance).isEmpty())
                .map(one -> texts.get("statement.problem", one.file(), problem(one)))
                .collect(Collectors.joining("\n"));
        if (done > 0) {
            kit.notices().done(texts.get("statement.IMPORT.said", done));
        }
        if (!problems.isEmpty()) {
            kit.dialogs().message(Tone.WARNING, texts.get("statement.problems"), problems);
        }
    }

    private String problem(StatementsModel.Taken taken) {
        if (taken.problem().isPresent()) {
            CamtException problem = taken.problem().get();
            return texts.get("camt." + problem.problem(), problem.arguments().toArray());
        }
        return taken.unreadable()
                .map(message -> texts.get("statement.unreadable", message))
                .orElseGet(() -> switch (taken.given().orElseThrow()) {
                    case Given.Refused refused -> kit.texts().reason(refused.reason());
                    case Given.NeedsServer ignored -> texts.get("statement.offline");
                    case Given.Unanswered ignored -> texts.get("statement.unanswered");
                    case Given.Done ignored -> "";
                });
    }

    /** @param chosen one run, or one invoice or more */
    void assign(EntryRow row, List<Candidate> chosen) {
        String doing = texts.get("entry.ASSIGN");
        String entryId = row.line().id();
        boolean run = chosen.getFirst().run().isPresent();
        model.give(
                doing,
                run
                        ? new StatementCommand.AssignEntryToRun(
                                InvoiceScopes.TREASURY,
                                entryId,
                                chosen.getFirst().id())
                        : new StatementCommand.AssignEntry(
                                InvoiceScopes.TREASURY,
                                entryId,
                                chosen.stream().map(Candidate::id).toList()),
                outcomes.say(texts.get("entry.ASSIGN.said")));
    }

    Action dismiss(EntryRow row) {
        return Action.of(
                texts.get("entry.DISMISS"),
                Feather.ARCHIVE,
                () -> kit.dialogs()
                        .reason(
                                texts,
                                "entry.dismiss",
                                reason -> model.give(
                                        texts.get("entry.DISMISS"),
                                        new StatementCommand.DismissEntry(
                                                InvoiceScopes.TREASURY,
                                                row.line().id(),
                                                reason),
                                        outcomes.say(texts.get("entry.DISMISS.said")))));
    }

    Action reopen(EntryRow row) {
        return Action.of(
                texts.get("entry.REOPEN"),
                Feather.ROTATE_CCW,
                () -> kit.dialogs()
                        .reason(
                                texts,
                                "entry.reopen",
                                reason -> model.give(
                                        texts.get("entry.REOPEN"),
                                        new StatementCommand.ReopenEntry(
                                                InvoiceScopes.TREASURY,
                                                row.line().id(),
                                                reason),
                                        outcomes.say(texts.get("entry.REOPEN.said")))));
    }
}
