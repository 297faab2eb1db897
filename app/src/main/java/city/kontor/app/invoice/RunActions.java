package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.invoice.sepa.PaymentFile;
import city.kontor.kernel.Command;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a payment run, each with its question where one is needed. */
final class RunActions {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final RunsModel model;
    private final Outcomes outcomes;
    private final Consumer<RunView> add;

    /** @param add lets the person choose invoices to add */
    RunActions(Kit kit, RunsModel model, Consumer<RunView> add) {
        this.kit = kit;
        this.texts = kit.texts().beside(RunActions.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        this.add = add;
        outcomes = new Outcomes(kit);
    }

    /** The next step of the run; off, with the reason below it, where this person may not take it. */
    Optional<Action> primary(RunView view) {
        return RunView.Doing.next(view.run().state())
                .filter(doing -> offered(view, doing))
                .map(doing -> of(view, doing)
                        .keys("Shortcut+Enter")
                        .enabledWhen(Bindings.createBooleanBinding(
                                () -> view.may(doing)
                                        && !model.runs().busyProperty().get(),
                                model.runs().busyProperty())));
    }

    List<Action> others(RunView view) {
        var actions = new ArrayList<Action>();
        if (view.hasFile()) {
            actions.add(
                    action("run.file", Feather.DOWNLOAD, () -> save(view.run())).keys("Shortcut+S"));
        }
        for (RunView.Doing doing : List.of(RunView.Doing.ADD, RunView.Doing.REOPEN, RunView.Doing.DISCARD)) {
            if (view.may(doing)) {
                actions.add(of(view, doing));
            }
        }
        return actions;
    }

    void remove(RunView view, PaymentItem item) {
        kit.dialogs()
                .reason(
                        texts.get("run.remove.title", item.label()),
                        texts.get("run.remove.text"),
                        texts.get("run.remove.verb"),
                        reason -> giving("run.REMOVE")
                                .accept(new TreasuryCommand.RemoveFromRun(
                                        view.run().scope(), view.run().id(), item.payableId(), reason)));
    }

    static boolean offered(RunView view, RunView.Doing doing) {
        return view.refusal(doing)
                .filter(reason ->
                        reason.key().equals("invoice.noRight") || reason.key().equals("kontor.noRight"))
                .isEmpty();
    }

    private Action of(RunView view, RunView.Doing doing) {
        PaymentRun run = view.run();
        return switch (doing) {
            case CLOSE ->
                action(
                        "run.CLOSE",
                        Feather.LOCK,
                        () -> giving("run.CLOSE").accept(new TreasuryCommand.CloseRun(run.scope(), run.id())));
            case REOPEN ->
                action(
                        "run.REOPEN",
                        Feather.UNLOCK,
                        () -> kit.dialogs()
                                .reason(
                                        texts,
                                        "run.reopen",
                                        reason -> giving("run.REOPEN")
                                                .accept(new TreasuryCommand.ReopenRun(run.scope(), run.id(), reason))));
            case RELEASE -> release(run);
            case ADD -> action("run.ADD", Feather.PLUS, () -> add.accept(view));
            case REMOVE ->
                throw new IllegalArgumentException("Which invoice to take out is chosen in the list of the run.");
            case DISCARD ->
                action(
                        "run.DISCARD",
                        Feather.TRASH_2,
                        () -> kit.dialogs()
                                .reason(
                                        texts,
                                        "run.discard",
                                        reason -> giving("run.DISCARD")
                                                .accept(new TreasuryCommand.DiscardRun(
                                                        run.scope(), run.id(), reason))));
            case SETTLE -> action("run.SETTLE", Feather.CHECK_CIRCLE, () -> settle(view));
        };
    }

    private Action release(PaymentRun run) {
        boolean second = run.firstRelease().isPresent();
        String key = second ? "run.RELEASE2" : "run.RELEASE1";
        return action(
                key,
                Feather.CHECK,
                () -> kit.dialogs()
                        .confirm(
                                texts.get(key + ".title"),
                                texts.get(
                                        key + ".text",
                                        words.money(run.totalCents()),
                                        run.items().size(),
                                        texts.formats().date(run.executionDate())),
                                texts.get(key),
                                () -> giving(key)
                                        .accept(new TreasuryCommand.ReleaseRun(
                                                run.scope(),
                                                run.id(),
                                                run.fileSha256().orElse("")))));
    }

    private void settle(RunView view) {
        PaymentRun run = view.run();
        new SettlementForm(kit, view.today(), run.totalCents())
                .ask(
                        texts.get("run.SETTLE"),
                        found -> giving("run.SETTLE")
                                .accept(new TreasuryCommand.SettleRun(
                                        run.scope(), run.id(), found.day(), found.cents(), found.reference())));
    }

    /** One file is saved where the person says; several go into a folder, each under its own name. */
    private void save(PaymentRun run) {
        List<PaymentFile> files = PaymentFile.of(run);
        String title = texts.get("run.file");
        if (files.size() == 1) {
            new SaveAs(kit).ask(title, files.getFirst().name(), file -> write(files.getFirst(), file));
        } else {
            new SaveAs(kit)
                    .askFolder(
                            texts.get("run.files", files.size()),
                            files.stream()
                                    .map(file -> new SaveAs.Named(file.name(), target -> write(file, target)))
                                    .toList());
        }
    }

    private static void write(PaymentFile file, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            file.writeTo(out);
        }
    }

    private Consumer<Command> giving(String key) {
        return command -> model.runs().give(texts.get(key), command, outcomes.say(texts.get(key + ".said")));
    }

    private Action action(String key, Ikon icon, Runnable run) {
        return Action.of(texts.get(key), icon, run);
    }
}
