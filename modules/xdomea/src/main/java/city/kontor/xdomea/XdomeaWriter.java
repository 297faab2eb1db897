package city.kontor.xdomea;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes messages of one version of the standard. A message is a zip file with one XML file and the documents beside it;
 * {@link #name} says how both are called. Another version of the standard is another class like {@link Xdomea3}.
 */
public interface XdomeaWriter {
    /** The version of the standard, for example {@code 3.0.0}. */
    String version();

    /** What a message's zip file is called, for example {@code 4f..._Aussonderung.Aussonderung.0503.zip}. */
    default String name(Head head, Kind kind) {
        return head.process() + "_" + kind.element() + ".zip";
    }

    /** Writes the list of what is offered (0501), without documents' bytes. */
    void offer(OutputStream zip, Head head, List<FileRecord> files) throws IOException;

    /** Writes what is handed over (0503), with the bytes of every version. */
    void handOver(OutputStream zip, Head head, List<FileRecord> files, Contents contents) throws IOException;

    /** Tells the archive that its appraisal has arrived (0505). */
    void appraisalReceived(OutputStream zip, Head head) throws IOException;
}
