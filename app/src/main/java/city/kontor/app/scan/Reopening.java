package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.Origin;
import city.kontor.capture.mail.MailHead;
import city.kontor.capture.mail.Mailbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What lay on the desk when the program ended, looked for at the next start. */
final class Reopening {
    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final Path incoming;
    private final Path mailbox;
    private final StationBatches station;
    private final Consumer<ScanNews> tell;

    /** A file that waits, with the mail that brought it. */
    record Leftover(Path file, Optional<Origin> mail) {}

    /**
     * @param incoming where files of the station's own lie until a draft has them
     * @param mailbox what is remembered of mails until then
     */
    Reopening(
            ScanStationModel.Parts parts,
            Texts texts,
            Path incoming,
            Path mailbox,
            StationBatches station,
            Consumer<ScanNews> tell) {
        this.station = station;
        this.parts = parts;
        this.texts = texts;
        this.incoming = incoming;
        this.mailbox = mailbox;
        this.tell = tell;
    }

    /** What was on the desk, without what has been handed over meanwhile and what others hold. */
    void drafts(Consumer<List<Draft>> found) {
        parts.tasks()
                .<List<Draft>>start(
                        texts.get("work.open"),
                        progress -> withoutReleased(parts.store().drafts()))
                .onFailure(IOException.class, this::notRead)
                .then(found);
    }

    /** Sheets that were scanned but not yet in a draft when the program ended. */
    void leftovers(Consumer<List<Leftover>> found) {
        parts.tasks()
                .<List<Leftover>>start(texts.get("work.open"), progress -> {
                    var files = new ArrayList<Leftover>();
                    for (Path file : InputFiles.leftIn(incoming)) {
                        files.add(
                                new Leftover(file, Mailbox.headOf(mailbox, file).map(MailHead::origin)));
                    }
                    return files;
                })
                .onFailure(IOException.class, this::notRead)
                .then(found);
    }

    private void notRead(IOException failure) {
        tell.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage())));
    }

    /** A document whose release was interrupted after the hand-over is done. */
    private List<Draft> withoutReleased(List<Draft> drafts) throws IOException {
        station.catchUp(
                parts.target()::hasTaken,
                (title, reason) ->
                        parts.tasks().onUi(() -> tell.accept(new ScanNews.NotHandedOver(title, texts.reason(reason)))));
        var left = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            if (!station.isHere(draft)) {
                continue;
            }
            Draft rest = draft;
            for (DraftDocument document : draft.documents()) {
                if (parts.target().hasTaken(document.id())) {
                    rest = rest.without(document.id());
                }
            }
            left.add(rest);
        }
        return left;
    }
}
