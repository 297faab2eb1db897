package city.kontor.app.einvoice;

import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Texts;
import city.kontor.einvoice.CashDiscount;
import city.kontor.einvoice.CodeList;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Entry;
import city.kontor.einvoice.rules.Specification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the values of an invoice are said to people: dates, amounts, rates, codes and account numbers. */
final class TermWords {
    private static final Set<String> DATES =
            Set.of("BT-2", "BT-7", "BT-9", "BT-26", "BT-72", "BT-73", "BT-74", "BT-134", "BT-135");
    private static final Set<String> RATES =
            Set.of("BT-94", "BT-96", "BT-101", "BT-103", "BT-119", "BT-138", "BT-143", "BT-152");
    private static final Set<String> QUANTITIES = Set.of("BT-129", "BT-149");
    private static final Set<String> AMOUNTS = Set.of(
            "BT-92", "BT-93", "BT-99", "BT-100", "BT-106", "BT-107", "BT-108", "BT-109", "BT-110", "BT-111", "BT-112",
            "BT-113", "BT-114", "BT-115", "BT-116", "BT-117", "BT-131", "BT-136", "BT-137", "BT-141", "BT-142",
            "BT-146", "BT-147", "BT-148");
    private static final Set<String> ACCOUNTS = Set.of("BT-84", "BT-91");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");
    /** XRechnung writes a note's subject before its text in UBL. */
    private static final Pattern SUBJECT = Pattern.compile("#([A-Z]{3})#\\s*(.*)", Pattern.DOTALL);

    private static final Pattern DISCOUNT = Pattern.compile("#SKONTO#[^\\r\\n]*#\\s*");
    /** Schemes that say no more than the term itself: tax numbers, and addresses that are plainly e-mail. */
    private static final Set<String> PLAIN_SCHEMES = Set.of("VA", "VAT", "FC", "EM");

    private static final int PERCENT = 2;

    private final Texts texts;
    private final Formats formats;
    private final Locale locale;
    private final EInvoice invoice;
    private final String currency;

    TermWords(Texts texts, EInvoice invoice) {
        this.texts = texts;
        this.invoice = invoice;
        formats = texts.formats();
        locale = texts.language().locale();
        currency = invoice.currency().orElse("");
    }

    String name(Entry entry) {
        return entry.term().name(locale);
    }

    /**
     * A value in words.
     *
     * @param bare whether the invoice's own currency is left out, as in a table whose heading names it
     */
    String text(Entry entry, boolean bare) {
        String id = entry.term().id();
        String value = entry.value();
        Optional<String> said = switch (id) {
            case "BT-20" -> Optional.of(terms(value));
            case "BT-22" -> Optional.of(note(value));
            case "BT-24" -> Optional.of(Specification.of(invoice).title());
            default -> Optional.empty();
        };
        if (DATES.contains(id)) {
            said = EInvoice.dateOf(value).map(formats::date);
        } else if (RATES.contains(id)) {
            said = EInvoice.amountOf(value).map(rate -> formats.decimal(rate, 0) + "\u00a0%");
        } else if (QUANTITIES.contains(id)) {
            said = EInvoice.amountOf(value).map(quantity -> formats.decimal(quantity, 0));
        } else if (AMOUNTS.contains(id)) {
            said = EInvoice.amountOf(value).map(amount -> amount(amount, entry.qualifier(), bare));
        } else if (ACCOUNTS.contains(id)) {
            said = iban(value);
        }
        return said.or(() -> CodeList.of(entry.term()).flatMap(list -> list.name(value, locale)))
                .orElseGet(() -> value + scheme(entry));
    }

    /** The invoice's currency as people write it. */
    String currencySign() {
        return sign(currency);
    }

    private String amount(BigDecimal amount, String named, boolean bare) {
        String own = named.isEmpty() ? currency : named;
        String number = formats.decimal(amount, PERCENT);
        boolean isNamedAbove = bare && own.equals(currency);
        return isNamedAbove || own.isEmpty() ? number : number + "\u00a0" + sign(own);
    }

    private String sign(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .map(known -> known.getSymbol(locale))
                .findFirst()
                .orElse(code);
    }

    private static Optional<String> iban(String value) {
        String plain = value.replaceAll("\\s", "");
        return IBAN.matcher(plain).matches()
                ? Optional.of(plain.replaceAll("(.{4})(?=.)", "$1\u00a0"))
                : Optional.empty();
    }

    private static String note(String value) {
        Matcher subject = SUBJECT.matcher(value);
        return subject.matches() ? subject.group(2) : value;
    }

    /** What a note is about, where its text says so. */
    Optional<String> subject(String note) {
        Matcher subject = SUBJECT.matcher(note);
        return subject.matches() ? CodeList.SUBJECT.name(subject.group(1), locale) : Optional.empty();
    }

    /** Cash discounts as a sentence with the last day and the amount, then what else is agreed. */
    private String terms(String value) {
        Stream<String> discounts = invoice.discounts().stream().map(this::discount);
        String rest = DISCOUNT.matcher(value).replaceAll("").strip();
        List<String> all = Stream.concat(discounts, Stream.of(rest))
                .filter(part -> !part.isEmpty())
                .toList();
        return all.isEmpty() ? value : all.stream().collect(Collectors.joining("\n"));
    }

    private String discount(CashDiscount discount) {
        String percent = formats.decimal(discount.percent(), 0);
        String until = invoice.issueDate()
                .map(discount::until)
                .map(formats::date)
                .orElseGet(() -> texts.get("discount.days", discount.days()));
        return discount.base()
                .or(invoice::amountDue)
                .map(base -> base.multiply(discount.percent().movePointLeft(PERCENT))
                        .setScale(PERCENT, RoundingMode.HALF_UP))
                .map(saved -> texts.get("discount.saves", percent, until, amount(saved, "", false)))
                .orElseGet(() -> texts.get("discount", percent, until));
    }

    private String scheme(Entry entry) {
        return entry.qualifier().isEmpty() || PLAIN_SCHEMES.contains(entry.qualifier())
                ? ""
                : " (" + CodeList.SCHEME.name(entry.qualifier(), locale).orElse(entry.qualifier()) + ")";
    }
}
