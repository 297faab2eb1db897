package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Deadlines;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.session.SyncStatus;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Dunning;
import city.kontor.invoice.Escalation;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LastChange;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a person has to know before doing anything with the invoice: the more urgent, the higher. */
final class Banners extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final SyncStatus sync;
    private final InvoiceParts.DocumentSource documents;

    /** @param documents where the letters of reminders come from */
    Banners(Kit kit, SyncStatus sync, InvoiceParts.DocumentSource documents) {
        this.kit = kit;
        this.texts = kit.texts().beside(Banners.class);
        this.words = new InvoiceWords(kit.texts());
        this.sync = sync;
        this.documents = documents;
        getStyleClass().add("banners");
    }

    void show(InvoiceView view, InvoiceActions actions, Runnable compare) {
        var banners = new ArrayList<Node>();
        suspicion(view, compare).ifPresent(banners::add);
        voided(view).ifPresent(banners::add);
        returned(view).ifPresent(banners::add);
        query(view, actions).ifPresent(banners::add);
        escalation(view).ifPresent(banners::add);
        waiting(view).ifPresent(banners::add);
        getChildren().setAll(banners);
        setManaged(!banners.isEmpty());
    }

    private Optional<Node> suspicion(InvoiceView view, Runnable compare) {
        Invoice invoice = view.invoice();
        if (invoice.state() == InvoiceState.DUPLICATE) {
            return Optional.of(new Banner(
                    Tone.DANGER,
                    texts.get("banner.duplicate"),
                    Buttons.of(Action.of(texts.get("banner.compare"), Feather.COLUMNS, compare))));
        }
        return invoice.suspicion()
                .map(suspicion -> new Banner(
                        Tone.WARNING,
                        texts.get("banner.suspicion", suspicion.registerNumber().orElse(texts.get("banner.another"))),
                        Buttons.of(Action.of(texts.get("banner.compare"), Feather.COLUMNS, compare))));
    }

    private Optional<Node> voided(InvoiceView view) {
        if (!view.voided()) {
            return Optional.empty();
        }
        LastChange change = view.invoice().lastChange();
        return Optional.of(new Banner(
                Tone.WARNING,
                texts.get("banner.voided", change.name(), texts.formats().time(change.at()))));
    }

    /** The bank sent the payment back: why, for the next run would only repeat it. */
    private Optional<Node> returned(InvoiceView view) {
        return view.detail()
                .returnReason()
                .map(reason -> new Banner(Tone.DANGER, texts.get("banner.returned", reason)));
    }

    private Optional<Node> query(InvoiceView view, InvoiceActions actions) {
        return view.invoice().query().map(query -> {
            String text = texts.get(
                    "banner.query", query.askedBy().name(), view.names().department(query.from()), query.question());
            return view.may(Deed.ANSWER)
                    ? new Banner(Tone.INFO, text, Buttons.of(actions.of(view, Deed.ANSWER)))
                    : new Banner(Tone.INFO, text);
        });
    }

    private Optional<Node> escalation(InvoiceView view) {
        Invoice invoice = view.invoice();
        var terms = invoice.openTerms();
        return switch (view.escalation()) {
            case NONE -> discount(view);
            case DUE_SOON ->
                terms.dueDate()
                        .map(due -> new Banner(
                                Tone.INFO,
                                texts.get(
                                        "banner.dueSoon",
                                        texts.formats().date(due),
                                        Deadlines.days(texts, due, view.today()))));
            case DISCOUNT_ENDING -> discount(view);
            case DUNNED -> invoice.dunning().map(this::dunned);
            case OVERDUE ->
                terms.dueDate()
                        .map(due -> new Banner(
                                Tone.DANGER,
                                texts.get(
                                        "banner.overdue",
                                        texts.formats().date(due),
                                        Deadlines.days(texts, due, view.today()))));
        };
    }

    private Node dunned(Dunning dunning) {
        String text = texts.get(
                dunning.feeCents() == 0 && dunning.interestCents() == 0 ? "banner.dunned.plain" : "banner.dunned",
                dunning.level(),
                texts.formats().date(dunning.dated()),
                words.money(dunning.feeCents()),
                words.money(dunning.interestCents()));
        String whole = dunning.note().isBlank() ? text : text + " " + dunning.note();
        return dunning.originalSha256()
                .map(sha -> new Banner(
                        Tone.DANGER,
                        whole,
                        Buttons.of(Action.of(
                                texts.get("banner.dunned.letter"),
                                Feather.DOWNLOAD,
                                () -> new SaveAs(kit)
                                        .ask(texts.get("banner.dunned.letter"), texts.get("dunning.file"), file -> {
                                            try (InputStream in = documents.open(sha)) {
                                                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                                            }
                                        })))))
                .orElseGet(() -> new Banner(Tone.DANGER, whole));
    }

    /** What paying in time saves, as long as it can still be earned. */
    private Optional<Node> discount(InvoiceView view) {
        Invoice invoice = view.invoice();
        boolean ending = view.escalation() == Escalation.DISCOUNT_ENDING;
        boolean waits = invoice.state().compareTo(InvoiceState.IN_RUN) < 0;
        return invoice.openTerms()
                .discount()
                .filter(offer -> waits && !offer.until().isBefore(view.today()))
                .map((Discount offer) -> new Banner(
                        ending ? Tone.WARNING : Tone.INFO,
                        texts.get(
                                "banner.discount",
                                words.money(offer.amountCents(invoice.grossCents())),
                                texts.formats().cents(offer.percentHundredths()),
                                texts.formats().date(offer.until()),
                                Deadlines.days(texts, offer.until(), view.today()))));
    }

    private Optional<Node> waiting(InvoiceView view) {
        if (view.doubt().isPresent()) {
            return Optional.of(new Banner(
                    Tone.WARNING,
                    texts.get("banner.doubt", kit.texts().reason(view.doubt().get()))));
        }
        if (!view.waitsForServer()) {
            return Optional.empty();
        }
        boolean online = sync.stateProperty().get().online();
        return Optional.of(new Banner(
                Tone.NEUTRAL,
                texts.get(
                        online ? "banner.sending" : "banner.waiting",
                        view.waiting().size())));
    }
}
