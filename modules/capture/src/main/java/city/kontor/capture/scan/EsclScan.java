package city.kontor.capture.scan;

import city.kontor.capture.Outcome;
import city.kontor.capture.input.Limits;
import city.kontor.capture.input.Source;
import city.kontor.capture.input.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One job of a network scanner: begun, its pages fetched until there are no more, and its end explained. */
final class EsclScan implements Scan {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int BUSY = 503;
    /** How devices refuse a job whose source has no paper, and does not say so in their status. */
    private static final String NOTHING_TO_DRAW = "HTTP 409";

    private final EsclConnection device;
    private final EsclTimes times;
    private final ScanSettings settings;
    private final Path directory;
    private final Consumer<Path> listener;
    private final CompletableFuture<ScanEnd> end = new CompletableFuture<>();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile @Nullable CompletableFuture<?> transfer;
    private @Nullable URI job;
    private int files;
    private int pages;

    EsclScan(EsclConnection device, EsclTimes times, ScanSettings settings, Path directory, Consumer<Path> listener) {
        this.device = device;
        this.times = times;
        this.settings = settings;
        this.directory = directory;
        this.listener = listener;
    }

    void start() {
        Thread.ofPlatform().name("scan").daemon().start(this::follow);
    }

    private void follow() {
        try {
            Files.createDirectories(directory);
            end.complete(scan());
        } catch (CancellationException e) {
            dropJob();
            end.complete(ended(ScanEnd.Kind.CANCELLED, ""));
        } catch (IOException e) {
            dropJob();
            end.complete(lost(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.complete(ended(ScanEnd.Kind.CANCELLED, ""));
        } catch (RuntimeException e) {
            dropJob();
            end.completeExceptionally(e);
        }
    }

    private ScanEnd scan() throws IOException, InterruptedException {
        EsclCapabilities capabilities = device.capabilities();
        Optional<EsclJob> wanted = EsclJob.of(capabilities, settings);
        if (wanted.isEmpty()) {
            return ended(ScanEnd.Kind.FAILED, "no such source or format");
        }
        EsclJob asked = wanted.get();
        EsclStatus before = device.status();
        if (asked.feeder() && before.trouble().isPresent()) {
            return ended(before.trouble().get(), before.feeder());
        }
        if (asked.feeder() && before.isEmpty()) {
            return ended(ScanEnd.Kind.NO_PAPER, "");
        }
        HttpResponse<Void> begun = patiently(times.busy(), () -> device.begin(asked));
        if (begun.statusCode() == BUSY) {
            return ended(ScanEnd.Kind.BUSY, "");
        }
        Optional<URI> address = begun.statusCode() == CREATED ? device.address(begun) : Optional.empty();
        if (address.isEmpty()) {
            return explained(asked, "HTTP " + begun.statusCode());
        }
        job = address.get();
        return fetch(asked, address.get());
    }

    private ScanEnd fetch(EsclJob asked, URI address) throws IOException, InterruptedException {
        while (settings.pages() == 0 || pages < settings.pages()) {
            Path part = directory.resolve(String.format(Locale.ROOT, "page-%04d.part", files + 1));
            HttpResponse<Path> answer = patiently(times.page(), () -> transfer(address, part));
            switch (answer.statusCode()) {
                case OK ->
                    take(part, answer.headers().firstValue("Content-Type").orElse(asked.format()));
                case NOT_FOUND, GONE -> {
                    return explained(asked, "");
                }
                default -> {
                    ScanEnd why = explained(asked, "HTTP " + answer.statusCode());
                    dropJob();
                    return why;
                }
            }
        }
        dropJob();
        return ended(ScanEnd.Kind.COMPLETE, "");
    }

    private HttpResponse<Path> transfer(URI address, Path part) throws IOException, InterruptedException {
        var page = new PageFile(part);
        var answer = device.next(address, page, part);
        transfer = answer;
        try {
            stopIfCancelled();
            return EsclConnection.wait(answer, times.page());
        } catch (IOException e) {
            page.abandon();
            // The transfer that was cancelled ends as a lost one.
            stopIfCancelled();
            throw e;
        } catch (CancellationException e) {
            page.abandon();
            throw e;
        }
    }

    /** One request. */
    private interface Attempt<T> {
        HttpResponse<T> send() throws IOException, InterruptedException;
    }

    /** Asks again while the scanner is busy; its last answer if it still is at the end. A cancellation ends the wait at once. */
    private <T> HttpResponse<T> patiently(Duration atMost, Attempt<T> attempt)
            throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        while (true) {
            stopIfCancelled();
            HttpResponse<T> answer = attempt.send();
            Duration pause = pause(answer);
            if (answer.statusCode() != BUSY || System.nanoTime() + pause.toNanos() > giveUp) {
                return answer;
            }
            if (cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException();
            }
        }
    }

    private Duration pause(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[1-9]\\d?"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(times.pause());
    }

    private void stopIfCancelled() {
        if (cancelled.getCount() == 0) {
            throw new CancellationException();
        }
    }

    private void take(Path part, String type) throws IOException {
        String ending = type.startsWith("application/pdf") ? ".pdf" : type.startsWith("image/tiff") ? ".tif" : ".jpg";
        files++;
        try {
            SheetMark.on(part, String.valueOf(directory.getFileName()), files);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Path sheet = directory.resolve(String.format(Locale.ROOT, "page-%04d%s", files, ending));
        Files.move(part, sheet);
        pages += pagesIn(sheet);
        listener.accept(sheet);
    }

    /** A PDF may hold the whole stack. One that cannot be opened counts as a page here; the intake says what is wrong. */
    private static int pagesIn(Path sheet) throws IOException {
        if (Sources.open(sheet, Limits.DEFAULT) instanceof Outcome.Done<Source>(Source source)) {
            try (source) {
                return source.pages();
            }
        }
        return 1;
    }

    /** The scanner has no more pages, or none at all: it knows why. */
    private ScanEnd explained(EsclJob asked, String answer) throws IOException, InterruptedException {
        EsclStatus status = device.status();
        if (asked.feeder() && status.trouble().isPresent()) {
            return ended(status.trouble().get(), status.feeder());
        }
        Optional<EsclStatus.Job> state = Optional.ofNullable(job).flatMap(status::job);
        if (state.filter(each -> each.state().equals("Canceled")).isPresent()) {
            return ended(ScanEnd.Kind.CANCELLED, "");
        }
        if (state.filter(each -> each.state().equals("Aborted")).isPresent()) {
            return ended(ScanEnd.Kind.FAILED, state.get().reasons());
        }
        if (asked.feeder() && pages == 0 && (status.isEmpty() || answer.isEmpty() || answer.equals(NOTHING_TO_DRAW))) {
            return ended(ScanEnd.Kind.NO_PAPER, "");
        }
        return ended(answer.isEmpty() && pages > 0 ? ScanEnd.Kind.COMPLETE : ScanEnd.Kind.FAILED, answer);
    }

    /** A scanner that answers still has only lost this page, or the disk is full. */
    private ScanEnd lost(IOException cause) {
        try {
            EsclStatus status = device.status();
            return status.trouble()
                    .map(kind -> ended(kind, status.feeder()))
                    .orElseGet(() -> ended(ScanEnd.Kind.FAILED, String.valueOf(cause.getMessage())));
        } catch (IOException gone) {
            return ended(ScanEnd.Kind.NO_DEVICE, String.valueOf(cause.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended(ScanEnd.Kind.CANCELLED, "");
        }
    }

    private ScanEnd ended(ScanEnd.Kind kind, String detail) {
        return new ScanEnd(kind, pages, detail);
    }

    /** Else the scanner would wait for somebody to fetch the rest. One that does not answer forgets it by itself. */
    private void dropJob() {
        URI begun = job;
        if (begun == null) {
            return;
        }
        try {
            device.delete(begun);
        } catch (IOException e) {
            System.getLogger(EsclScan.class.getName())
                    .log(System.Logger.Level.INFO, "job {0} was not taken back: {1}", begun, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void cancel() {
        cancelled.countDown();
        CompletableFuture<?> running = transfer;
        if (running != null) {
            running.cancel(true);
        }
    }

    @Override
    public CompletableFuture<ScanEnd> end() {
        return end;
    }
}
