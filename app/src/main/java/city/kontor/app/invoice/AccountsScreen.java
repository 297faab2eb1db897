package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.CityAccount;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The registers that account lines and payment runs refer to: products, accounts, cost centres, bank accounts. */
final class AccountsScreen {
    private final Kit kit;
    private final Texts texts;
    private final AccountsModel model;

    private AccountsScreen(Kit kit, AccountsModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(AccountsScreen.class);
        this.model = model;
    }

    static Screen of(Kit kit, AccountsModel model) {
        var registers = new AccountsScreen(kit, model);
        return new PartsScreen(
                kit.texts(),
                registers.texts.get("workplace." + InvoiceWorkplaces.ACCOUNTS),
                List.of(
                        registers.chart(ChartKind.PRODUCT, Feather.PACKAGE),
                        registers.chart(ChartKind.ACCOUNT, Feather.HASH),
                        registers.chart(ChartKind.COST_CENTRE, Feather.TARGET),
                        registers.banks()),
                StyleSheet.of(AccountsScreen.class, "invoice.css"));
    }

    private Part chart(ChartKind kind, Ikon icon) {
        var actions = new ChartActions(kit, model, kind);
        var entries = model.chart(kind);
        String title = texts.get("chart." + kind);
        Action create = actions.create();
        return new Part(
                "accounts-" + kind,
                title,
                icon,
                new ListDetail<>(
                                kit.texts(),
                                title,
                                entries.list(),
                                List.of(
                                        Column.text(texts.get("chart.code"), 110, "", ChartEntry::code),
                                        Column.text(
                                                texts.get("chart.name"),
                                                Column.Room.giving(180, 300),
                                                "",
                                                ChartEntry::name),
                                        Column.node(
                                                texts.get("column.state"), 130, "", entry -> state(entry.active()))),
                                empty(icon, "chart", create),
                                new RegisterPane<>(
                                        entries,
                                        none(icon),
                                        entry -> new RegisterPane.Entry(
                                                entry.code(),
                                                entry.name(),
                                                state(entry.active()),
                                                new FormGrid().fact(texts.get("chart.code"), entry.code()),
                                                actions.of(entry))))
                        .exportedBy(kit),
                create,
                () -> entries.shownProperty().get().map(actions::of).orElse(List.of()),
                entries);
    }

    private Part banks() {
        var actions = new BankAccountActions(kit, model);
        var accounts = model.banks();
        String title = texts.get("bank.title");
        Action create = actions.create();
        return new Part(
                "accounts-BANK",
                title,
                Feather.CREDIT_CARD,
                new ListDetail<>(
                                kit.texts(),
                                title,
                                accounts.list(),
                                List.of(
                                        Column.text(
                                                texts.get("bank.name"),
                                                Column.Room.giving(130, 180),
                                                "",
                                                CityAccount::name),
                                        Column.text(
                                                texts.get("creditor.iban"),
                                                Column.Room.giving(190, 220),
                                                "",
                                                account -> CreditorPane.iban(account.iban())),
                                        Column.node(
                                                texts.get("column.state"),
                                                130,
                                                "",
                                                account -> state(account.active()))),
                                empty(Feather.CREDIT_CARD, "bank", create),
                                new RegisterPane<>(
                                        accounts,
                                        none(Feather.CREDIT_CARD),
                                        account -> new RegisterPane.Entry(
                                                account.id(),
                                                account.name(),
                                                state(account.active()),
                                                facts(account),
                                                actions.of(account))))
                        .exportedBy(kit),
                create,
                () -> accounts.shownProperty().get().map(actions::of).orElse(List.of()),
                accounts);
    }

    private FormGrid facts(CityAccount account) {
        return new FormGrid()
                .fact(texts.get("bank.holder"), account.holder())
                .fact(texts.get("creditor.iban"), CreditorPane.iban(account.iban()))
                .fact(texts.get("creditor.bic"), account.bic().orElse("–"))
                .fact(
                        texts.get("bank.limits"),
                        texts.get(
                                "bank.limits.text",
                                texts.formats().number(account.limits().perBlock()),
                                texts.formats().number(account.limits().perFile())));
    }

    private StatusBadge state(boolean active) {
        return active
                ? new StatusBadge(Tone.SUCCESS, texts.get("register.active"))
                : new StatusBadge(Tone.NEUTRAL, texts.get("register.retired"));
    }

    private EmptyState empty(Ikon icon, String key, Action create) {
        return new EmptyState(icon, texts.get(key + ".empty.title"), texts.get(key + ".empty.text"), create);
    }

    private EmptyState none(Ikon icon) {
        return new EmptyState(icon, texts.get("register.none.title"), texts.get("register.none.text"));
    }
}
