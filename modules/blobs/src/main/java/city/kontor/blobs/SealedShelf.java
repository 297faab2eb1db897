package city.kontor.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/** Puts another medium's bytes under seal. Names and sizes stay visible, contents do not. */
final class SealedShelf implements Shelf {
    private final Shelf shelf;
    private final SealFormat format;

    SealedShelf(Shelf shelf, SecretKey dataKey) {
        this.shelf = shelf;
        this.format = new SealFormat(dataKey);
    }

    @Override
    public Stage stage() throws IOException {
        Stage stage = shelf.stage();
        try {
            return new SealedStage(stage, new SealedOutputStream(format, stage.out()));
        } catch (IOException e) {
            stage.close();
            throw e;
        }
    }

    @Override
    public Source open(String name) throws IOException {
        return new SealedSource(shelf.open(name), name);
    }

    @Override
    public OptionalLong size(String name) throws IOException {
        OptionalLong sealed = shelf.size(name);
        return sealed.isPresent() ? OptionalLong.of(SealFormat.plainSize(sealed.getAsLong())) : sealed;
    }

    @Override
    public boolean delete(String name) throws IOException {
        return shelf.delete(name);
    }

    @Override
    public Stream<Entry> list(String folder) throws IOException {
        return shelf.list(folder)
                .map(entry -> new Entry(entry.name(), SealFormat.plainSize(entry.size()), entry.modified()));
    }

    @Override
    public void settle(String name) throws IOException {
        shelf.settle(name);
    }

    @Override
    public void quarantine(String name) throws IOException {
        shelf.quarantine(name);
    }

    @Override
    public void close() {
        shelf.close();
    }

    private record SealedStage(Stage stage, SealedOutputStream sealing) implements Stage {
        @Override
        public OutputStream out() {
            return sealing;
        }

        @Override
        public void finish() throws IOException {
            sealing.finish();
            stage.finish();
        }

        @Override
        public void keep(String name) throws IOException {
            stage.keep(name);
        }

        @Override
        public void close() throws IOException {
            stage.close();
        }
    }

    private final class SealedSource implements Source {
        private final Source source;
        private final String name;

        SealedSource(Source source, String name) {
            this.source = source;
            this.name = name;
        }

        @Override
        public long size() {
            return SealFormat.plainSize(source.size());
        }

        @Override
        public InputStream read() throws IOException {
            return new SealedInputStream(format, source.read(), name);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
