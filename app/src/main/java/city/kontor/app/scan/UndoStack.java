package city.kontor.app.scan;

import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The edits of pages that can be taken back, newest first. An edit is remembered by the documents it changed, so that
 * taking it back leaves alone what came in or was typed since.
 */
final class UndoStack {
    private static final int MOST = 100;

    private record Edit(String draftId, List<DraftDocument> before, List<DraftDocument> after) {
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

    /** Takes the newest edit back; {@code current} gives a draft as it is now. Empty if there is nothing to take back. */
    Optional<Draft> undo(Function<String, Draft> current) {
        return Optional.ofNullable(edits.poll()).map(edit -> undo(edit, current.apply(edit.draftId())));
    }

    private static Draft undo(Edit edit, Draft now) {
        Map<String, Map<String, String>> typed =
                now.documents().stream().collect(Collectors.toMap(DraftDocument::id, DraftDocument::corrections));
        var documents = new ArrayList<DraftDocument>();
        boolean restored = false;
        for (DraftDocument document : now.documents()) {
            boolean changed = edit.touches(document.id());
            if (changed && !restored) {
                restore(edit, typed, documents);
                restored = true;
            }
            if (!changed) {
                documents.add(document);
            }
        }
        if (!restored) {
            restore(edit, typed, documents);
        }
        return new Draft(now.id(), now.started(), now.originals(), documents, now.refused());
    }

    private static void restore(Edit edit, Map<String, Map<String, String>> typed, List<DraftDocument> documents) {
        for (DraftDocument document : edit.before()) {
            documents.add(new DraftDocument(
                    document.id(), document.pages(), typed.getOrDefault(document.id(), document.corrections())));
        }
    }
}
