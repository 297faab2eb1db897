package city.kontor.app.einvoice;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * A page, and the electronic invoice behind it where there is one. A bar above says which it is and whether it keeps the rules, and
 * switches between both. An invoice that is nothing but data is shown as such first: its pages are only drawn from it.
 */
public final class PageOrInvoice extends BorderPane {
    private final Kit kit;
    private final Texts texts;
    private final Node page;
    private final EInvoiceBar bar;
    private Optional<CheckedInvoice> invoice = Optional.empty();
    private Optional<EInvoiceView> view = Optional.empty();

    public PageOrInvoice(Kit kit, Node page) {
        this.kit = kit;
        this.page = page;
        texts = kit.texts().beside(PageOrInvoice.class);
        bar = new EInvoiceBar(texts, this::turn);
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
        Optional<CheckedInvoice> wanted = invoice;
        if (toInvoice && view.isEmpty() && wanted.isPresent()) {
            // Thousands of lines take their time to be put in order.
            setCenter(new Region());
            kit.tasks()
                    .<EInvoiceModel>start(texts.get("bar.invoice"), progress -> model(wanted.get()))
                    .then(model -> {
                        if (invoice.equals(wanted) && view.isEmpty()) {
                            view = Optional.of(new EInvoiceView(kit, model));
                            arrange(bar.showsInvoice());
                        }
                    });
        } else {
            arrange(toInvoice);
        }
    }

    private EInvoiceModel model(CheckedInvoice checked) {
        return new EInvoiceModel(
                kit.texts(),
                checked.opened().invoice(),
                checked.verdict(),
                checked.opened().file().attachments());
    }

    private void arrange(boolean toInvoice) {
        setCenter(view.filter(shown -> toInvoice).<Node>map(shown -> shown).orElse(page));
    }
}
