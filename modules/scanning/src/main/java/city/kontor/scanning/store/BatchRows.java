package city.kontor.scanning.store;

import static city.kontor.scanning.jooq.Tables.SCAN_BATCH;
import static city.kontor.scanning.jooq.Tables.SCAN_COUNTER;
import static city.kontor.scanning.jooq.Tables.SCAN_PROFILE;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchEvent;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.ScanningRights;
import city.kontor.scanning.Stage;
import city.kontor.scanning.StepKind;
import city.kontor.scanning.jooq.tables.records.ScanBatchRecord;
import city.kontor.scanning.jooq.tables.records.ScanCounterRecord;
import city.kontor.scanning.jooq.tables.records.ScanDocumentRecord;
import city.kontor.scanning.jooq.tables.records.ScanStepRecord;
import city.kontor.store.Rows;
import city.kontor.store.SignatureColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Batches in their rows. */
public final class BatchRows {
    private final Rows rows;
    private final Stamp stamp;

    public BatchRows(Rows rows, Stamp stamp) {
        this.rows = rows;
        this.stamp = stamp;
    }

    static Batch batch(ScanBatchRecord row, Profile profile) {
        return new Batch(
                row.getId(),
                new Scope(row.getScope()),
                Optional.ofNullable(row.getNumber()),
                row.getLabel(),
                profile,
                Stage.valueOf(row.getStage()),
                Optional.ofNullable(row.getAnnounced()).map(Long::intValue),
                SignatureColumns.find(row, "holder"),
                new Batch.Work(
                        row.getPages().intValue(),
                        row.getDocuments().intValue(),
                        row.getReleased().intValue(),
                        Optional.ofNullable(row.getContentSha256())),
                new Batch.Signatures(
                        SignatureColumns.find(row, "opened").orElseThrow(),
                        SignatureColumns.find(row, "scanned"),
                        SignatureColumns.find(row, "checked"),
                        SignatureColumns.find(row, "indexed"),
                        SignatureColumns.find(row, "archived"),
                        SignatureColumns.find(row, "destroyed")));
    }

    static BatchStep step(ScanStepRecord row) {
        return new BatchStep(
                row.getId(),
                row.getBatchId(),
                StepKind.valueOf(row.getKind()),
                SignatureColumns.find(row, "taken").orElseThrow(),
                row.getPages().intValue(),
                row.getFaulty().intValue(),
                row.getDevice(),
                row.getDetails());
    }

    /** Writes what happened into the rows. */
    public void apply(BatchEvent event) {
        switch (event) {
            case BatchEvent.BatchOpened opened -> opened(opened);
            case BatchEvent.ScanFinished finished -> {
                var result = finished.result();
                change(finished, row -> {
                    go(row, Stage.CHECK, "scanned", finished.by());
                    count(row, result.pages(), result.documents());
                });
                var details = new ArrayList<>(result.deviations());
                details.add(result.reason());
                step(finished, StepKind.SCANNED, result.pages(), 0, result.device(), details);
            }
            case BatchEvent.CheckPassed passed -> {
                change(passed, row -> {
                    go(row, Stage.INDEX, "checked", passed.by());
                    row.setPages((long) passed.result().pages());
                });
                step(
                        passed,
                        StepKind.CHECKED,
                        passed.result().seen().size(),
                        0,
                        "",
                        List.of(passed.result().note()));
            }
            case BatchEvent.PagesRejected rejected -> {
                change(rejected, row -> row.setPages((long) rejected.result().pages()));
                var result = rejected.result();
                step(
                        rejected,
                        StepKind.PAGES_REJECTED,
                        result.seen().size(),
                        result.faulty().size(),
                        "",
                        List.of(pages(result.faulty()), result.note()));
            }
            case BatchEvent.BatchReturned returned -> {
                change(returned, row -> reopen(row, returned.stage()));
                step(returned, StepKind.RETURNED, 0, 0, "", List.of(returned.reason()));
            }
            case BatchEvent.IndexFinished finished -> {
                change(finished, row -> {
                    go(row, Stage.RELEASE, "indexed", finished.by());
                    count(row, finished.pages(), finished.documents());
                });
                step(finished, StepKind.INDEXED, finished.pages(), 0, "", List.of());
            }
            case BatchEvent.DocumentReleased released -> released(released);
            case BatchEvent.BatchArchived archived -> {
                change(archived, row -> {
                    go(row, Stage.ARCHIVED, "archived", archived.by());
                    SignatureColumns.put(row, "holder", Optional.empty());
                    row.setContentSha256(null);
                });
                step(archived, StepKind.ARCHIVED, 0, 0, "", List.of(archived.reason()));
            }
            case BatchEvent.BatchTaken taken -> {
                change(taken, row -> SignatureColumns.put(row, "holder", Optional.of(taken.by())));
                step(taken, StepKind.TAKEN, 0, 0, "", List.of());
            }
            case BatchEvent.BatchPutBack back -> {
                change(back, row -> {
                    SignatureColumns.put(row, "holder", Optional.empty());
                    row.setContentSha256(back.contentSha256());
                    // Once documents have left, the station has only the rest; what the batch had was counted before.
                    if (!row.getStage().equals(Stage.RELEASE.name())) {
                        count(row, back.pages(), back.documents());
                    }
                });
                step(back, StepKind.PUT_BACK, back.pages(), 0, "", List.of());
            }
            case BatchEvent.BatchDiscarded discarded -> {
                change(discarded, row -> {
                    row.setStage(Stage.DISCARDED.name());
                    SignatureColumns.put(row, "holder", Optional.empty());
                    row.setContentSha256(null);
                });
                step(discarded, StepKind.DISCARDED, 0, 0, "", List.of(discarded.reason()));
            }
            case BatchEvent.PaperDestroyed destroyed -> {
                change(destroyed, row -> SignatureColumns.put(row, "destroyed", Optional.of(destroyed.by())));
                step(destroyed, StepKind.DESTROYED, 0, 0, "", List.of());
            }
        }
    }

