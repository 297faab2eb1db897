package city.kontor.invoice.store;

import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_LINE;
import static city.kontor.invoice.jooq.Tables.INVOICE_NOTE;
import static city.kontor.invoice.jooq.Tables.INVOICE_QUERY;
import static city.kontor.invoice.jooq.Tables.INVOICE_SOURCE;

import city.kontor.invoice.ClerkEvent;
import city.kontor.invoice.InvoiceEvent;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.LastChange;
import city.kontor.invoice.LineBasis;
import city.kontor.invoice.Step;
import city.kontor.invoice.jooq.tables.records.InvoiceNoteRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceQueryRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceRecord;
import city.kontor.invoice.jooq.tables.records.InvoiceSourceRecord;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what happened to one invoice in the post and the departments into its rows. */
public final class InvoiceChanges {
    private final Rows rows;
    private final Stamp stamp;

    public InvoiceChanges(Rows rows, Stamp stamp) {
        this.rows = rows;
        this.stamp = stamp;
    }

    public void apply(ClerkEvent event) {
        switch (event) {
            case ClerkEvent.InvoiceRegistered registered -> register(registered);
            case ClerkEvent.InvoiceRouted routed ->
                change(routed, row -> {
                    row.setClerkId(routed.clerkId().orElse(null));
                    if (!routed.from().equals(routed.target())) {
                        move(row, routed.target());
                        revise(row, routed, LastChange.Kind.ROUTED);
                    }
                    // What went to the wrong department is the post's again, as if it had just arrived.
                    boolean toPost = routed.target().equals(InvoiceScopes.POST);
                    if (row.getState().equals(InvoiceState.RECEIVED.name()) && !toPost) {
                        row.setState(InvoiceState.CHECKING.name());
                    } else if (row.getState().equals(InvoiceState.CHECKING.name()) && toPost) {
                        row.setState(InvoiceState.RECEIVED.name());
                    }
                });
            case ClerkEvent.InvoiceTakenOver taken ->
                change(taken, row -> row.setClerkId(taken.by().personId()));
            case ClerkEvent.FieldsCorrected corrected ->
                change(corrected, row -> {
                    InvoiceRows.put(row, corrected.data());
                    InvoiceRows.put(row, corrected.suspicion());
                    revise(row, corrected, LastChange.Kind.FIELDS);
                });
            case ClerkEvent.AccountsAssigned assigned ->
                change(assigned, row -> {
                    row.setLineBasis(assigned.basis().name());
                    InvoiceRows.putLines(rows, row, assigned.lines());
                    row.setReservedAt(assigned.by().at().toEpochMilli());
                    revise(row, assigned, LastChange.Kind.ACCOUNTS);
                });
            case ClerkEvent.FactsConfirmed confirmed -> sign(confirmed, Step.FACTS, LastChange.Kind.FACTS);
            case ClerkEvent.AmountConfirmed confirmed -> sign(confirmed, Step.AMOUNT, LastChange.Kind.AMOUNT);
            case ClerkEvent.PaymentOrdered ordered -> {
                sign(ordered, Step.ORDER, LastChange.Kind.ORDER);
                change(ordered, row -> row.setOrderIban(ordered.iban()));
            }
            case ClerkEvent.ConfirmationWithdrawn withdrawn ->
                unsign(withdrawn, List.of(withdrawn.step()), LastChange.Kind.WITHDRAWN);
            case ClerkEvent.ConfirmationsVoided voided -> unsign(voided, voided.steps(), LastChange.Kind.VOIDED);
            case ClerkEvent.InvoiceRejected rejected -> end(rejected, InvoiceState.REJECTED, rejected.reason());
            case ClerkEvent.InvoiceCancelled cancelled -> end(cancelled, InvoiceState.CANCELLED, cancelled.reason());
            case ClerkEvent.DuplicateMarked marked -> {
                end(marked, InvoiceState.DUPLICATE, "");
                change(marked, row -> {
                    row.setDuplicateOf(marked.originalId());
                    row.setSuspectOf(marked.originalId());
                    row.setSuspectNumber(marked.originalNumber().orElse(null));
                    if (row.getSuspectMatch() == null) {
                        row.setSuspectMatch(city.kontor.invoice.DuplicateMatch.NUMBER.name());
                    }
                });
            }
            case ClerkEvent.DuplicateDenied denied -> change(denied, row -> deny(row, denied));
            case ClerkEvent.DepartmentAsked asked -> ask(asked);
            case ClerkEvent.QueryAnswered answered -> answer(answered);
            case ClerkEvent.NoteAdded note -> note(note);
            case ClerkEvent.DunningReceived received ->
                change(received, row -> {
                    row.setDunningLevel((long) received.level());
                    row.setDunningOn(received.dated().toString());
                    row.setDunningFeeCents(received.feeCents());
                    row.setDunningInterestCents(received.interestCents());
                    row.setDunningNote(received.note());
                    row.setDunningSha256(received.originalSha256().orElse(null));
                });
            case ClerkEvent.FollowUpCompleted completed ->
                rows.find(INVOICE_NOTE, completed.noteId()).ifPresent(row -> {
                    row.setFollowUpOn(null);
                    rows.put(row);
                });
        }
    }

