package city.kontor.app.scan;

import city.kontor.app.einvoice.CheckedInvoice;
import city.kontor.app.kit.FieldKind;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.Origin;
import city.kontor.capture.draft.Original;
import city.kontor.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One document on the operator's desk: its pages, what was read of it and how it stands. */
public final class DocumentModel {
    /** The key under which a draft keeps the department that a person chose. */
    static final String DEPARTMENT = "department";

    /** Told when a person set something; the draft keeps it under that key. */
    @FunctionalInterface
    interface OnCorrection {
        void corrected(DocumentModel document, String key, String value);
    }

    private final String draftId;
    private final String id;
    private final String fileName;
    private final Optional<Origin> mail;
    private final OnCorrection onCorrection;
    private final LocalDate today;
    private final ObservableList<PageModel> pages = FXCollections.observableArrayList();
    private final ObservableList<PageModel> shownPages = FXCollections.unmodifiableObservableList(pages);
    private final Map<FieldName, FieldModel> fields = new EnumMap<>(FieldName.class);
    private final ObservableList<TaxModel> taxes = FXCollections.observableArrayList();
    private final ObservableList<TaxModel> shownTaxes = FXCollections.unmodifiableObservableList(taxes);
    private final ReadOnlyObjectWrapper<DocumentState> state = new ReadOnlyObjectWrapper<>(DocumentState.READING);
    private final ReadOnlyObjectWrapper<Optional<Scope>> department = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private Map<String, String> corrections = Map.of();
    private final ReadOnlyObjectWrapper<Optional<InvoiceFields>> readings =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DocumentReading>> reading =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CheckedInvoice>> eInvoice =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper openCount = new ReadOnlyIntegerWrapper();
    private boolean stopped;
    private boolean releasing;

    /**
     * @param file the one its first page came from
     * @param today against which dates are checked
     */
    DocumentModel(String draftId, String id, Optional<Original> file, LocalDate today, OnCorrection onCorrection) {
        this.draftId = draftId;
        this.id = id;
        fileName = file.map(Original::name).orElse("");
        mail = file.flatMap(Original::mail);
        this.today = today;
        this.onCorrection = onCorrection;
        for (FieldName name : FieldName.values()) {
            fields.put(name, new FieldModel(name.key(), kind(name), this::corrected));
        }
        title.set(fileName);
    }

    public String id() {
        return id;
    }

    public String draftId() {
        return draftId;
    }

    public ObservableList<PageModel> pages() {
        return shownPages;
    }

    public FieldModel field(FieldName name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow();
    }

    /** All header fields in the order of {@link FieldName}. */
    public List<FieldModel> fields() {
        return List.copyOf(fields.values());
    }

    public ObservableList<TaxModel> taxes() {
        return shownTaxes;
    }

    public ReadOnlyObjectProperty<DocumentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public DocumentState state() {
        return state.get();
    }

    /** The seller, or the file's name while that is unknown. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String fileName() {
        return fileName;
    }

    /** The mail that brought it; empty where it came in another way. */
    public Optional<Origin> mail() {
        return mail;
    }

    /** Where the document shall go, suggested or chosen. */
    public ReadOnlyObjectProperty<Optional<Scope>> departmentProperty() {
        return department.getReadOnlyProperty();
    }

    /** Whether a person chose the department. */
    public boolean isDepartmentChosen() {
        return corrections.containsKey(DEPARTMENT);
    }

    public void choose(Scope chosen) {
        department.set(Optional.of(chosen));
        onCorrection.corrected(this, DEPARTMENT, chosen.id());
    }

    /** The fields that need a look, the most urgent first, otherwise in the order of the form. */
    public List<FieldModel> open() {
        return everyField()
                .filter(field -> field.standing().isOpen())
                .sorted(Comparator.comparing(FieldModel::standing))
                .toList();
    }

    /** What stands in the fields, as {@link FieldName} wants it written; absent where nothing does. */
    public Map<FieldName, String> values() {
        var values = new EnumMap<FieldName, String>(FieldName.class);
        fields.forEach((name, field) -> {
            if (!field.value().isEmpty()) {
                values.put(name, written(name, field.value()));
            }
        });
        return Collections.unmodifiableMap(values);
    }

