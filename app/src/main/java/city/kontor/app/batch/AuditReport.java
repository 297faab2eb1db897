package city.kontor.app.batch;

import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Texts;
import city.kontor.kernel.Signature;
import city.kontor.paper.Paper;
import city.kontor.paper.Paper.Cell;
import city.kontor.paper.PdfInfo;
import city.kontor.scanning.Batch;
import city.kontor.scanning.BatchStep;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.StepKind;
import city.kontor.scanning.store.BatchQueries;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The report on replacing scanning for an auditor (BSI TR-03138, A.O.6): what is asked for, what was scanned in a span of
 * days, by whom, with what deviations, what the checks found, which papers are gone, and how to prove it. As PDF/A-2u.
 */
final class AuditReport {
    private static final float TITLE = 17;
    private static final float HEADING = 12;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8;
    private static final float INDENT = 14;
    private static final float BLOCK = 90;

    private final Texts texts;
    private final BatchWords words;
    private final Formats formats;
    private final BatchQueries queries;
    private final LocalDate from;
    private final LocalDate until;

    /** @param until the last day */
    AuditReport(Texts texts, DSLContext rows, LocalDate from, LocalDate until) {
        this.texts = texts.beside(AuditReport.class);
        this.words = new BatchWords(texts);
        this.formats = texts.formats();
        this.queries = new BatchQueries(rows);
        this.from = from;
        this.until = until;
    }

    /** @param made the moment at which the report is made */
    void write(OutputStream output, Instant made) throws IOException {
        // Also those that were opened earlier and of which something was checked, released or destroyed in the span.
        List<Batch> batches = queries
                .steps(
                        from.atStartOfDay(Formats.ZONE).toInstant(),
                        until.plusDays(1).atStartOfDay(Formats.ZONE).toInstant())
                .stream()
                .map(BatchStep::batchId)
                .distinct()
                .flatMap(id -> queries.batch(id).stream())
                .filter(batch -> batch.profile().settings().replacing())
                .sorted(Comparator.comparing(
                        (Batch batch) -> batch.signatures().opened().at()))
                .toList();
        Map<String, List<BatchStep>> steps =
                batches.stream().collect(Collectors.toMap(Batch::id, batch -> queries.steps(batch.id())));
        String title = texts.get("report.title", formats.date(from), formats.date(until));
        try (var paper = new Paper()) {
            paper.text(TITLE, title);
            paper.text(SMALL, texts.get("report.made", formats.time(made)));
            paper.space(10);
            rules(paper);
            profiles(paper);
            summary(paper, batches, steps);
            heading(paper, texts.get("report.batches"));
            if (batches.isEmpty()) {
                paper.text(TEXT, texts.get("report.batches.none"));
            }
            for (Batch batch : batches) {
                batch(paper, batch, steps.getOrDefault(batch.id(), List.of()));
            }
            heading(paper, texts.get("report.proof"));
            paper.text(TEXT, texts.get("report.proof.text"));
            output.write(paper.finish(new PdfInfo(title, made)));
        }
    }

    private void heading(Paper paper, String text) throws IOException {
        paper.keep(BLOCK);
        paper.space(12);
        paper.text(HEADING, text);
        paper.rule();
        paper.space(4);
    }

    private void rules(Paper paper) throws IOException {
        heading(paper, texts.get("batches.rules"));
        for (ProtectionRule rule : queries.rules()) {
            paper.text(
                    TEXT,
                    texts.get(
                            rule.otherPerson() ? "report.rule.other" : "report.rule",
                            words.protection(rule.protection()),
                            rule.samplePercent(),
                            rule.keepDays()));
        }
    }

    private void profiles(Paper paper) throws IOException {
        heading(paper, texts.get("batches.profiles"));
        for (Profile newest : queries.profiles()) {
            for (Profile profile : queries.versions(newest.id())) {
                if (profile.settings().replacing()) {
                    paper.text(
                            TEXT,
                            texts.get(
                                    "report.profile",
                                    words.profile(profile),
                                    profile.settings().dpi(),
                                    words.colour(profile.settings().colour()),
                                    words.output(profile.settings().output()),
                                    words.protection(profile.settings().protection())));
                }
            }
        }
    }

    private void summary(Paper paper, List<Batch> batches, Map<String, List<BatchStep>> steps) throws IOException {
        heading(paper, texts.get("report.summary"));
        fact(paper, texts.get("report.count"), formats.number(batches.size()));
        fact(
                paper,
                texts.get("report.pages"),
                formats.number(
                        batches.stream().mapToInt(batch -> batch.work().pages()).sum()));
        fact(
                paper,
                texts.get("report.open"),
                formats.number(
                        batches.stream().filter(batch -> batch.stage().isOpen()).count()));
        fact(
                paper,
                texts.get("report.rejected"),
                formats.number(steps.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(BatchStep::faulty)
                        .sum()));
        fact(
                paper,
                texts.get("report.destroyed"),
                formats.number(batches.stream()
                        .filter(batch -> batch.signatures().destroyed().isPresent())
                        .count()));
    }

    private static void fact(Paper paper, String name, String value) throws IOException {
        paper.row(TEXT, List.of(Cell.left(Paper.LEFT, 300, name), Cell.right(Paper.LEFT + 300, 120, value)));
    }

    private void batch(Paper paper, Batch batch, List<BatchStep> steps) throws IOException {
        paper.keep(BLOCK);
        paper.space(8);
        paper.text(TEXT + 1, words.name(batch) + " · " + words.stage(batch.stage()));
        inside(
                paper,
                words.profile(batch.profile()) + " · "
                        + words.pages(batch.work().pages(), batch.announced()));
        signed(paper, "report.scanned", batch.signatures().scanned());
        signed(paper, "report.checked", batch.signatures().checked());
        signed(paper, "report.closed", batch.signatures().archived());
        signed(paper, "report.gone", batch.signatures().destroyed());
        for (BatchStep step : steps) {
            boolean tells = step.kind() == StepKind.SCANNED
                    || step.kind() == StepKind.PAGES_REJECTED
                    || step.kind() == StepKind.RETURNED
                    || step.kind() == StepKind.DISCARDED;
            if (tells && !step.details().isBlank()) {
                inside(paper, words.step(step.kind()) + ": " + step.details());
            }
        }
        for (ReleasedDocument document : queries.documents(batch.id())) {
            inside(paper, texts.get("report.document", document.title(), document.pages(), document.pdfSha256()));
        }
    }

    private void signed(Paper paper, String key, Optional<Signature> signature) throws IOException {
        if (signature.isPresent()) {
            inside(
                    paper,
                    texts.get(
                            key,
                            signature.get().name(),
                            formats.time(signature.get().at())));
        }
    }

    private static void inside(Paper paper, String text) throws IOException {
        paper.row(SMALL, List.of(Cell.left(Paper.LEFT + INDENT, Paper.WIDTH - INDENT, text)));
    }
}
