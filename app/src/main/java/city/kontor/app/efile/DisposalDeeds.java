package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.efile.DisposalModel.Line;
import city.kontor.app.efile.DisposalModel.OfferView;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.directory.Department;
import city.kontor.efile.Appraisal;
import city.kontor.efile.ArchiveCommand;
import city.kontor.efile.Disposal;
import city.kontor.efile.ItemState;
import city.kontor.efile.OfferItem;
import city.kontor.efile.Takeover;
import city.kontor.efile.Verdict;
import city.kontor.kernel.Command;
import city.kontor.xdomea.Kind;
import city.kontor.xdomea.MessageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** What the registry does with files whose time is over. */
final class DisposalDeeds {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final DisposalModel model;
    private final ArchiveMail mail;
    private final Outcomes outcomes;

    DisposalDeeds(Kit kit, DisposalModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(DisposalDeeds.class);
        this.words = new EfileWords(kit.texts());
        this.model = model;
        mail = new ArchiveMail(model.parts(), texts.get("disposal.sender"), "0.1.0");
        outcomes = new Outcomes(kit);
    }

    Action offer() {
        return Action.of(texts.get("disposal.offer"), Feather.SEND, () -> model.due(this::ask))
                .keys("Shortcut+N")
                .offeredWhen(model.mayRegister());
    }

    private void ask(DisposalModel.Due due) {
        if (due.files().isEmpty()) {
            kit.dialogs().message(Tone.INFO, texts.get("disposal.offer.none"), texts.get("disposal.offer.none.text"));
            return;
        }
        var department = new Choice<>(
                texts.get("file.department"),
                due.names().departments().stream()
                        .filter(one -> due.files().containsKey(one.scope()))
                        .toList(),
                one -> texts.get(
                        "disposal.offer.department",
                        one.name(),
                        due.files().getOrDefault(one.scope(), List.of()).size()));
        department.setId("offer-department");
        department.getSelectionModel().selectFirst();
        var title = new TextField(
                texts.get("disposal.offer.name", model.parts().today().getYear()));
        var archive = new TextField(texts.get("disposal.archive"));
        kit.dialogs()
                .form(
                        texts,
                        "disposal.offer",
                        new FormGrid()
                                .row(texts.get("file.department"), department)
                                .row(texts.get("file.title"), title)
                                .row(texts.get("disposal.to"), archive),
                        Bindings.createBooleanBinding(
                                () -> department.getValue() != null
                                        && !title.getText().isBlank()
                                        && !archive.getText().isBlank(),
                                department.valueProperty(),
                                title.textProperty(),
                                archive.textProperty()),
                        () -> offer(due, department.getValue(), title.getText(), archive.getText()));
    }

    private void offer(DisposalModel.Due due, Department department, String title, String archive) {
        give(
                "disposal.offer",
                new ArchiveCommand.OfferFiles(
                        department.scope(),
                        model.parts().desk().newId(),
                        title,
                        archive,
                        due.files().getOrDefault(department.scope(), List.<Disposal>of()).stream()
                                .limit(500)
                                .map(one -> one.file().id())
                                .toList()));
    }

    /** What can be done with a list now, the next step first. */
    List<Action> of(OfferView view) {
        if (!view.mayRegister()) {
            return List.of();
        }
        var actions = new ArrayList<Action>();
        List<Line> proposed = view.in(item -> item.state() == ItemState.PROPOSED);
        List<Line> consented = view.in(OfferItem::isConsented);
        List<Line> forArchive = view.in(item -> item.state() == ItemState.APPRAISED && item.isForArchive());
        List<Line> handed = view.in(item -> item.state() == ItemState.HANDED_OVER);
        List<Line> open = view.in(item -> item.state() == ItemState.OFFERED || item.state() == ItemState.APPRAISED);
        if (!forArchive.isEmpty()) {
            actions.add(action("disposal.handover", Feather.PACKAGE, () -> handOver(view, forArchive)));
        }
        if (proposed.stream().anyMatch(line -> !isMine(view, line))) {
            actions.add(action("disposal.destroy", Feather.TRASH_2, () -> destroy(view, proposed)));
            actions.add(action("disposal.reject", Feather.CORNER_UP_LEFT, () -> reject(view, proposed)));
        }
        if (!consented.isEmpty()) {
            actions.add(action("disposal.propose", Feather.CLIPBOARD, () -> propose(view, consented)));
        }
        if (!open.isEmpty() || !handed.isEmpty()) {
            actions.add(action("disposal.import", Feather.DOWNLOAD, () -> read(view)));
        }
        if (!open.isEmpty()) {
            actions.add(action("disposal.appraise", Feather.CHECK_SQUARE, () -> appraise(view, open)));
            actions.add(action("disposal.list", Feather.FILE_TEXT, () -> save(view, Kind.OFFER, mail::offer)));
            actions.add(action("disposal.withdraw", Feather.X_CIRCLE, () -> withdraw(view, open)));
        }
        if (!handed.isEmpty()) {
            actions.add(action("disposal.takeover", Feather.CHECK_CIRCLE, () -> takeover(view, handed)));
        }
        if (view.lines().stream().anyMatch(line -> line.item().decision().isPresent())) {
            actions.add(action(
                    "disposal.receipt",
                    Feather.MAIL,
                    () -> save(view, Kind.APPRAISAL_RECEIVED, mail::appraisalReceived)));
        }
        return actions;
    }

