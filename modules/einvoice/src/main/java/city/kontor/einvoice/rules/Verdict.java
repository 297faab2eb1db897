package city.kontor.einvoice.rules;

import java.util.List;
import java.util.Optional;

/**
 * What the official rules say of an invoice.
 *
 * @param ruleSet what was checked against; empty where nobody publishes rules for this specification
 */
public record Verdict(Optional<RuleSet> ruleSet, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether the invoice keeps all rules; empty where there are none to keep. */
    public Optional<Boolean> isValid() {
        return ruleSet.map(set -> errors().isEmpty());
    }

    /** The broken rules that make the invoice invalid. */
    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .toList();
    }
}
