package city.kontor.demo.city;

import city.kontor.capture.FieldName;
import city.kontor.invoice.AccountLine;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.InvoiceData;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.kernel.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The master data of the demo city: chart of accounts, the city's own account, creditors. */
final class CityAccounts {
    static final String MAIN = "account.main";

    private final CityBooks books;
    private final Set<String> creditors = new HashSet<>();

    CityAccounts(CityBooks books) {
        this.books = books;
    }

    /** What invoices are charged to, and what they are paid from. */
    void chart() {
        String keeper = Staff.MASTER_DATA_1.id();
        entry(keeper, ChartKind.PRODUCT, "12.01.01", "Gemeindestraßen");
        entry(keeper, ChartKind.PRODUCT, "12.01.03", "Straßenbeleuchtung");
        entry(keeper, ChartKind.PRODUCT, "03.01.01", "Grundschulen");
        entry(keeper, ChartKind.PRODUCT, "03.01.04", "Gymnasien");
        entry(keeper, ChartKind.PRODUCT, "04.02.01", "Kulturveranstaltungen");
        entry(keeper, ChartKind.PRODUCT, "04.03.01", "Stadtbücherei");
        entry(keeper, ChartKind.ACCOUNT, "522100", "Unterhaltung Infrastrukturvermögen");
        entry(keeper, ChartKind.ACCOUNT, "524100", "Bewirtschaftung Gebäude");
        entry(keeper, ChartKind.ACCOUNT, "527900", "Sonstige Dienstleistungen");
        entry(keeper, ChartKind.ACCOUNT, "543100", "Geschäftsaufwendungen");
        entry(keeper, ChartKind.COST_CENTRE, "6600", "Tiefbau");
        entry(keeper, ChartKind.COST_CENTRE, "4000", "Schulverwaltung");
        entry(keeper, ChartKind.COST_CENTRE, "4100", "Kulturbüro");
        books.give(
                keeper,
                new MasterDataCommand.PutCityAccount(
                        Scope.CITY,
                        MAIN,
                        "Hauptkonto",
                        "Stadt Castrop-Rauxel",
                        "DE02120300000000202051",
                        Optional.of("BYLADEM1001"),
                        true));
    }

    private void entry(String keeper, ChartKind kind, String code, String name) {
        books.give(keeper, new MasterDataCommand.PutChartEntry(Scope.CITY, kind, code, name, true));
    }

    /** The seller of a letter is in the books before the letter is registered, with an account that two people approved. */
    void creditor(Letters.Letter letter) {
        var values = letter.sample().values();
        String id = Letters.creditorId(letter.sample().seller());
        String iban = values.get(FieldName.IBAN);
        if (iban == null || !creditors.add(id)) {
            return;
        }
        books.give(
                Staff.MASTER_DATA_1.id(),
                new MasterDataCommand.CreateCreditor(
                        Scope.CITY, id, CreditorData.named(letter.sample().seller())));
        books.give(
                Staff.MASTER_DATA_1.id(),
                new MasterDataCommand.ProposeIban(
                        Scope.CITY,
                        id,
                        iban,
                        Letters.text(values, FieldName.BIC),
                        "Rückruf unter der bekannten Nummer"));
        books.give(Staff.MASTER_DATA_2.id(), new MasterDataCommand.ApproveIban(Scope.CITY, id, iban));
    }

    /** Most invoices are charged to one product, every third to two. */
    static List<AccountLine> lines(Plan plan, InvoiceData data) {
        long gross = data.amounts().grossCents().orElseThrow();
        String centre = switch (plan.department()) {
            case "tiefbau" -> "6600";
            case "schulen" -> "4000";
            default -> "4100";
        };
        List<String> products = switch (plan.department()) {
            case "tiefbau" -> List.of("12.01.01", "12.01.03");
            case "schulen" -> List.of("03.01.01", "03.01.04");
            default -> List.of("04.02.01", "04.03.01");
        };
        if (plan.number() % 3 != 0) {
            return List.of(new AccountLine(products.getFirst(), "522100", centre, gross));
        }
        long half = gross / 2;
        return List.of(
                new AccountLine(products.getFirst(), "522100", centre, half, "Anteil 1"),
                new AccountLine(products.getLast(), "527900", centre, gross - half, "Anteil 2"));
    }
}