    private static boolean isMine(OfferView view, Line line) {
        return line.item()
                .proposed()
                .filter(by -> by.personId().equals(view.personId()))
                .isPresent();
    }

    private Action action(String key, Feather icon, Runnable run) {
        return Action.of(texts.get(key), icon, run);
    }

    /** Something that writes a message into a file. */
    private interface Writing {
        void write(OfferView view, Path target) throws IOException;
    }

    private void save(OfferView view, Kind kind, Writing writing) {
        new SaveAs(kit).ask(texts.get("disposal.save"), mail.name(view, kind), target -> writing.write(view, target));
    }

    /** The package is written first; only what was written is noted as handed over. */
    private void handOver(OfferView view, List<Line> lines) {
        kit.files()
                .save(texts.get("disposal.handover"), mail.name(view, Kind.HAND_OVER))
                .ifPresent(target -> kit.tasks()
                        .<ArchiveCommand>start(
                                texts.get("disposal.handover.doing"), progress -> mail.handOver(view, lines, target))
                        .onFailure(
                                IOException.class,
                                failure -> kit.dialogs()
                                        .message(
                                                Tone.WARNING,
                                                texts.get("disposal.handover.failed"),
                                                String.valueOf(failure.getMessage())))
                        .then(command -> give("disposal.handover", command)));
    }

    private void read(OfferView view) {
        kit
                .files()
                .open(
                        texts.get("disposal.import"),
                        List.of(new FileDialogs.Kind(texts.get("disposal.import.kind"), List.of("*.zip", "*.xml"))))
                .stream()
                .findFirst()
                .ifPresent(file -> kit.tasks()
                        .<ArchiveCommand>start(texts.get("disposal.import.doing"), progress -> mail.read(view, file))
                        .onFailure(IOException.class, failure -> refuse(file, failure))
                        .then(command -> give("disposal.import", command)));
    }

    private void refuse(Path file, IOException failure) {
        String why = switch (failure) {
            case MessageException flaw -> texts.get("disposal.flaw." + flaw.flaw(), flaw.detail());
            case ArchiveMail.StrangeMessageException strange -> texts.get("disposal.flaw.STRANGE");
            default -> String.valueOf(failure.getMessage());
        };
        kit.dialogs().message(Tone.WARNING, texts.get("disposal.flaw", file.getFileName()), why);
    }

    private void appraise(OfferView view, List<Line> lines) {
        Choice<Optional<Line>> which = which(lines);
        var decision = new Choice<>(
                texts.get("disposal.decision"),
                List.of(Appraisal.ARCHIVE, Appraisal.DESTROY, Appraisal.SAMPLE),
                words::appraisal);
        decision.setId("offer-decision");
        var source = new TextField();
        source.setId("offer-source");
        source.setPromptText(texts.get("disposal.source.prompt"));
        kit.dialogs()
                .form(
                        texts,
                        "disposal.appraise",
                        new FormGrid()
                                .row(texts.get("disposal.which"), which)
                                .row(texts.get("disposal.decision"), decision)
                                .row(texts.get("disposal.source"), source),
                        Bindings.createBooleanBinding(
                                () -> decision.getValue() != null
                                        && !source.getText().isBlank(),
                                decision.valueProperty(),
                                source.textProperty()),
                        () -> give(
                                "disposal.appraise",
                                new ArchiveCommand.Appraise(
                                        view.offer().scope(),
                                        view.offer().id(),
                                        chosen(which, lines).stream()
                                                .map(id -> new Verdict(id, Optional.empty(), decision.getValue()))
                                                .toList(),
                                        source.getText())));
    }

