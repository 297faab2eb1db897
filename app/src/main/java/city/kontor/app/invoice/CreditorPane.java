package city.kontor.app.invoice;

import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.BankAccount;
import city.kontor.invoice.Creditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The selected creditor: the account in use, one that waits for a second person, and the other master data. */
final class CreditorPane extends StackPane {
    private final Kit kit;
    private final Texts texts;
    private final CreditorActions actions;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("creditor-primary");
    private final Card proposal;
    private final ActionButtons approve = new ActionButtons("creditor-approve");
    private final DetailPane detail = new DetailPane(head);

    CreditorPane(Kit kit, CreditorsModel model, CreditorActions actions) {
        this.kit = kit;
        this.texts = kit.texts().beside(CreditorPane.class);
        this.actions = actions;
        setMinWidth(480);
        proposal = new Card(texts.get("creditor.proposal.title"));
        getChildren()
                .setAll(new DetailPlace<>(
                        model.creditors().shownProperty(),
                        model.creditors().loadingProperty(),
                        new EmptyState(
                                Feather.BRIEFCASE, texts.get("creditors.none.title"), texts.get("creditors.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, this::clear)));
    }

    private void clear() {
        buttons.clear();
        approve.clear();
    }

    private void show(CreditorView view) {
        Creditor creditor = view.creditor();
        buttons.show(Optional.empty(), actions.others(view));
        approve.show(actions.approve(view), List.of());
        var inHead = new ArrayList<Node>();
        inHead.add(new HeadLine(creditor.data().name(), badge(texts, creditor)));
        creditor.number().ifPresent(number -> inHead.add(new Label(number)));
        creditor.blockedReason().ifPresent(reason -> inHead.add(warning(texts.get("creditor.blocked.text", reason))));
        inHead.add(buttons);
        head.show(inHead);
        var cards = new ArrayList<Node>(List.of(head));
        creditor.proposal().ifPresent(waiting -> {
            showProposal(view, waiting);
            cards.add(proposal);
        });
        cards.add(new Card(texts.get("creditor.account.title"), account(creditor.account())));
        cards.add(new Card(texts.get("creditor.data.title"), facts(creditor)));
        detail.show(creditor.id(), cards);
    }

    private void showProposal(CreditorView view, Creditor.Proposal waiting) {
        var grid = new FormGrid()
                .fact(texts.get("creditor.iban"), iban(waiting.account().iban()))
                .fact(texts.get("creditor.bic"), waiting.account().bic().orElse("–"))
                .fact(texts.get("creditor.evidence"), waiting.evidence())
                .fact(
                        texts.get("creditor.proposedBy"),
                        texts.get(
                                "run.by",
                                waiting.by().name(),
                                texts.formats().time(waiting.by().at())));
        var inCard = new ArrayList<Node>(List.of(grid));
        view.refusal(CreditorView.Doing.APPROVE)
                .filter(reason ->
                        !reason.key().equals("kontor.noRight") && !reason.key().equals("invoice.noRight"))
                .ifPresent(reason -> inCard.add(warning(kit.texts().reason(reason))));
        inCard.add(approve);
        proposal.show(inCard);
    }

    private Node account(Optional<BankAccount> account) {
        return account.<Node>map(known -> new FormGrid()
                        .fact(texts.get("creditor.iban"), iban(known.iban()))
                        .fact(texts.get("creditor.bic"), known.bic().orElse("–")))
                .orElseGet(() -> {
                    var none = new Label(texts.get("creditor.account.none"));
                    none.setWrapText(true);
                    return none;
                });
    }

    private Node facts(Creditor creditor) {
        var grid = new FormGrid();
        CreditorActions.facts(creditor.data()).forEach((name, value) -> {
            // The name stands above everything already.
            if (!value.isBlank() && !name.equals("name")) {
                grid.fact(texts.get("creditor." + name), value);
            }
        });
        if (grid.getChildren().isEmpty()) {
            var none = new Label(texts.get("creditor.data.none"));
            none.setWrapText(true);
            return none;
        }
        return grid;
    }

    private static Node warning(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(8, new FontIcon(Feather.ALERT_CIRCLE), label);
        line.getStyleClass().addAll("steps-next", Tone.WARNING.styleClass());
        return line;
    }

    static StatusBadge badge(Texts texts, Creditor creditor) {
        if (creditor.blockedReason().isPresent()) {
            return new StatusBadge(Tone.DANGER, texts.get("creditor.blocked"));
        }
        if (creditor.proposal().isPresent()) {
            return new StatusBadge(Tone.WARNING, texts.get("creditor.proposal"));
        }
        return creditor.account().isPresent()
                ? new StatusBadge(Tone.SUCCESS, texts.get("creditor.account"))
                : new StatusBadge(Tone.WARNING, texts.get("creditor.noAccount"));
    }

    static String iban(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
