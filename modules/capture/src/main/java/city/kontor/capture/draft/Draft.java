package city.kontor.capture.draft;

import city.kontor.capture.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A batch at the scan station, before its documents are released. A value: every edit gives a new draft, which counts
 * once {@link DraftStore#save} has returned.
 *
 * @param id given by the desktop
 * @param started when
 * @param originals the files that came in
 * @param documents in the order shown
 * @param refused the files that could not be taken, and why
 * @param ticket what the batch was begun with; empty for one that the city does not know of
 * @param tidied the pages that were left out of a document once without anybody's doing; what a person took back of
 *     them is not left out again
 */
public record Draft(
        String id,
        Instant started,
        List<Original> originals,
        List<DraftDocument> documents,
        List<Refusal> refused,
        Optional<Ticket> ticket,
        Set<PageRef> tidied) {
    public Draft {
        originals = List.copyOf(originals);
        documents = List.copyOf(documents);
        refused = List.copyOf(refused);
        tidied = Set.copyOf(tidied);
    }

    public static Draft empty(String id, Instant started) {
        return new Draft(id, started, List.of(), List.of(), List.of(), Optional.empty(), Set.of());
    }

    public DraftDocument document(String documentId) {
        return documents.get(indexOf(documentId));
    }

    private int indexOf(String documentId) {
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).id().equals(documentId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no document " + documentId);
    }

    /** The draft with one more original, all of whose pages become a document of their own. */
    public Draft withOriginal(Original original, String documentId) {
        var files = new ArrayList<>(originals);
        files.removeIf(each -> each.sha256().equals(original.sha256()));
        files.add(original);
        var pages = new ArrayList<PageRef>();
        for (int page = 1; page <= original.pages(); page++) {
            pages.add(PageRef.of(original.sha256(), page));
        }
        var all = new ArrayList<>(documents);
        all.add(new DraftDocument(documentId, pages, Map.of()));
        return new Draft(id, started, files, all, refused, ticket, tidied);
    }

    public Draft withRefusal(Refusal refusal) {
        var all = new ArrayList<>(refused);
        all.add(refusal);
        return withRefused(all);
    }

    /** The draft with one document changed; a document that has lost its last page disappears. */
    public Draft with(String documentId, UnaryOperator<DraftDocument> edit) {
        var all = new ArrayList<>(documents);
        int index = indexOf(documentId);
        var edited = edit.apply(all.get(index));
        if (edited.pages().isEmpty()) {
            all.remove(index);
        } else {
            all.set(index, edited);
        }
        return withDocuments(all);
    }

    /**
     * The draft with a document cut in two.
     *
     * @param firstOfSecond index of the page that begins the second document; neither part may be empty
     * @param secondId the second document's id; it starts without corrections
     */
    public Draft split(String documentId, int firstOfSecond, String secondId) {
        int index = indexOf(documentId);
        var whole = documents.get(index);
        if (firstOfSecond < 1 || firstOfSecond >= whole.pages().size()) {
            throw new IllegalArgumentException("cannot split before page " + (firstOfSecond + 1));
        }
        var all = new ArrayList<>(documents);
        all.set(index, new DraftDocument(documentId, whole.pages().subList(0, firstOfSecond), whole.corrections()));
        all.add(
                index + 1,
                new DraftDocument(
                        secondId,
                        whole.pages().subList(firstOfSecond, whole.pages().size()),
                        Map.of()));
        return withDocuments(all);
    }

    /** The draft with a second document's pages appended to a first one; the first one's corrections stay. */
    public Draft join(String firstId, String secondId) {
        var pages = new ArrayList<>(document(firstId).pages());
        pages.addAll(document(secondId).pages());
        return without(secondId).with(firstId, first -> new DraftDocument(firstId, pages, first.corrections()));
    }

    /** The draft with a document replaced by others in its place. */
    public Draft replaced(String documentId, List<DraftDocument> parts) {
        var all = new ArrayList<>(documents);
        int index = indexOf(documentId);
        all.remove(index);
        all.addAll(index, parts);
        return withDocuments(all);
    }

    /** The draft without a document, because it was released or thrown away. */
    public Draft without(String documentId) {
        var all = new ArrayList<>(documents);
        all.remove(indexOf(documentId));
        return withDocuments(all);
    }

    /** The draft with these documents instead of its own. */
    public Draft withDocuments(List<DraftDocument> others) {
        return new Draft(id, started, originals, others, refused, ticket, tidied);
    }

    /** The draft with these refusals instead of its own. */
    public Draft withRefused(List<Refusal> others) {
        return new Draft(id, started, originals, documents, others, ticket, tidied);
    }

    public Draft withTicket(Ticket begun) {
        return new Draft(id, started, originals, documents, refused, Optional.of(begun), tidied);
    }

    /** The draft that remembers that these pages were left out. */
    public Draft withTidied(Collection<PageRef> pages) {
        var all = new HashSet<>(tidied);
        pages.forEach(page -> all.add(PageRef.of(page.original(), page.page())));
        return new Draft(id, started, originals, documents, refused, ticket, all);
    }

    /** Whether that page was left out once, however it is turned now. */
    public boolean isTidied(PageRef page) {
        return tidied.contains(PageRef.of(page.original(), page.page()));
    }

    /** The draft with a page's place taken by the pages of another document, which is gone then. */
    public Draft replacedPage(String documentId, PageRef page, String byDocumentId) {
        var instead = document(byDocumentId).pages();
        return without(byDocumentId).with(documentId, document -> {
            var pages = new ArrayList<>(document.pages());
            int index = pages.indexOf(page);
            pages.remove(index);
            pages.addAll(index, instead);
            return new DraftDocument(documentId, pages, document.corrections());
        });
    }

    /** How many pages its documents have together. */
    public int pages() {
        return documents.stream().mapToInt(document -> document.pages().size()).sum();
    }
}
