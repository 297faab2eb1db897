package city.kontor.invoice;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out whether an invoice was here before. */
public final class Duplicates {
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]|^(?i:re|rg|nr)\\W*(?=\\d)");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)\\b(gmbh|mbh|ag|kg|ohg|gbr|ug|e[\\s.]?k|e[\\s.]?v|co|haftungsbeschränkt|inh|ltd)\\b|[^\\p{L}\\p{N}]");

    private Duplicates() {}

    /** The number as it is compared: letters and digits only, without a leading "RE", in lower case, no leading zeros. */
    public static String numberKey(String number) {
        return NOISE.matcher(number.strip())
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^0+(?=.)", "");
    }

    /** The name as it is compared: without legal form, spaces and punctuation. */
    public static String nameKey(String name) {
        return LEGAL_FORM.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * The most similar earlier invoice.
     *
     * @param candidates those with the same document or the same {@link #numberKey}
     */
    static Optional<Suspicion> suspicion(String originalSha256, InvoiceData data, List<Invoice> candidates) {
        return candidates.stream()
                .filter(other -> other.state() != InvoiceState.DUPLICATE && other.state() != InvoiceState.CANCELLED)
                .flatMap(other -> match(originalSha256, data, other)
                        .map(match -> new Suspicion(other.id(), other.registerNumber(), match))
                        .stream())
                .max(Comparator.comparing(Suspicion::match)
                        .thenComparing(Suspicion::invoiceId, Comparator.reverseOrder()));
    }

    /** How an invoice resembles another one. */
    public static Optional<DuplicateMatch> match(String originalSha256, InvoiceData data, Invoice other) {
        Heading heading = data.heading();
        Heading otherHeading = other.data().heading();
        if (originalSha256.equals(other.originalSha256())) {
            return areDifferentParts(data, other.data()) ? Optional.empty() : Optional.of(DuplicateMatch.SAME_DOCUMENT);
        }
        boolean sameNumber = heading.number()
                .map(Duplicates::numberKey)
                .flatMap(key -> otherHeading.number().map(Duplicates::numberKey).filter(key::equals))
                .isPresent();
        if (!sameNumber || !sameSeller(data.seller(), other.data().seller())) {
            return Optional.empty();
        }
        boolean sameAmount = data.amounts().grossCents().isPresent()
                && data.amounts().grossCents().equals(other.data().amounts().grossCents());
        boolean sameDate =
                heading.issueDate().isPresent() && heading.issueDate().equals(otherHeading.issueDate());
        return Optional.of(sameAmount && sameDate ? DuplicateMatch.NUMBER_AMOUNT_DATE : DuplicateMatch.NUMBER);
    }

    /**
     * Whether two invoices of the same bytes are two documents of one stack that was scanned together: their numbers differ, and so does
     * the date or the amount. A number alone may have been read or typed differently.
     */
    private static boolean areDifferentParts(InvoiceData one, InvoiceData other) {
        return differ(
                        one.heading().number().map(Duplicates::numberKey),
                        other.heading().number().map(Duplicates::numberKey))
                && (differ(one.heading().issueDate(), other.heading().issueDate())
                        || differ(one.amounts().grossCents(), other.amounts().grossCents()));
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static boolean sameSeller(Seller one, Seller other) {
        return same(one.creditorId(), other.creditorId())
                || same(one.vatId(), other.vatId())
                || same(one.taxNumber(), other.taxNumber())
                || same(one.iban(), other.iban())
                || same(one.name().map(Duplicates::nameKey), other.name().map(Duplicates::nameKey));
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }
}
