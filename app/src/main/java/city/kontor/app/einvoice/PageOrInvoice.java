package city.kontor.app.einvoice;

import city.kontor.app.kit.Kit;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/**
 * A page, and the electronic invoice behind it where there is one. A bar above says which it is and whether it keeps the rules, and
 * switches between both. An invoice that is nothing but data is shown as such first: its pages are only drawn from it.
 */
public final class PageOrInvoice extends BorderPane {
    private final Kit kit;
    private final Node page;
    private final EInvoiceBar bar;
    private Optional<CheckedInvoice> invoice = Optional.empty();
    private Optional<EInvoiceView> view = Optional.empty();

    public PageOrInvoice(Kit kit, Node page) {
        this.kit = kit;
        this.page = page;
        bar = new EInvoiceBar(kit.texts().beside(PageOrInvoice.class), this::turn);
        setMinWidth(0);
        setTop(bar);
        setCenter(page);
    }

    /** Shows an invoice beside its page; empty for a page that is only a page. */
    public void show(Optional<CheckedInvoice> checked) {
        if (!invoice.equals(checked)) {
            invoice = checked;
            view = Optional.empty();
            bar.show(checked);
            bar.choose(checked.filter(each -> !each.opened().file().isHybrid()).isPresent());
            turn(bar.showsInvoice());
        }
    }

    private void turn(boolean toInvoice) {
        if (toInvoice && view.isEmpty()) {
            view = invoice.map(checked -> new EInvoiceView(
                    kit,
                    new EInvoiceModel(
                            kit.texts(),
                            checked.opened().invoice(),
                            checked.verdict(),
                            checked.opened().file().attachments())));
        }
        setCenter(view.filter(shown -> toInvoice).<Node>map(shown -> shown).orElse(page));
    }
}