    private void opened(BatchEvent.BatchOpened event) {
        String key = Profile.key(event.profileId(), event.profileVersion());
        var row = new ScanBatchRecord();
        row.setId(event.batchId());
        row.setScope(event.scope().id());
        row.setRv(0L);
        row.setNumber(event.number().orElse(null));
        row.setLabel(event.label());
        row.setProfileKey(key);
        row.setProfileName(rows.find(SCAN_PROFILE, key).orElseThrow().getName());
        row.setStage(Stage.SCAN.name());
        row.setAnnounced(event.announcedPages().map(Integer::longValue).orElse(null));
        count(row, 0, 0);
        row.setReleased(0L);
        SignatureColumns.put(row, "holder", Optional.of(event.by()));
        SignatureColumns.put(row, "opened", Optional.of(event.by()));
        rows.put(row);
        event.number().ifPresent(this::given);
        step(row, event, StepKind.OPENED, event.announcedPages().orElse(0), 0, "", List.of(event.label()));
    }

    /** Remembers an official number, for example {@code ST-2026-000017}. */
    private void given(String number) {
        int cut = number.lastIndexOf('-');
        var counter = rows.find(SCAN_COUNTER, number.substring(0, cut)).orElseGet(() -> {
            var fresh = new ScanCounterRecord();
            fresh.setId(number.substring(0, cut));
            fresh.setScope(ScanningRights.COUNTERS.id());
            fresh.setRv(0L);
            return fresh;
        });
        counter.setLastNumber(Long.parseLong(number.substring(cut + 1)));
        rows.put(counter);
    }

    private void released(BatchEvent.DocumentReleased event) {
        ReleasedDocument document = event.document();
        change(event, row -> {
            row.setReleased(row.getReleased() + 1);
            // What came in after the fields were complete belongs to the batch as well.
            row.setDocuments(Math.max(row.getDocuments(), row.getReleased()));
            var released = new ScanDocumentRecord();
            released.setId(document.documentId());
            released.setScope(row.getScope());
            released.setRv(0L);
            released.setBatchId(event.batchId());
            released.setPosition(row.getReleased());
            released.setTitle(document.title());
            released.setPages((long) document.pages());
            released.setPdfSha256(document.pdfSha256());
            released.setNoteSha256(document.noteSha256());
            SignatureColumns.put(released, "released", Optional.of(event.by()));
            rows.put(released);
        });
        step(event, StepKind.RELEASED, document.pages(), 0, "", List.of(document.title()));
    }

    private static void go(ScanBatchRecord row, Stage next, String signature, Signature by) {
        row.setStage(next.name());
        SignatureColumns.put(row, signature, Optional.of(by));
    }

    /** What was signed for that stage and those after it is open again. */
    private static void reopen(ScanBatchRecord row, Stage stage) {
        row.setStage(stage.name());
        for (Stage open : Stage.values()) {
            if (open.compareTo(stage) >= 0) {
                switch (open) {
                    case SCAN -> SignatureColumns.put(row, "scanned", Optional.empty());
                    case CHECK -> SignatureColumns.put(row, "checked", Optional.empty());
                    case INDEX -> SignatureColumns.put(row, "indexed", Optional.empty());
                    case RELEASE, ARCHIVED, DISCARDED -> {
                        // Not signed, or not to be left.
                    }
                }
            }
        }
    }

    private static void count(ScanBatchRecord row, int pages, int documents) {
        row.setPages((long) pages);
        row.setDocuments((long) documents);
    }

    private void change(BatchEvent event, Consumer<ScanBatchRecord> change) {
        var row = rows.find(SCAN_BATCH, event.batchId()).orElseThrow();
        change.accept(row);
        rows.put(row);
    }

    private void step(BatchEvent event, StepKind kind, int pages, int faulty, String device, List<String> details) {
        step(rows.find(SCAN_BATCH, event.batchId()).orElseThrow(), event, kind, pages, faulty, device, details);
    }

    private void step(
            ScanBatchRecord batch,
            BatchEvent event,
            StepKind kind,
            int pages,
            int faulty,
            String device,
            List<String> details) {
        var row = new ScanStepRecord();
        row.setId(stamp.derivedId(0));
        row.setScope(batch.getScope());
        row.setRv(0L);
        row.setBatchId(event.batchId());
        row.setKind(kind.name());
        SignatureColumns.put(row, "taken", Optional.of(event.by()));
        row.setPages((long) pages);
        row.setFaulty((long) faulty);
        row.setDevice(device);
        row.setDetails(details.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")));
        rows.put(row);
    }

    private static String pages(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
