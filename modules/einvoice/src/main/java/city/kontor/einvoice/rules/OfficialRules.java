package city.kontor.einvoice.rules;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.SafeXml;
import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.level.EErrorLevel;
import com.helger.phive.api.execute.IValidationExecutorCacheSupport;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.result.ValidationResult;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks invoices by the rules of their publishers (CEN, KoSIT, FeRD, OpenPeppol), which this program carries along; nothing is
 * fetched. The first check of a kind compiles its rules, which takes up to fifteen seconds; {@link #warmUp} does so beforehand. Safe
 * for use by several threads.
 */
public final class OfficialRules {
    /** A step of a path as the rules print it: {@code /*:Name[namespace-uri()='…'][1]} or {@code /Q{…}Name[1]}. */
    private static final Pattern STEP = Pattern.compile("Q\\{[^}]*}|\\*:|\\[namespace-uri\\(\\)='[^']*']|\\w+:(?=\\w)");

    private static final Pattern FIRST = Pattern.compile("\\[1](?=/|$)");
    private final RuleSets sets = new RuleSets();
    private final RuleTexts texts = new RuleTexts();

    /** Compiles the rules for XRechnung in both syntaxes; called on a background thread, so that the first invoice does not wait. */
    public void warmUp() {
        for (var set : sets.usual()) {
            for (var executor : set) {
                if (executor instanceof IValidationExecutorCacheSupport compiled) {
                    compiled.ensureItemIsInCache();
                }
            }
        }
    }

    /**
     * Checks one invoice.
     *
     * @param xml the bytes that {@code invoice} was read from
     */
    public Verdict check(EInvoice invoice, byte[] xml) throws UnreadableException {
        Optional<IValidationExecutorSet<IValidationSourceXML>> rules = sets.of(invoice);
        if (rules.isEmpty()) {
            return new Verdict(Optional.empty(), List.of());
        }
        List<Finding> schema = SchemaCheck.of(rules.get(), xml);
        if (!schema.isEmpty()) {
            return new Verdict(Optional.of(RuleSet.named(rules.get().getDisplayName())), schema);
        }
        var source = ValidationSourceXML.create(null, SafeXml.document(xml));
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), rules.get(), source, Locale.GERMANY);
        var findings = new ArrayList<Finding>();
        for (ValidationResult result : results) {
            result.getErrorList().forEach(error -> finding(error).ifPresent(findings::add));
        }
        return new Verdict(Optional.of(RuleSet.named(rules.get().getDisplayName())), findings);
    }

    private Optional<Finding> finding(IError error) {
        boolean isError = error.getErrorLevel().isGE(EErrorLevel.ERROR);
        if (!isError && !error.getErrorLevel().isGE(EErrorLevel.WARN)) {
            return Optional.empty();
        }
        String rule = Objects.requireNonNullElse(error.getErrorID(), SchemaCheck.RULE);
        String original = Objects.requireNonNullElse(error.getErrorText(Locale.GERMANY), "");
        return Optional.of(new Finding(
                rule.isEmpty() ? SchemaCheck.RULE : rule,
                isError ? Finding.Level.ERROR : Finding.Level.WARNING,
                texts.of(rule, original),
                location(error)));
    }

    private static String location(IError error) {
        String path = error.getErrorFieldName();
        if (path != null && !path.isEmpty()) {
            String plain = FIRST.matcher(STEP.matcher(path).replaceAll("")).replaceAll("");
            return plain.startsWith("/") ? plain.substring(1) : plain;
        }
        return "";
    }
}
