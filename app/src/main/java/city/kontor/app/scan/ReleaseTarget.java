package city.kontor.app.scan;

import java.io.IOException;

/** Takes over released documents. Called on background threads; needs no network. */
public interface ReleaseTarget {
    /**
     * Takes over a document: once this returns, its bytes and the command to register it survive a power cut and reach
     * the server when there is one. Taking over the same document again changes nothing.
     *
     * @throws IOException if it could not be kept; the document then stays at the scan station
     */
    void release(Release release) throws IOException;

    /** Whether a document was taken over, so that one whose release was interrupted is not shown again. */
    boolean hasTaken(String documentId) throws IOException;
}
