package city.kontor.app.scan;

import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.PageRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The edits of pages that can be taken back, newest first. An edit is remembered by the documents it changed, so that
 * taking it back leaves alone what came in or was typed since.
 */
final class UndoStack {
    private static final int MOST = 100;

    private record Edit(String draftId, List<DraftDocument> before, List<DraftDocument> after) {
        /** Whether a page lay in one of the documents when the edit was made, however it was turned. */
        boolean knows(PageRef page) {
            return Stream.concat(before.stream(), after.stream())
                    .flatMap(document -> document.pages().stream())
                    .anyMatch(each -> each.original().equals(page.original()) && each.page() == page.page());
        }

        boolean touches(String documentId) {
            return before.stream().anyMatch(document -> document.id().equals(documentId))
                    || after.stream().anyMatch(document -> document.id().equals(documentId));
        }
    }

    private final Deque<Edit> edits = new ArrayDeque<>();

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Whether an edit of that draft can be taken back, for which its originals are still needed. */
    boolean needs(String draftId) {
        return edits.stream().anyMatch(edit -> edit.draftId().equals(draftId));
    }

    void remember(Draft before, Draft after) {
        var edit = new Edit(
                before.id(),
                before.documents().stream()
                        .filter(document -> !after.documents().contains(document))
                        .toList(),
                after.documents().stream()
                        .filter(document -> !before.documents().contains(document))
                        .toList());
        edits.push(edit);
        if (edits.size() > MOST) {
            edits.removeLast();
        }
    }

    /** Forgets the edits of a document that has left the scan station. */
    void forget(String documentId) {
        edits.removeIf(edit -> edit.touches(documentId));
    }

    /** Forgets the edits of a draft that has left the scan station. */
    void forgetAll(String draftId) {
        edits.removeIf(edit -> edit.draftId().equals(draftId));
    }

    /** Takes the newest edit back; {@code current} gives a draft as it is now. Empty if there is nothing to take back. */
    Optional<Draft> undo(Function<String, Draft> current) {
        return Optional.ofNullable(edits.poll()).map(edit -> undo(edit, current.apply(edit.draftId())));
    }

    private static Draft undo(Edit edit, Draft now) {
        Map<String, Map<String, String>> typed =
                now.documents().stream().collect(Collectors.toMap(DraftDocument::id, DraftDocument::corrections));
        List<PageRef> since = since(edit, now);
        var documents = new ArrayList<DraftDocument>();
        boolean restored = false;
        for (DraftDocument document : now.documents()) {
            boolean changed = edit.touches(document.id());
            if (changed && !restored) {
                restore(edit, typed, since, documents);
                restored = true;
            }
            if (!changed) {
                documents.add(document);
            }
        }
        if (!restored) {
            restore(edit, typed, since, documents);
        }
        return now.withDocuments(documents);
    }

    /** The pages that a stack brought into these documents after the edit. */
    private static List<PageRef> since(Edit edit, Draft now) {
        return now.documents().stream()
                .filter(document -> edit.touches(document.id()))
                .flatMap(document -> document.pages().stream())
                .filter(page -> !edit.knows(page))
                .toList();
    }

    private static void restore(
            Edit edit, Map<String, Map<String, String>> typed, List<PageRef> since, List<DraftDocument> documents) {
        for (DraftDocument document : edit.before()) {
            documents.add(new DraftDocument(document.id(), document.pages(), corrections(edit, document, typed)));
        }
        if (!since.isEmpty() && !edit.before().isEmpty()) {
            DraftDocument last = documents.removeLast();
            var pages = new ArrayList<>(last.pages());
            pages.addAll(since);
            documents.add(new DraftDocument(last.id(), pages, last.corrections()));
        }
    }

    /** What was typed, also since the edit, without what the edit itself had set. */
    private static Map<String, String> corrections(
            Edit edit, DraftDocument before, Map<String, Map<String, String>> typed) {
        var all = new LinkedHashMap<>(typed.getOrDefault(before.id(), before.corrections()));
        edit.after().stream()
                .filter(after -> after.id().equals(before.id()))
                .forEach(after -> after.corrections().forEach((key, value) -> {
                    if (!before.corrections().containsKey(key)) {
                        all.remove(key, value);
                    }
                }));
        return all;
    }
}