    /** Codes are typed with spaces and in small letters, and kept without. */
    private static String written(FieldName name, String value) {
        return switch (name) {
            case SELLER_VAT_ID, BIC, CURRENCY, LEITWEG_ID ->
                value.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    /** What was read of all pages together; empty until then, and again after pages were moved, turned or removed. */
    public ReadOnlyObjectProperty<Optional<InvoiceFields>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** The same with all that led to it. */
    public ReadOnlyObjectProperty<Optional<DocumentReading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The electronic invoice that the document is, once the rules have been asked; empty for paper. */
    public ReadOnlyObjectProperty<Optional<CheckedInvoice>> eInvoiceProperty() {
        return eInvoice.getReadOnlyProperty();
    }

    void checked(CheckedInvoice invoice) {
        eInvoice.set(Optional.of(invoice));
    }

    boolean hasFields() {
        return readings.get().isPresent();
    }

    boolean isEveryPageSettled() {
        return pages.stream().allMatch(PageModel::isSettled);
    }

    void update(DraftDocument document, List<PageModel> itsPages) {
        corrections = document.corrections();
        if (!pages.equals(itsPages)) {
            pages.setAll(itsPages);
        }
        settle();
    }

    /** Takes what was read of the pages; what a person typed stays. */
    void read(DocumentReading whole) {
        InvoiceFields read = whole.fields();
        for (FieldName name : FieldName.values()) {
            boolean certain = whole.certain().contains(name);
            field(name).read(read.get(name), Optional.ofNullable(corrections.get(name.key())), certain);
        }
        reading.set(Optional.of(whole));
        taxes.setAll(TaxModel.of(read.taxes(), corrections, this::corrected));
        readings.set(Optional.of(read));
        check();
    }

    /** Takes the program's idea where to send it, unless a person chose. */
    void suggest(Optional<Scope> idea) {
        department.set(
                Optional.ofNullable(corrections.get(DEPARTMENT)).map(Scope::new).or(() -> idea));
    }

    /** The pages changed: what was read of them as a whole is out of date. */
    void expectReading() {
        readings.set(Optional.empty());
        reading.set(Optional.empty());
        settle();
    }

    void stop(boolean nobodyReads) {
        stopped = nobodyReads;
        settle();
    }

    void releasing(boolean now) {
        releasing = now;
        settle();
    }

    private void corrected(FieldModel field, String value) {
        check();
        onCorrection.corrected(this, field.key(), value);
    }

    private void check() {
        Map<FieldName, String> values = values();
        var amounts = taxes.stream().map(TaxModel::amounts).toList();
        Map<FieldName, Complaint> found = FieldChecks.of(values, amounts, today);
        readings.get()
                .ifPresent(read -> read.shown()
                        .forEach(
                                (name, onPage) -> found.computeIfAbsent(name, none -> differing(field(name), onPage))));
        fields.forEach((name, field) -> {
            field.require(FieldChecks.isRequired(name, values));
            field.complain(Optional.ofNullable(found.get(name)));
        });
        taxes.forEach(line -> line.tax().complain(FieldChecks.ofRate(line.amounts())));
        settle();
    }

    /** What the page shows and the data does not state, until a person has decided; null says that nothing is wrong. */
    private static @Nullable Complaint differing(FieldModel field, FieldValue onPage) {
        if (field.isConfirmed() || field.value().equals(onPage.value())) {
            return null;
        }
        return onPage.value().isEmpty()
                ? Complaint.about("check.notOnPage")
                : Complaint.about("check.page", onPage.value(), field.value());
    }

    void settle() {
        String seller = field(FieldName.SELLER_NAME).value();
        title.set(seller.isEmpty() ? fileName : seller);
        state.set(stateNow());
        boolean countable = state.get() == DocumentState.TO_CHECK;
        openCount.set(countable ? open().size() : 0);
    }

    /** How many fields need a look; none while the document is not ready for one. */
    ReadOnlyIntegerProperty openCountProperty() {
        return openCount.getReadOnlyProperty();
    }

    private DocumentState stateNow() {
        if (releasing) {
            return DocumentState.RELEASING;
        }
        if (pages.stream().anyMatch(page -> page.refusalProperty().get().isPresent())) {
            return DocumentState.PROBLEM;
        }
        if (!isEveryPageSettled() || !hasFields()) {
            return stopped && !isEveryPageSettled() ? DocumentState.STOPPED : DocumentState.READING;
        }
        return everyField().anyMatch(field -> field.standing().isOpen()) ? DocumentState.TO_CHECK : DocumentState.READY;
    }

    private Stream<FieldModel> everyField() {
        var all = new ArrayList<>(fields.values());
        taxes.forEach(line -> {
            all.add(line.net());
            all.add(line.tax());
        });
        return all.stream();
    }

    private static FieldKind kind(FieldName name) {
        return switch (name) {
            case ISSUE_DATE, DUE_DATE -> FieldKind.DATE;
            case NET_TOTAL, TAX_TOTAL, GROSS_TOTAL -> FieldKind.AMOUNT;
            case IBAN -> FieldKind.IBAN;
            default -> FieldKind.TEXT;
        };
    }
}
