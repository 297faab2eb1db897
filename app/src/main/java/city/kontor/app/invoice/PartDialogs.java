package city.kontor.app.invoice;

import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.PartCommand;
import city.kontor.invoice.TreasuryCommand;
import city.kontor.kernel.Command;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;

/** The questions before something is done with one part of an invoice. */
final class PartDialogs {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;

    PartDialogs(Kit kit) {
        this.kit = kit;
        this.texts = kit.texts().beside(PartDialogs.class);
        this.words = new InvoiceWords(kit.texts());
    }

    /** Before its day, what is retained needs a guarantee. */
    void ask(Invoice invoice, InvoicePart part, LocalDate today, Consumer<Command> give) {
        boolean early = part.kind() == InvoicePart.Kind.RETENTION && today.isBefore(part.dueOn());
        var reason = new TextField();
        reason.setId("dialog-text");
        reason.setPromptText(texts.get("parts.ask.reason.prompt"));
        var guarantee = new TextField();
        guarantee.setId("dialog-guarantee");
        guarantee.setPromptText(texts.get("parts.ask.guarantee.prompt"));
        var grid = new FormGrid().row(texts.get("parts.ask.reason"), reason);
        if (part.planned().againstGuarantee()) {
            grid.row(texts.get("parts.ask.guarantee"), guarantee);
        }
        kit.dialogs()
                .form(
                        texts.get("parts.ask.title", words.money(part.amountCents())),
                        texts.get(
                                early ? "parts.ask.early" : "parts.ask.text",
                                texts.formats().date(part.dueOn())),
                        grid,
                        texts.get("parts.ASK"),
                        Bindings.createBooleanBinding(
                                () -> !reason.getText().isBlank()
                                        && !(early && guarantee.getText().isBlank()),
                                reason.textProperty(),
                                guarantee.textProperty()),
                        () -> give.accept(new PartCommand.AskRelease(
                                invoice.scope(),
                                invoice.id(),
                                part.number(),
                                reason.getText().strip(),
                                Optional.of(guarantee.getText().strip()).filter(text -> !text.isEmpty()))));
    }

    void grant(Invoice invoice, InvoicePart part, Consumer<Command> give) {
        kit.dialogs()
                .confirm(
                        texts.get("parts.grant.title"),
                        texts.get(
                                "parts.grant.text",
                                words.money(part.amountCents()),
                                invoice.data().seller().name().orElse("")),
                        texts.get("parts.GRANT"),
                        () -> give.accept(new PartCommand.GrantRelease(
                                invoice.scope(), invoice.id(), part.number(), part.amountCents())));
    }

    void withdraw(Invoice invoice, InvoicePart part, Consumer<Command> give) {
        kit.dialogs()
                .reason(
                        texts,
                        "parts.withdraw",
                        reason -> give.accept(
                                new PartCommand.WithdrawRelease(invoice.scope(), invoice.id(), part.number(), reason)));
    }

    void settle(Invoice invoice, InvoicePart part, LocalDate today, Consumer<Command> give) {
        new SettlementForm(kit, today, part.paidCents().orElse(part.amountCents()))
                .ask(
                        texts.get("parts.SETTLE"),
                        found -> give.accept(new TreasuryCommand.RecordSettlement(
                                invoice.scope(),
                                invoice.id(),
                                found.day(),
                                found.cents(),
                                found.reference(),
                                Optional.of(part.number()))));
    }
}
