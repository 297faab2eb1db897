package city.kontor.search;

import static city.kontor.search.Things.ROADS;
import static city.kontor.search.Things.YOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.search.text.Bounds;
import city.kontor.search.text.DocumentText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found by what, and that the index is always as the things are. */
class SearchTest {
    private static final Set<String> ALL = Set.of(ROADS, YOUTH);

    @TempDir
    Path folder;

    private final Things things = new Things();
    private SearchIndex index;
    private Indexer indexer;

    @BeforeEach
    void open() {
        index = new SearchIndex(folder);
        indexer = new Indexer(index, things, new DocumentText(Bounds.STANDARD), progress -> {}, () -> false);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void reopen() {
        index.close();
        open();
        follow();
    }

    private void follow() {
        indexer.follow();
        while (indexer.readTexts()) {
            // Until all texts are known.
        }
    }

    private List<String> found(String typed) {
        return found(Question.of(typed, 20), ALL);
    }

    private List<String> found(Question question, Set<String> allowed) {
        return index.answer(question, allowed).hits().stream().map(Hit::id).toList();
    }

    private static String marked(List<Hit.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void findsGermanFormsOfAWordInTitleAndText() {
        things.document("1", "Die Häuser am Markt")
                .document("2", ROADS, "Bericht", "Neben dem alten Hause steht nichts.");
        follow();

        assertThat(found("Haus")).containsExactly("1", "2");
        assertThat(found("Häusern")).containsExactlyInAnyOrder("1", "2");
        assertThat(found("haeuser")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void findsCompoundsByTheirPartsAndPartsByTheCompound() {
        things.document("1", ROADS, "Anlage", "Der Bebauungsplan wurde ausgelegt, ebenso die Gartenhäuser.")
                .document("2", ROADS, "Brief", "Über die Beleuchtung der Straße wird beraten.")
                .document("3", ROADS, "Antrag Xylofonkonzert", "Die Xylofonstunde fällt aus.")
                .document("4", "Xylofon");
        follow();

        assertThat(found("Plan")).contains("1");
        assertThat(found("Haus")).containsExactly("1");
        assertThat(found("Straßenbeleuchtung")).containsExactly("2");
        // Nobody listed this word: it is learned from the titles.
        assertThat(found("stunde Xylofon")).containsExactly("3");
    }

    @Test
    void findsWhileTypingByBeginningsPartsAndNumbers() {
        things.put(new Item(
                "1",
                "file",
                ROADS,
                "1",
                List.of("61.20-3/26", "XY-77"),
                "Bebauungsplan Nr. 112 Südring",
                "Flächen, Ausgleich",
                Optional.empty(),
                Map.of(),
                Optional.empty()));
        things.document("2", "Straßenlaterne");
        follow();

        for (String typed : List.of(
                "b",
                "Beb",
                "ebau",
                "ungspl",
                "südr",
                "61.20-3/26",
                "61.20",
                "20-3",
                "3/26",
                "61.20-3/2",
                "xy-77",
                "112",
                "bebau süd",
                "ausgl",
                "\"plan nr\" 112")) {
            assertThat(found(typed)).as(typed).startsWith("1");
        }
        assertThat(found("Bebauung -Südring")).isEmpty();
        assertThat(found("\"112 Nr\"")).isEmpty();
        assertThat(marked(index.answer(Question.of("ebau 112", 5), ALL)
                        .hits()
                        .getFirst()
                        .title()))
                .isEqualTo("[Bebauungsplan] Nr. [112] Südring");
    }

    @Test
    void showsTheWordsAroundWhatWasFound() {
        things.document("1", ROADS, "Gutachten", "Vorwort ohne Belang. ".repeat(50) + "Die Brücken tragen 40 Tonnen.");
        follow();

        Hit hit = index.answer(Question.of("Brücke", 5), ALL).hits().getFirst();
        assertThat(marked(hit.snippet())).contains("Die [Brücken] tragen 40 Tonnen.");
        assertThat(marked(hit.title())).isEqualTo("Gutachten");
    }

    @Test
    void narrowsDownByKindScopeFacetAndDay() {
        things.document("1", "Plan eins").document("2", YOUTH, "Plan zwei", "");
        things.put(new Item(
                "3",
                "file",
                ROADS,
                "3",
                List.of(),
                "Plan drei",
                "",
                Optional.of(LocalDate.of(2025, 1, 1)),
                Map.of("direction", "OUTGOING"),
                Optional.empty()));
        follow();
        Question plan = Question.of("Plan", 20);

        assertThat(found(plan, ALL)).hasSize(3);
        assertThat(found(plan.kind("file"), ALL)).containsExactly("3");
        assertThat(found(with(plan, Set.of(YOUTH), Map.of(), Optional.empty()), ALL))
                .containsExactly("2");
        assertThat(found(with(plan, Set.of(), Map.of("direction", Set.of("OUTGOING")), Optional.empty()), ALL))
                .containsExactly("3");
        assertThat(found(with(plan, Set.of(), Map.of(), Optional.of(LocalDate.of(2026, 1, 1))), ALL))
                .containsExactlyInAnyOrder("1", "2");
        assertThat(found(plan.page(1, 1), ALL)).hasSize(1).doesNotContainAnyElementsOf(found(plan.page(0, 1), ALL));
    }

    private static Question with(
            Question question, Set<String> scopes, Map<String, Set<String>> facets, Optional<LocalDate> from) {
        return new Question(
                question.typed(), question.kind(), scopes, facets, from, Optional.empty(), 0, question.most());
    }

    @Test
    void neverShowsWhatLiesInAnotherScope() {
        things.document("1", ROADS, "Geheimer Plan", "Goldfund").document("2", YOUTH, "Anderer Plan", "Goldfund");
        follow();

        for (String typed : List.of("Plan", "goldf", "Goldfund", "", "-nichts")) {
            assertThat(found(Question.of(typed, 20), Set.of(YOUTH))).as(typed).containsExactly("2");
            assertThat(found(Question.of(typed, 20), Set.of())).as(typed).isEmpty();
        }
        assertThat(found(with(Question.of("Plan", 20), Set.of(ROADS), Map.of(), Optional.empty()), Set.of(YOUTH)))
                .isEmpty();
    }

    @Test
    void followsChangesRemovalsPreviewsAndRevokedScopes() {
        things.document("1", "Alter Titel").document("2", YOUTH, "Jugendplan", "");
        follow();
        things.document("1", "Neuer Titel").document("3", "Dritter");
        things.preview(Things.item("4", ROADS, "Entwurf", Optional.empty()));
        follow();

        assertThat(found("alter")).isEmpty();
        assertThat(found("neuer")).containsExactly("1");
        assertThat(found("Entwurf")).containsExactly("4");

        things.remove("3");
        things.takePreviewsBack();
        things.revoke(YOUTH);
        follow();

        assertThat(found("")).containsExactly("1");
    }

    @Test
    void keepsTheTextOfUnchangedBytesAndReadsItWhenTheyArrive() {
        things.document("1", ROADS, "Brief", "Sonnenblume").document("2", ROADS, "Anlage", "Kastanie");
        things.takeBytesAway("2");
        follow();
        assertThat(found("Kastanie")).isEmpty();

        things.bringBytes("2", "Kastanie");
        indexer.arrived("sha-2");
        things.takeBytesAway("1");
        things.put(Things.item("1", ROADS, "Umbenannt", Optional.of(new Item.Content("sha-1", "text/plain", "1.txt"))));
        follow();

        assertThat(found("Kastanie")).containsExactly("2");
        assertThat(found("Sonnenblume Umbenannt")).containsExactly("1");
    }

    @Test
    void leavesNothingOfARemovedTextInItsFiles() throws IOException {
        things.document("1", ROADS, "Brief", "Quittengelee").document("2", ROADS, "Rest", "anderes");
        follow();
        assertThat(inFiles("quittengele")).isTrue();

        things.remove("1");
        follow();
        indexer.purge();

        assertThat(inFiles("quittengele")).isFalse();
        assertThat(found("Rest")).containsExactly("2");
    }

    private boolean inFiles(String word) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void isMadeAnewWhenItIsMissingDamagedOrOfAnotherFormat() throws IOException {
        things.document("1", ROADS, "Brief", "Sonnenblume");
        follow();

        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        open();
        assertThat(index.size()).isZero();
        follow();
        assertThat(found("Sonnenblume")).containsExactly("1");

        index.notes().put("format", "older");
        index.commit();
        reopen();
        assertThat(found("Sonnenblume")).containsExactly("1");
    }

    @Test
    void continuesWhereItWasAfterACrashAndNoticesOlderThings() {
        things.document("1", "Erster").document("2", "Zweiter");
        follow();
        things.document("3", "Dritter");
        indexer.follow();
        // What was not committed is lost with the program, and read again.
        index.put(Things.item("9", ROADS, "Verloren", Optional.empty()));
        reopen();
        assertThat(found("")).containsExactlyInAnyOrder("1", "2", "3");

        things.remove("3");
        things.rewind();
        reopen();
        assertThat(found("")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void answersWhileItFollowsOnItsOwnThread() throws InterruptedException {
        index.close();
        things.document("1", ROADS, "Brief", "Sonnenblume");
        var news = new java.util.concurrent.Semaphore(0);
        try (var service = new SearchService(
                folder.resolve("own"),
                things,
                new DocumentText(Bounds.STANDARD),
                Duration.ofMillis(10),
                progress -> news.release())) {
            while (service.answer(Question.of("Sonnenblume", 5), ALL).hits().isEmpty()) {
                assertThat(news.tryAcquire(10, java.util.concurrent.TimeUnit.SECONDS))
                        .isTrue();
            }
            assertThat(service.progress().isBuilding()).isFalse();
        }
        open();
    }
}