    private void register(ClerkEvent.InvoiceRegistered event) {
        var row = new InvoiceRecord();
        row.setId(event.invoiceId());
        row.setScope(event.scope().id());
        row.setRv(0L);
        row.setState((event.scope().equals(InvoiceScopes.POST) ? InvoiceState.RECEIVED : InvoiceState.CHECKING).name());
        row.setRegisterNumber(event.registerNumber().orElse(null));
        row.setReceivedOn(event.receivedOn().toString());
        row.setRegisteredAt(stamp.at().toEpochMilli());
        row.setSuggestedScope(event.suggestedDepartment().map(Scope::id).orElse(null));
        row.setOriginalSha256(event.documents().originalSha256());
        row.setLineBasis(LineBasis.GROSS.name());
        row.setLineCount(0L);
        row.setNoteCount(0L);
        InvoiceRows.put(row, event.data());
        InvoiceRows.put(row, event.suspicion());
        revise(row, event, LastChange.Kind.REGISTERED);
        rows.put(row);
        event.registerNumber().ifPresent(number -> Counters.given(rows, number));
        var source = new InvoiceSourceRecord();
        source.setId(event.invoiceId());
        source.setScope(event.scope().id());
        source.setRv(0L);
        source.setOriginalSha256(event.documents().originalSha256());
        source.setOriginalType(event.documents().originalType());
        source.setPdfSha256(event.documents().pdfSha256());
        source.setPageCount((long) event.documents().pageCount());
        source.setPageKeys(event.documents().pageKeys().orElse(null));
        event.documents().mail().ifPresent(mail -> {
            source.setMailSender(mail.sender());
            source.setMailSubject(mail.subject());
            source.setMailReceived(mail.received().map(Instant::toEpochMilli).orElse(null));
        });
        source.setCaptured(CapturedText.of(event.captured()));
        rows.put(source);
    }

    private void sign(ClerkEvent event, Step step, LastChange.Kind kind) {
        change(event, row -> {
            Signatures.put(row, step, Optional.of(event.by()));
            row.setState(step.after().name());
            revise(row, event, kind);
        });
    }

    private void unsign(ClerkEvent event, List<Step> steps, LastChange.Kind kind) {
        change(event, row -> {
            steps.forEach(step -> InvoiceRows.clear(row, step));
            InvoiceState fallen = steps.getFirst().before();
            if (fallen.compareTo(InvoiceState.valueOf(row.getState())) < 0) {
                row.setState(fallen.name());
            }
            revise(row, event, kind);
        });
    }

    private void end(ClerkEvent event, InvoiceState state, String reason) {
        change(event, row -> {
            row.setQueryState(row.getState());
            row.setState(state.name());
            row.setOutcomeReason(reason);
            revise(row, event, LastChange.Kind.OUTCOME);
        });
    }

    /** Back to where it was when it was set aside, or simply no longer suspected. */
    private void deny(InvoiceRecord row, ClerkEvent.DuplicateDenied event) {
        InvoiceRows.put(row, Optional.empty());
        if (row.getState().equals(InvoiceState.DUPLICATE.name())) {
            row.setState(row.getQueryState());
            row.setQueryState(null);
            row.setDuplicateOf(null);
            row.setOutcomeReason(null);
            revise(row, event, LastChange.Kind.OUTCOME);
        }
    }

