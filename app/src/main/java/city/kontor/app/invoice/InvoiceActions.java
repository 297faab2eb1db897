package city.kontor.app.invoice;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.kernel.Command;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Turns what may be done with the open invoice into actions, each with its question where one is needed. */
final class InvoiceActions {
    private static final List<Deed> OTHERS = List.of(
            Deed.ASK, Deed.ROUTE, Deed.TAKE_OVER, Deed.NOTE, Deed.DUNNING, Deed.REJECT, Deed.DUPLICATE, Deed.CANCEL);

    private final Kit kit;
    private final Texts texts;
    private final InvoiceFormModel model;
    private final InvoiceDialogs dialogs;
    private final Outcomes outcomes;
    private final Runnable compare;
    private final Action next;

    /**
     * @param compare shows the invoice beside the one it resembles
     * @param next goes to the next invoice of the list
     */
    InvoiceActions(Kit kit, InvoiceFormModel model, Runnable compare, Action next) {
        this.kit = kit;
        this.texts = kit.texts().beside(InvoiceActions.class);
        this.model = model;
        this.compare = compare;
        this.next = next;
        dialogs = new InvoiceDialogs(kit);
        outcomes = new Outcomes(kit);
    }

    /** The one thing to do now: saving what was typed, or the next step of the invoice; empty where it has none. */
    Optional<Action> primary(InvoiceView view) {
        if (model.changedProperty().get()) {
            return Optional.of(action(
                            "save",
                            Feather.SAVE,
                            () -> model.save(texts.get("save"), outcomes.say(texts.get("save.said"))))
                    .keys("Shortcut+Enter")
                    .enabledWhen(model.busyProperty().not()));
        }
        return Deed.next(view.invoice().state())
                .filter(deed -> offered(view, deed))
                .map(deed -> of(view, deed)
                        .keys("Shortcut+Enter")
                        .enabledWhen(Bindings.createBooleanBinding(
                                () -> view.may(deed) && !model.busyProperty().get(), model.busyProperty())));
    }

    /** What else may be done, the usual first. */
    List<Action> others(InvoiceView view) {
        var actions = new ArrayList<Action>();
        Optional<Deed> first = Deed.next(view.invoice().state());
        OTHERS.stream()
                .filter(deed -> !first.equals(Optional.of(deed)) && view.may(deed))
                .forEach(deed -> actions.add(of(view, deed)));
        view.invoice()
                .runId()
                .ifPresent(run -> actions.add(action(
                        "form.run",
                        Feather.CREDIT_CARD,
                        () -> kit.navigator().go(Place.of(InvoiceWorkplaces.RUNS, run)))));
        actions.add(action("document.save", Feather.DOWNLOAD, () -> saveDocument(view))
                .keys("Shortcut+S"));
        if (!view.withdrawable().isEmpty()) {
            actions.add(action("withdraw", Feather.CORNER_UP_LEFT, () -> dialogs.withdraw(view, giving("withdraw"))));
        }
        return actions;
    }

    private void saveDocument(InvoiceView view) {
        String sha256 = view.detail().documents().pdfSha256();
        String name = view.invoice().registerNumber().orElse(view.invoice().id());
        new SaveAs(kit).ask(texts.get("document.save"), name + ".pdf", file -> {
            try (InputStream in = model.parts().documents().open(sha256)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    Action of(InvoiceView view, Deed deed) {
        Invoice invoice = view.invoice();
        String key = "deed." + deed.name();
        Consumer<Command> give = giving(key);
        return switch (deed) {
            case ROUTE -> action(key, Feather.CORNER_UP_RIGHT, () -> dialogs.route(view, give));
            case TAKE_OVER ->
                action(
                        key,
                        Feather.USER_CHECK,
                        () -> give.accept(new ClerkCommand.TakeOver(invoice.scope(), invoice.id())));
            case CONFIRM_FACTS -> action(key, Feather.CHECK, () -> dialogs.confirmFacts(view, give));
            case CONFIRM_AMOUNT ->
                action(
                        key,
                        Feather.CHECK,
                        () -> give.accept(
                                new ClerkCommand.ConfirmAmount(invoice.scope(), invoice.id(), invoice.revision())));
            case ORDER -> action(key, Feather.EDIT_3, () -> dialogs.order(view, give));
            case BOOK ->
                action(
                        key,
                        Feather.BOOK,
                        () -> give.accept(new TreasuryCommand.Book(invoice.scope(), invoice.id(), invoice.revision())));
            case SETTLE -> action(key, Feather.CHECK_CIRCLE, () -> dialogs.settle(view, give));
            case ANSWER -> action(key, Feather.MESSAGE_CIRCLE, () -> dialogs.answer(view, give));
            case ASK ->
                action(key, Feather.MESSAGE_SQUARE, () -> dialogs.ask(view, give))
                        .keys("Shortcut+R");
            case REJECT -> action(key, Feather.CORNER_UP_LEFT, () -> dialogs.reject(view, give));
            case DUPLICATE -> action(key, Feather.COPY, compare);
            case NOT_DUPLICATE -> action(key, Feather.X, () -> dialogs.notDuplicate(view, give));
            case NOTE ->
                action(key, Feather.FILE_PLUS, () -> dialogs.note(view, give)).keys("Shortcut+N");
            case DUNNING ->
                action(
                        key,
                        Feather.BELL,
                        () -> new DunningForm(kit, model.parts(), view.today())
                                .ask(
                                        invoice.dunning(),
                                        dunning -> give.accept(new ClerkCommand.RecordDunning(
                                                invoice.scope(), invoice.id(), dunning))));
            case CANCEL -> action(key, Feather.TRASH_2, () -> dialogs.cancel(view, give));
        };
    }

    /** Sets the invoice aside as a copy of another. */
    void markDuplicate(InvoiceView view, String originalId) {
        giving("deed.DUPLICATE")
                .accept(new ClerkCommand.MarkDuplicate(
                        view.invoice().scope(), view.invoice().id(), originalId));
    }

    /** Whether the step is this person's at all: without the right nobody needs to see its button. */
    static boolean offered(InvoiceView view, Deed deed) {
        return view.refusal(deed)
                .filter(reason ->
                        reason.key().equals("invoice.noRight") || reason.key().equals("kontor.noRight"))
                .isEmpty();
    }

    private Consumer<Command> giving(String key) {
        Consumer<Given> said = outcomes.say(texts.get(key + ".said"), Optional.of(next), () -> {});
        return command -> model.give(texts.get(key), command, said);
    }

    private Action action(String key, Ikon icon, Runnable run) {
        return Action.of(texts.get(key), icon, run);
    }
}
