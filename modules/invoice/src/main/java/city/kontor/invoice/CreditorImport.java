package city.kontor.invoice;

import city.kontor.csv.CsvColumn;
import city.kontor.csv.CsvLine;
import city.kontor.csv.CsvTable;
import city.kontor.csv.Preview;
import city.kontor.invoice.MasterDataCommand.ImportedCreditor;
import city.kontor.kernel.VatIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Creditors from a file. A line means the creditor of its number, else of its VAT id, else of its name; a cell that is
 * empty, or a column that is not there, changes nothing. A bank account that differs becomes a proposal.
 */
public final class CreditorImport {
    public static final List<CsvColumn> COLUMNS = List.of(
            CsvColumn.optional("number", "Kreditornummer", "Kreditor-Nr.", "Kreditor Nr", "Creditor number"),
            CsvColumn.required("name", "Name", "Firma", "Kreditor", "Creditor", "Company"),
            CsvColumn.optional("vatId", "USt-IdNr.", "USt-ID", "Umsatzsteuer-ID", "VAT ID", "VAT number"),
            CsvColumn.optional("taxNumber", "Steuernummer", "Tax number"),
            CsvColumn.optional("customerNumber", "Kundennummer", "Unsere Kundennummer", "Customer number"),
            CsvColumn.optional("street", "Straße", "Street"),
            CsvColumn.optional("houseNumber", "Hausnummer", "Haus-Nr.", "House number"),
            CsvColumn.optional("postCode", "PLZ", "Postleitzahl", "Post code", "ZIP"),
            CsvColumn.optional("town", "Ort", "Stadt", "Town", "City"),
            CsvColumn.optional("country", "Land", "Ländercode", "Country"),
            CsvColumn.optional("iban", "IBAN", "Bankverbindung"),
            CsvColumn.optional("bic", "BIC", "SWIFT"));

    private final Known known;
    private final Supplier<String> newId;

    /** What is in the books already. Each finds one creditor or none: two of the same name are nobody. */
    public interface Known {
        Optional<Creditor> byNumber(String number);

        Optional<Creditor> byVatId(String vatId);

        List<Creditor> byName(String name);
    }

    /** @param newId makes ids for new creditors */
    public CreditorImport(Known known, Supplier<String> newId) {
        this.known = known;
        this.newId = newId;
    }

    /** What the file would change. */
    public Preview<ImportedCreditor> preview(CsvTable table) {
        var seen = new HashSet<String>();
        return new Preview<>(
                table, table.lines().stream().map(line -> row(line, seen)).toList());
    }

    private Preview.Row<ImportedCreditor> row(CsvLine line, Set<String> seen) {
        String name = line.needed("name").orElse("–");
        Optional<String> vatId = line.text("vatId").map(VatIds::normalised);
        Optional<BankAccount> account = account(line);
        Optional<Creditor> before = before(line, name, vatId);
        CreditorData data = data(line, name, vatId, before.map(Creditor::data));
        CreditorRules.vatId(data, before.map(Creditor::data)).ifPresent(rejected -> line.fault(rejected.reason()));
        before.filter(creditor -> waitsForAnother(creditor, account))
                .ifPresent(creditor -> line.fault(
                        Refusal.CREDITOR_PROPOSAL_WAITS.reason(creditor.data().name())));
        String identity = before.map(Creditor::id).orElse(name.toLowerCase(Locale.ROOT));
        if (line.faults().isEmpty() && !seen.add(identity)) {
            line.fault(Refusal.CREDITOR_TWICE.reason(name));
        }
        if (!line.faults().isEmpty()) {
            return Preview.Row.faulty(line.number(), name, line.faults());
        }
        Optional<BankAccount> proposed = account.filter(
                found -> before.map(creditor -> differs(creditor, found)).orElse(true));
        if (before.isEmpty()) {
            return Preview.Row.fresh(
                    line.number(), name, said(data, proposed), new ImportedCreditor(newId.get(), data, proposed));
        }
        Creditor creditor = before.get();
        return creditor.data().equals(data) && proposed.isEmpty()
                ? Preview.Row.unchanged(line.number(), name)
                : changed(line.number(), name, creditor, new ImportedCreditor(creditor.id(), data, proposed));
    }

