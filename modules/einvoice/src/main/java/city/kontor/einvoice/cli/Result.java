package city.kontor.einvoice.cli;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.rules.Finding;
import city.kontor.einvoice.rules.Specification;
import city.kontor.einvoice.rules.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What came of one file, as it is printed. */
sealed interface Result {
    JsonMapper JSON = JsonMapper.shared();

    Path file();

    /** One line of JSON with the keys file, syntax, profile, valid, errors, fields, lines, error. */
    String json();

    /** One line for a person, and one for each broken rule. */
    String readable();

    /** An invoice that was read. */
    record Read(Path file, EInvoice invoice, Verdict verdict) implements Result {
        @Override
        public String json() {
            ObjectNode line = JSON.createObjectNode();
            line.put("file", file.toString());
            line.put("syntax", invoice.syntax().name());
            line.put("profile", Specification.of(invoice).title());
            verdict.isValid().ifPresentOrElse(valid -> line.put("valid", valid), () -> line.putNull("valid"));
            var errors = line.putArray("errors");
            for (Finding error : verdict.errors()) {
                errors.addObject()
                        .put("rule", error.rule())
                        .put("message", error.message())
                        .put("location", error.location());
            }
            ObjectNode fields = line.putObject("fields");
            fields().forEach((name, value) -> value.ifPresent(text -> fields.put(name, text)));
            line.put("lines", invoice.lines().size());
            line.putNull("error");
            return JSON.writeValueAsString(line);
        }

        private Map<String, Optional<String>> fields() {
            var fields = new LinkedHashMap<String, Optional<String>>();
            fields.put("invoiceNumber", invoice.number());
            fields.put("issueDate", invoice.issueDate().map(Object::toString));
            fields.put("dueDate", invoice.dueDate().map(Object::toString));
            fields.put("sellerName", invoice.sellerName());
            fields.put("sellerVatId", invoice.sellerVatId());
            fields.put("sellerTaxNumber", invoice.sellerTaxNumber());
            fields.put("iban", invoice.iban());
            fields.put("bic", invoice.bic());
            fields.put("currency", invoice.currency());
            fields.put("netTotal", invoice.netTotal().map(Read::amount));
            fields.put("taxTotal", invoice.taxTotal().map(Read::amount));
            fields.put("grossTotal", invoice.grossTotal().map(Read::amount));
            fields.put("orderReference", invoice.orderReference());
            fields.put("leitwegId", invoice.leitwegId());
            return fields;
        }

        /** A point and two decimals; more only where the invoice has more. */
        private static String amount(BigDecimal amount) {
            int decimals = Math.max(2, amount.stripTrailingZeros().scale());
            return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        }

        @Override
        public String readable() {
            var text = new StringBuilder(file.toString())
                    .append(": ")
                    .append(invoice.syntax())
                    .append(", ")
                    .append(Specification.of(invoice).title())
                    .append(", ")
                    .append(verdict.isValid()
                            .map(valid -> valid ? "gültig" : verdict.errors().size() + " Fehler")
                            .orElse("nicht prüfbar: für diese Fassung gibt es keine amtlichen Regeln"));
            for (Finding finding : verdict.findings()) {
                text.append("\n  ")
                        .append(finding.level() == Finding.Level.ERROR ? "Fehler " : "Hinweis ")
                        .append(finding.rule())
                        .append(": ")
                        .append(finding.message())
                        .append(" (")
                        .append(finding.location())
                        .append(')');
            }
            return text.toString();
        }
    }

    /** A file without an invoice that can be read. */
    record Unreadable(Path file, UnreadableException reason) implements Result {
        @Override
        public String json() {
            ObjectNode line = JSON.createObjectNode();
            line.put("file", file.toString());
            line.put("syntax", "none");
            line.putNull("profile");
            line.putNull("valid");
            line.putArray("errors");
            line.putObject("fields");
            line.put("lines", 0);
            line.put("error", message());
            return JSON.writeValueAsString(line);
        }

        private String message() {
            return reason.text(String.valueOf(file.getFileName()), Locale.GERMANY);
        }

        @Override
        public String readable() {
            return file + ": " + message();
        }
    }
}