    private void takeover(OfferView view, List<Line> lines) {
        Choice<Optional<Line>> which = which(lines);
        var archiveId = new TextField();
        var source = new TextField();
        source.setId("offer-source");
        kit.dialogs()
                .form(
                        texts,
                        "disposal.takeover",
                        new FormGrid()
                                .row(texts.get("disposal.which"), which)
                                .row(texts.get("disposal.archiveId"), archiveId)
                                .row(texts.get("disposal.source"), source),
                        Bindings.createBooleanBinding(() -> !source.getText().isBlank(), source.textProperty()),
                        () -> give(
                                "disposal.takeover",
                                new ArchiveCommand.NoteTakeover(
                                        view.offer().scope(),
                                        view.offer().id(),
                                        chosen(which, lines).stream()
                                                .map(id -> new Takeover(
                                                        id,
                                                        true,
                                                        archiveId.getText().strip(),
                                                        ""))
                                                .toList(),
                                        source.getText())));
    }

    private void propose(OfferView view, List<Line> lines) {
        Choice<Optional<Line>> which = which(lines);
        var paper = new TextField();
        paper.setPromptText(texts.get("disposal.paper.prompt"));
        kit.dialogs()
                .form(
                        texts,
                        "disposal.propose",
                        new FormGrid().row(texts.get("disposal.which"), which).row(texts.get("disposal.paper"), paper),
                        which.valueProperty().isNotNull(),
                        () -> give(
                                "disposal.propose",
                                new ArchiveCommand.ProposeDestruction(
                                        view.offer().scope(),
                                        view.offer().id(),
                                        chosen(which, lines),
                                        paper.getText())));
    }

    private void destroy(OfferView view, List<Line> lines) {
        kit.dialogs()
                .confirmDanger(
                        texts.get("disposal.destroy.title", lines.size()),
                        texts.get("disposal.destroy.text", names(lines)),
                        texts.get("disposal.destroy.verb"),
                        () -> give(
                                "disposal.destroy",
                                new ArchiveCommand.DestroyFiles(
                                        view.offer().scope(), view.offer().id(), ids(lines))));
    }

    private void reject(OfferView view, List<Line> lines) {
        kit.dialogs()
                .reason(
                        texts,
                        "disposal.reject",
                        reason -> give(
                                "disposal.reject",
                                new ArchiveCommand.RejectDestruction(
                                        view.offer().scope(), view.offer().id(), ids(lines), reason)));
    }

    private void withdraw(OfferView view, List<Line> lines) {
        Choice<Optional<Line>> which = which(lines);
        which.getItems().removeFirst();
        which.getSelectionModel().selectFirst();
        var reason = new TextField();
        kit.dialogs()
                .form(
                        texts,
                        "disposal.withdraw",
                        new FormGrid()
                                .row(texts.get("disposal.which"), which)
                                .row(texts.get("file.keep.reason"), reason),
                        Bindings.createBooleanBinding(() -> !reason.getText().isBlank(), reason.textProperty()),
                        () -> chosen(which, lines)
                                .forEach(id -> give(
                                        "disposal.withdraw",
                                        new ArchiveCommand.WithdrawFile(
                                                view.offer().scope(),
                                                view.offer().id(),
                                                id,
                                                reason.getText()))));
    }

    /** All of them, or one. */
    private Choice<Optional<Line>> which(List<Line> lines) {
        var offered = new ArrayList<Optional<Line>>();
        offered.add(Optional.empty());
        lines.forEach(line -> offered.add(Optional.of(line)));
        var which = new Choice<>(
                texts.get("disposal.which"),
                offered,
                one -> one.map(line -> texts.get("link.name", line.name(), line.title()))
                        .orElseGet(() -> texts.get("disposal.all", lines.size())));
        which.getSelectionModel().selectFirst();
        return which;
    }

    private static List<String> chosen(Choice<Optional<Line>> which, List<Line> lines) {
        return which.getValue().map(List::of).map(DisposalDeeds::ids).orElseGet(() -> ids(lines));
    }

    private static List<String> ids(List<Line> lines) {
        return lines.stream().map(line -> line.item().fileId()).toList();
    }

    private static String names(List<Line> lines) {
        return String.join(", ", lines.stream().limit(5).map(Line::name).toList()) + (lines.size() > 5 ? " …" : "");
    }

    private void give(String key, Command command) {
        model.offers().give(texts.get(key), command, outcomes.say(texts.get(key + ".said")));
    }
}
