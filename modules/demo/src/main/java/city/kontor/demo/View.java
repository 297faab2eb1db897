package city.kontor.demo;

import city.kontor.app.kit.Place;
import city.kontor.demo.city.CityBilling;
import city.kontor.demo.city.CityFiles;
import city.kontor.demo.city.CityParts;
import city.kontor.demo.city.Staff;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * One place as one person sees it.
 *
 * @param keys what is struck with control and shift before the picture is taken
 * @param presses the ids of the buttons and tabs that are pressed then, one after the other
 */
record View(String name, Staff person, Place place, Optional<KeyCode> keys, List<String> presses) {
    View(String name, Staff person, Place place) {
        this(name, person, place, Optional.empty(), List.of());
    }

    View press(String... ids) {
        return new View(name, person, place, keys, List.of(ids));
    }

    View strike(KeyCode code) {
        return new View(name, person, place, Optional.of(code), presses);
    }

    boolean opens() {
        return keys.isPresent() || !presses.isEmpty();
    }

    /** Two clerks sign this invoice while the server is away; what the second one gets back needs attention. */
    static final String REFUSED = "demo-invoice-23";

    static final Staff REFUSED_TO = Staff.KULTUR_1;

    /** All pictures that need nothing but a person at a place. */
    static final List<View> ALL = List.of(
            new View("scan-station", Staff.SCAN, Place.of("scan")),
            new View("batches", Staff.SCAN, Place.of("batches", "demo-batch-youth")),
            new View("batches-done", Staff.SCAN, Place.of("batches")).press("batches-done"),
            new View("throughput", Staff.SCAN, Place.of("throughput")),
            new View("scan-profiles", Staff.SCAN_2, Place.of("batches")).press("batches-profiles"),
            new View("learned-suppliers", Staff.SCAN, Place.of("learning")),
            new View("my-work", Staff.TIEFBAU_1, Place.of("work")),
            new View("invoice", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-24")),
            new View("invoices", Staff.TIEFBAU_1, Place.of("invoices")),
            new View("register", Staff.AUDITOR, Place.of("register")),
            new View("register-of-a-clerk", Staff.TIEFBAU_1, Place.of("register")),
            new View("ordering", Staff.TIEFBAU_HEAD, Place.of("work")),
            new View("booking", Staff.BOOKKEEPER, Place.of("work")),
            new View("payment-runs", Staff.CASHIER_2, Place.of("runs")),
            new View("bank-entries", Staff.BOOKKEEPER, Place.of("statements")),
            new View("bank-statements", Staff.BOOKKEEPER, Place.of("statements")).press("statements-list"),
            new View("hand-over", Staff.BOOKKEEPER, Place.of("handovers")),
            new View("key-figures", Staff.AUDITOR, Place.of("figures")),
            new View("creditors", Staff.MASTER_DATA_2, Place.of("creditors")),
            new View("accounts", Staff.MASTER_DATA_1, Place.of("accounts")),
            new View("dunned", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-27")),
            new View("retention", Staff.TIEFBAU_1, Place.of("invoices", CityParts.RETAINED)),
            new View("instalments", Staff.KULTUR_1, Place.of("invoices", CityParts.INSTALMENTS)),
            new View("payment-plan", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-24")).press("parts-plan"),
            new View("order-lines", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-30")),
            new View("final-invoice", Staff.KULTUR_1, Place.of("invoices", CityBilling.FINAL)),
            new View("billing", Staff.KULTUR_1, Place.of("invoices", CityBilling.FINAL)).press("billing-enter"),
            new View("orders", Staff.TIEFBAU_1, Place.of("orders")),
            new View("budgets", Staff.CHAMBERLAIN, Place.of("budgets")),
            new View("audit", Staff.AUDITOR, Place.of("invoices", "demo-invoice-00")).press("invoice-history"),
            new View("files", Staff.TIEFBAU_1, Place.of("files")),
            new View("file", Staff.TIEFBAU_1, Place.of("files", "demo-file-road")),
            new View("file-case", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/case/demo-case-planning")),
            new View("file-document", Staff.TIEFBAU_2, Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT)),
            new View("file-along", Staff.TIEFBAU_1, Place.of("files", "demo-file-road")).press("shelf-along"),
            new View("file-restricted", Staff.TIEFBAU_HEAD, Place.of("files", CityFiles.SEALED)),
            new View("file-access", Staff.TIEFBAU_HEAD, Place.of("files", CityFiles.SEALED)).press("file-who"),
            new View("file-past", Staff.TIEFBAU_1, Place.of("files", "demo-file-road")).press("file-travel"),
            new View("file-mail", Staff.TIEFBAU_2, Place.of("files", "demo-file-road/document/" + CityFiles.MAIL)),
            new View(
                            "file-annotations",
                            Staff.TIEFBAU_1,
                            Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT))
                    .press("annotations-listed"),
            new View("file-letter", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/document/" + CityFiles.LETTER)),
            new View(
                            "file-comparison",
                            Staff.TIEFBAU_1,
                            Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT))
                    .press("document-versions", "compare-2"),
            new View("file-redaction", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT))
                    .strike(KeyCode.X),
            new View("file-letter-form", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/case/demo-case-planning"))
                    .strike(KeyCode.B),
            new View("templates", Staff.REGISTRY, Place.of("templates")),
            new View("route-templates", Staff.REGISTRY, Place.of("templates")).press("templates-routes"),
            new View("letterheads", Staff.REGISTRY, Place.of("templates")).press("templates-heads"),
            new View("search", Staff.TIEFBAU_1, Place.of("search", "straße")),
            new View("search-empty", Staff.TIEFBAU_1, Place.of("search", "")),
            new View("file-plan", Staff.REGISTRY, Place.of("plan")),
            new View("disposal", Staff.REGISTRY, Place.of("disposal")),
            new View("disposal-offers", Staff.REGISTRY, Place.of("disposal")).press("disposal-offers"),
            new View("disposal-destroyed", Staff.REGISTRY, Place.of("disposal")).press("disposal-graves"),
            new View("data-protection", Staff.REGISTRY, Place.of("privacy")),
            new View("data-protection-places", Staff.REGISTRY, Place.of("privacy")).press("privacy-primary"),
            new View("people", Staff.ADMIN, Place.of("administration", Staff.TIEFBAU_HEAD.id())),
            new View("roles", Staff.ADMIN, Place.of("administration")).press("administration-roles"),
            new View("departments", Staff.ADMIN, Place.of("administration")).press("administration-departments"),
            new View("my-substitution", Staff.TIEFBAU_HEAD, Place.of("substitution")),
            new View("needs-attention", REFUSED_TO, Place.of("attention")));
}
