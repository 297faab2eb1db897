package city.kontor.efile.store;

import static city.kontor.efile.jooq.Tables.PRIVACY_REQUEST;

import city.kontor.efile.PrivacyEvent;
import city.kontor.efile.PrivacyKind;
import city.kontor.efile.PrivacyOutcome;
import city.kontor.efile.PrivacyRequest;
import city.kontor.efile.jooq.tables.records.PrivacyRequestRecord;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Requests of people about their data, in their rows. */
public final class PrivacyRows {
    private final Rows rows;

    public PrivacyRows(Rows rows) {
        this.rows = rows;
    }

    /** Writes what happened. */
    public void apply(PrivacyEvent event) {
        switch (event) {
            case PrivacyEvent.RequestRegistered registered -> registered(registered);
            case PrivacyEvent.RequestExtended extended ->
                change(extended, row -> {
                    row.setDue(extended.due().toString());
                    row.setExtension(extended.reason());
                });
            case PrivacyEvent.PackageNoted noted ->
                change(noted, row -> {
                    row.setPackage(noted.sha256());
                    row.setPlaces((long) noted.places());
                });
            case PrivacyEvent.RequestClosed closed ->
                change(closed, row -> {
                    row.setOutcome(closed.outcome().name());
                    row.setAnswer(closed.answer());
                    SignatureColumns.put(row, "closed", Optional.of(closed.by()));
                });
        }
    }

    private void registered(PrivacyEvent.RequestRegistered registered) {
        var row = new PrivacyRequestRecord();
        row.setId(registered.requestId());
        row.setScope(PrivacyRequest.SCOPE.id());
        row.setRv(0L);
        row.setName(registered.name());
        row.setContact(registered.contact());
        row.setKinds(registered.kinds().stream().map(PrivacyKind::name).collect(Collectors.joining(" ")));
        row.setReceived(registered.received().toString());
        row.setDue(registered.due().toString());
        row.setExtension("");
        row.setPackage("");
        row.setPlaces(0L);
        row.setAnswer("");
        SignatureColumns.put(row, "registered", Optional.of(registered.by()));
        rows.put(row);
    }

    private void change(PrivacyEvent event, Consumer<PrivacyRequestRecord> change) {
        var row = rows.find(PRIVACY_REQUEST, event.requestId()).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    /** All requests: the open ones, what is due first first, then the others. */
    public static List<PrivacyRequest> all(DSLContext dsl) {
        return dsl.selectFrom(PRIVACY_REQUEST)
                .orderBy(PRIVACY_REQUEST.CLOSED_AT.asc().nullsFirst(), PRIVACY_REQUEST.DUE, PRIVACY_REQUEST.ID)
                .fetch(PrivacyRows::request);
    }

    static PrivacyRequest request(PrivacyRequestRecord row) {
        return new PrivacyRequest(
                row.getId(),
                row.getName(),
                row.getContact(),
                Arrays.stream(row.getKinds().split(" "))
                        .map(PrivacyKind::valueOf)
                        .toList(),
                LocalDate.parse(row.getReceived()),
                LocalDate.parse(row.getDue()),
                row.getExtension(),
                row.getPackage(),
                row.getPlaces().intValue(),
                SignatureColumns.find(row, "registered").orElseThrow(),
                SignatureColumns.find(row, "closed")
                        .map(by -> new PrivacyRequest.Closing(
                                PrivacyOutcome.valueOf(row.getOutcome()), row.getAnswer(), by)));
    }
}