    private void ask(ClerkEvent.DepartmentAsked event) {
        change(event, row -> {
            var query = new InvoiceQueryRecord();
            query.setId(event.queryId());
            query.setScope(event.from().id());
            query.setRv(0L);
            query.setInvoiceId(event.invoiceId());
            query.setRegisterNumber(row.getRegisterNumber());
            query.setSellerName(row.getSellerName());
            query.setNumber(row.getNumber());
            query.setAskedScope(event.department().id());
            query.setAskedBy(event.by().personId());
            query.setAskedName(event.by().name());
            query.setAskedAt(event.by().at().toEpochMilli());
            query.setQuestion(event.question());
            rows.put(query);
            row.setQueryId(event.queryId());
            row.setQueryScope(event.from().id());
            row.setQueryText(event.question());
            row.setQueryBy(event.by().personId());
            row.setQueryName(event.by().name());
            row.setQueryAt(event.by().at().toEpochMilli());
            row.setQueryState(row.getState());
            row.setState(InvoiceState.IN_QUERY.name());
            move(row, event.department());
            revise(row, event, LastChange.Kind.QUERY);
        });
    }

    private void answer(ClerkEvent.QueryAnswered event) {
        change(event, row -> {
            row.setState(row.getQueryState());
            row.setQueryId(null);
            row.setQueryScope(null);
            row.setQueryText(null);
            row.setQueryBy(null);
            row.setQueryName(null);
            row.setQueryAt(null);
            row.setQueryState(null);
            move(row, event.backTo());
            revise(row, event, LastChange.Kind.QUERY);
        });
        // The row of the question lies with the department that asked; another desktop's preview does not hold it.
        rows.find(INVOICE_QUERY, event.queryId()).ifPresent(query -> {
            query.setAnsweredBy(event.by().personId());
            query.setAnsweredName(event.by().name());
            query.setAnsweredAt(event.by().at().toEpochMilli());
            query.setAnswer(event.answer());
            rows.put(query);
        });
    }

    private void note(ClerkEvent.NoteAdded event) {
        change(event, row -> {
            var note = new InvoiceNoteRecord();
            note.setId(event.noteId());
            note.setScope(row.getScope());
            note.setRv(0L);
            note.setInvoiceId(event.invoiceId());
            note.setPosition(row.getNoteCount());
            note.setAuthorId(event.by().personId());
            note.setAuthorName(event.by().name());
            note.setWrittenAt(event.by().at().toEpochMilli());
            note.setText(event.text());
            note.setFollowUpOn(InvoiceRows.text(event.followUpOn()));
            rows.put(note);
            row.setNoteCount(row.getNoteCount() + 1);
        });
    }

    private void move(InvoiceRecord row, Scope target) {
        row.setScope(target.id());
        rows.find(INVOICE_SOURCE, row.getId()).ifPresent(source -> {
            source.setScope(target.id());
            rows.put(source);
        });
        for (int i = 0; i < row.getLineCount(); i++) {
            rows.find(INVOICE_LINE, InvoiceRows.lineId(row.getId(), i)).ifPresent(line -> {
                line.setScope(target.id());
                rows.put(line);
            });
        }
        PartRows.move(rows, row, target);
        ItemRows.move(rows, row, target);
        if (row.getNoteCount() > 0) {
            for (InvoiceNoteRecord note : rows.list(INVOICE_NOTE, INVOICE_NOTE.INVOICE_ID.eq(row.getId()))) {
                note.setScope(target.id());
                rows.put(note);
            }
        }
    }

    private void change(ClerkEvent event, Consumer<InvoiceRecord> change) {
        change(event.invoiceId(), change);
    }

    void change(String invoiceId, Consumer<InvoiceRecord> change) {
        var row = rows.find(INVOICE, invoiceId).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    /** Moves the revision: whoever confirms must have seen this. */
    void revise(InvoiceRecord row, InvoiceEvent event, LastChange.Kind kind) {
        row.setRevision(stamp.commandId());
        row.setChangeKind(kind.name());
        row.setChangeBy(event.by().personId());
        row.setChangeName(event.by().name());
        row.setChangeAt(event.by().at().toEpochMilli());
    }
}