    /** Tells only what differs, in the same order on both sides. */
    private static Preview.Row<ImportedCreditor> changed(
            long line, String name, Creditor creditor, ImportedCreditor imported) {
        Optional<BankAccount> now = imported.account().isPresent() ? creditor.account() : Optional.empty();
        List<Optional<String>> before = facts(creditor.data(), now);
        List<Optional<String>> after = facts(imported.data(), imported.account());
        var old = new ArrayList<String>();
        var fresh = new ArrayList<String>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                old.add(before.get(i).orElse("–"));
                fresh.add(after.get(i).orElse("–"));
            }
        }
        return Preview.Row.changed(line, name, String.join(" · ", old), String.join(" · ", fresh), imported);
    }

    private Optional<Creditor> before(CsvLine line, String name, Optional<String> vatId) {
        Optional<String> number = line.text("number");
        if (number.isPresent()) {
            Optional<Creditor> found = known.byNumber(number.get());
            if (found.isEmpty()) {
                line.fault(Refusal.IMPORT_CREDITOR.reason(number.get()));
            }
            return found;
        }
        return vatId.flatMap(known::byVatId).or(() -> {
            List<Creditor> alike = known.byName(name);
            if (alike.size() > 1) {
                line.fault(Refusal.IMPORT_CREDITOR.reason(name));
            }
            return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
        });
    }

    private static Optional<BankAccount> account(CsvLine line) {
        Optional<String> bic = line.text("bic").map(written -> written.toUpperCase(Locale.ROOT));
        bic.filter(written -> !Ibans.isBic(written))
                .ifPresent(written -> line.fault(Refusal.IBAN_WRONG.reason(written)));
        return line.text("iban").flatMap(written -> {
            Optional<String> iban = Ibans.normalised(written);
            if (iban.isEmpty()) {
                line.fault(Refusal.IBAN_WRONG.reason(written));
            }
            return iban.map(plain -> new BankAccount(plain, bic));
        });
    }

    private static boolean differs(Creditor creditor, BankAccount account) {
        return creditor.account()
                        .filter(now -> now.iban().equals(account.iban()))
                        .isEmpty()
                && creditor.proposal()
                        .filter(waiting -> waiting.account().iban().equals(account.iban()))
                        .isEmpty();
    }

    private static boolean waitsForAnother(Creditor creditor, Optional<BankAccount> account) {
        return account.isPresent() && creditor.proposal().isPresent() && differs(creditor, account.get());
    }

    private static CreditorData data(CsvLine line, String name, Optional<String> vatId, Optional<CreditorData> before) {
        CreditorData now = before.orElseGet(() -> CreditorData.named(name));
        return new CreditorData(
                name,
                vatId.or(now::vatId),
                line.text("taxNumber").or(now::taxNumber),
                line.text("customerNumber").or(now::customerNumber),
                line.text("street").or(now::street),
                line.text("houseNumber").or(now::houseNumber),
                line.text("postCode").or(now::postCode),
                line.text("town").or(now::town),
                line.text("country")
                        .map(country -> country.toUpperCase(Locale.ROOT))
                        .or(now::country));
    }

    private static String said(CreditorData data, Optional<BankAccount> account) {
        return facts(data, account).stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private static List<Optional<String>> facts(CreditorData data, Optional<BankAccount> account) {
        return List.of(
                Optional.of(data.name()),
                data.street(),
                data.houseNumber(),
                data.postCode(),
                data.town(),
                data.country(),
                data.vatId(),
                data.taxNumber(),
                data.customerNumber(),
                account.map(found -> Ibans.pretty(found.iban())),
                account.flatMap(BankAccount::bic));
    }
}
