package city.kontor.invoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a change takes away: a confirmation vouches only for what its signer saw. */
final class Voiding {
    private Voiding() {}

    /** What differs between two states of the data. */
    static List<ChangedField> changed(InvoiceData before, InvoiceData after) {
        var changed = new ArrayList<ChangedField>();
        Heading old = before.heading();
        Heading now = after.heading();
        add(changed, ChangedField.NUMBER, old.number(), now.number());
        add(changed, ChangedField.ISSUE_DATE, old.issueDate(), now.issueDate());
        add(changed, ChangedField.ORDER_REFERENCE, old.orderReference(), now.orderReference());
        add(changed, ChangedField.SELLER, named(before.seller()), named(after.seller()));
        add(
                changed,
                ChangedField.CREDITOR,
                before.seller().creditorId(),
                after.seller().creditorId());
        add(changed, ChangedField.BANK_ACCOUNT, account(before.seller()), account(after.seller()));
        add(changed, ChangedField.AMOUNTS, before.amounts(), after.amounts());
        add(changed, ChangedField.TERMS, before.terms(), after.terms());
        add(changed, ChangedField.CUSTOMER_NUMBER, old.customerNumber(), now.customerNumber());
        add(changed, ChangedField.SUBJECT, old.subject(), now.subject());
        add(changed, ChangedField.LEITWEG_ID, old.leitwegId(), now.leitwegId());
        return changed;
    }

    /** The signatures that fall with these changes, earliest first. */
    static List<Step> voided(Collection<Step> signed, List<ChangedField> changed) {
        Optional<Step> first = changed.stream().map(ChangedField::voidsFrom).min(Step::compareTo);
        return first.map(from -> signed.stream()
                        .filter(step -> step.compareTo(from) >= 0)
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** The signatures given after a step, earliest first. */
    static List<Step> after(Collection<Step> signed, Step step) {
        return signed.stream()
                .filter(other -> other.compareTo(step) > 0)
                .sorted()
                .toList();
    }

    private static Seller named(Seller seller) {
        return new Seller(
                seller.name(),
                seller.vatId(),
                seller.taxNumber(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Optional<String>> account(Seller seller) {
        return List.of(seller.iban(), seller.bic());
    }

    private static void add(List<ChangedField> changed, ChangedField field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
