package city.kontor.app.einvoice;

import city.kontor.app.kit.Texts;
import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.rules.Finding;
import city.kontor.einvoice.rules.Specification;
import city.kontor.einvoice.rules.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** An electronic invoice as it is shown: arranged as a letter, with what the rules found and what a person looks for. */
public final class EInvoiceModel {
    private static final Pattern TERM = Pattern.compile("B([TG])-(\\d+)");
    /** A line in the path of a finding; the first one's number is left out. */
    private static final Pattern LINE =
            Pattern.compile("(?:InvoiceLine|CreditNoteLine|IncludedSupplyChainTradeLineItem)(?:\\[(\\d+)])?");

    private final EInvoice invoice;
    private final Verdict verdict;
    private final List<Fact> facts;
    private final Letter letter;
    private final TermWords words;
    private final Locale locale;
    private final StringProperty filter = new SimpleStringProperty("");

    /**
     * @param verdict what the official rules say of it
     * @param beside files that lie in the PDF beside the invoice; those inside it are known
     */
    public EInvoiceModel(Texts texts, EInvoice invoice, Verdict verdict, List<Attachment> beside) {
        this.invoice = invoice;
        this.verdict = verdict;
        Texts own = texts.beside(EInvoiceModel.class);
        locale = own.language().locale();
        words = new TermWords(own, invoice);
        var writer = new LetterWriter(own, invoice, beside);
        facts = writer.facts();
        letter = writer.write();
    }

    Letter letter() {
        return letter;
    }

    Verdict verdict() {
        return verdict;
    }

    /** What people call the specification that the invoice follows. */
    String specification() {
        return Specification.of(invoice).title();
    }

    String currencySign() {
        return words.currencySign();
    }

    /** Everything the invoice states, in its order. */
    List<Fact> facts() {
        return facts;
    }

    /** What the person looks for: a term's name, its number (BT-10) or a value. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The values that the person looks for; all where nothing is looked for. */
    List<Fact> matches() {
        String wanted = filter.get();
        return wanted.isBlank()
                ? facts
                : facts.stream().filter(fact -> fact.matches(wanted, locale)).toList();
    }

    /**
     * Where a finding leads.
     *
     * @param fact the value it speaks of; empty where the invoice lacks it
     * @param part where that value stands or would stand
     */
    record Target(Optional<Fact> fact, LetterPart part) {}

    /** Where a finding leads: the first of the terms it names that the invoice states, in the line it speaks of. */
    Target target(Finding finding) {
        List<MatchResult> named = named(finding);
        int line = line(finding);
        Optional<Fact> fact = named.stream()
                .flatMap(name -> facts.stream()
                        .filter(each -> speaksOf(each, name))
                        .filter(each -> line == 0 || each.line() == 0 || each.line() == line)
                        .findFirst()
                        .stream())
                .findFirst()
                .or(() -> line == 0
                        ? Optional.empty()
                        : facts.stream().filter(each -> each.line() == line).findFirst());
        LetterPart part = line > 0
                ? LetterPart.LINES
                : named.stream().findFirst().map(EInvoiceModel::part).orElse(LetterPart.HEADER);
        return new Target(fact, part);
    }

    private static LetterPart part(MatchResult name) {
        int number = Integer.parseInt(name.group(2));
        return name.group(1).equals("T") ? LetterPart.ofTerm(number) : LetterPart.ofGroup(number);
    }

    private static boolean speaksOf(Fact fact, MatchResult name) {
        return name.group(1).equals("T")
                ? fact.id().equals(name.group())
                : fact.path().stream().anyMatch(group -> group.id().equals(name.group()));
    }

    private static List<MatchResult> named(Finding finding) {
        return TERM.matcher(finding.message()).results().toList();
    }

    private static int line(Finding finding) {
        Matcher line = LINE.matcher(finding.location());
        if (!line.find()) {
            return 0;
        }
        return line.group(1) == null ? 1 : Integer.parseInt(line.group(1));
    }
}
