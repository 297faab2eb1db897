package city.kontor.capture;

import java.nio.file.Path;
import java.util.Optional;

/** Knows the files that state their invoice as data. Which formats these are is not capture's business. */
public interface DataFiles {
    /** No such files. */
    DataFiles NONE = new DataFiles() {
        @Override
        public Outcome<Optional<byte[]>> sheets(Path file, String name) {
            return new Outcome.Done<>(Optional.empty());
        }

        @Override
        public Optional<StatedInvoice> stated(Path file) {
            return Optional.empty();
        }
    };

    /**
     * A PDF that shows what a file without pages of its own states; empty for a file that has pages, or is none of these.
     *
     * @param name what a refusal calls the file
     */
    Outcome<Optional<byte[]>> sheets(Path file, String name);

    /** What a file states; empty for one that is nothing but pages. */
    Optional<StatedInvoice> stated(Path file);
}
