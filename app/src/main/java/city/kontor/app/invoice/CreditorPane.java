package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.BankAccount;
import city.kontor.invoice.Creditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
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

    CreditorPane(Kit kit, CreditorsModel model, CreditorActions actions) {
        this.kit = kit;
        this.texts = kit.texts().beside(CreditorPane.class);
        this.actions = actions;
        setMinWidth(480);
        model.creditors().shownProperty().addListener((property, before, now) -> show(now));
        show(model.creditors().shownProperty().get());
    }

    private void show(Optional<CreditorView> shown) {
        getChildren()
                .setAll(shown.<Node>map(this::detail)
                        .orElseGet(() -> new EmptyState(
                                Feather.BRIEFCASE,
                                texts.get("creditors.none.title"),
                                texts.get("creditors.none.text"))));
    }

    private Node detail(CreditorView view) {
        Creditor creditor = view.creditor();
        var name = new Label(creditor.data().name());
        name.getStyleClass().add("screen-title");
        name.setWrapText(true);
        var head = new HBox(8, name, badge(texts, creditor));
        head.setAlignment(Pos.CENTER_LEFT);
        List<Action> others = actions.others(view);
        var buttons = new FlowPane(8, 8);
        others.forEach(action -> buttons.getChildren().add(Buttons.of(action)));
        var cards = new ArrayList<Node>();
        var first = new Card("", head);
        first.getChildren().removeFirst();
        creditor.number().ifPresent(number -> first.getChildren().add(new Label(number)));
        creditor.blockedReason()
                .ifPresent(reason -> first.getChildren().add(warning(texts.get("creditor.blocked.text", reason))));
        if (!others.isEmpty()) {
            first.getChildren().add(buttons);
        }
        cards.add(first);
        creditor.proposal().ifPresent(proposal -> cards.add(proposal(view, proposal)));
        cards.add(new Card(texts.get("creditor.account.title"), account(creditor.account())));
        cards.add(new Card(texts.get("creditor.data.title"), facts(creditor)));
        return new DetailPane(cards.toArray(Node[]::new));
    }

    private Node proposal(CreditorView view, Creditor.Proposal proposal) {
        var grid = new FormGrid()
                .fact(texts.get("creditor.iban"), iban(proposal.account().iban()))
                .fact(texts.get("creditor.bic"), proposal.account().bic().orElse("–"))
                .fact(texts.get("creditor.evidence"), proposal.evidence())
                .fact(
                        texts.get("creditor.proposedBy"),
                        texts.get(
                                "run.by",
                                proposal.by().name(),
                                texts.formats().time(proposal.by().at())));
        var card = new Card(texts.get("creditor.proposal.title"), grid);
        view.refusal(CreditorView.Doing.APPROVE)
                .filter(reason ->
                        !reason.key().equals("kontor.noRight") && !reason.key().equals("invoice.noRight"))
                .ifPresent(reason -> card.getChildren().add(warning(kit.texts().reason(reason))));
        actions.approve(view).map(Buttons::primary).ifPresent(button -> {
            button.setId("creditor-approve");
            card.getChildren().add(button);
        });
        return card;
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
