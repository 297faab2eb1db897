package city.kontor.efile;

import static city.kontor.efile.EfileDesk.ANNA;
import static city.kontor.efile.EfileDesk.BERT;
import static city.kontor.efile.EfileDesk.ROADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.kontor.testbed.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Annotations lie over a document, which stays as it is. */
class AnnotationRulesTest {
    private static final Annotation.Place TOP = new Annotation.Place(1, 100, 100, 400, 80);

    @TempDir
    private Path folder;

    private static AnnotationCommand put(String id, AnnotationKind kind, Annotation.Place place, String text) {
        return new AnnotationCommand.Annotate(ROADS, "f", "d", id, 1, kind, place, text);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void putsStampsOverADocumentAndTakesThemOffAgain(Engine engine) {
        try (var desk = new EfileDesk(engine, folder)) {
            desk.file("d");
            Document before = desk.document("d");
            desk.done(BERT, put("a1", AnnotationKind.STAMP, TOP, "Eingegangen"));
            desk.done(ANNA, put("a2", AnnotationKind.HIGHLIGHT, TOP, ""));
            assertThat(desk.annotations("d"))
                    .extracting(
                            Annotation::id, Annotation::text, one -> one.by().personId())
                    .containsExactlyInAnyOrder(tuple("a1", "Eingegangen", "bert"), tuple("a2", "", "anna"));
            assertThat(desk.document("d")).isEqualTo(before);

            var ofAnna = new AnnotationCommand.TakeOffAnnotation(ROADS, "f", "d", "a2");
            assertThat(desk.refused(BERT, ofAnna)).isEqualTo("efile.annotation.others");
            desk.done(ANNA, new AnnotationCommand.TakeOffAnnotation(ROADS, "f", "d", "a1"));
            assertThat(desk.annotations("d")).extracting(Annotation::id).containsExactly("a2");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void refusesWhatLiesOnNoPageOrSaysNothing(Engine engine) {
        try (var desk = new EfileDesk(engine, folder)) {
            desk.file("d");
            assertThat(desk.refused(BERT, put("a", AnnotationKind.NOTE, TOP, " ")))
                    .isEqualTo("efile.annotation.empty");
            var nowhere = new Annotation.Place(0, 1, 1, 1, 1);
            assertThat(desk.refused(BERT, put("a", AnnotationKind.HIGHLIGHT, nowhere, "")))
                    .isEqualTo("efile.annotation.place");
            var later = new AnnotationCommand.Annotate(ROADS, "f", "d", "a", 2, AnnotationKind.HIGHLIGHT, TOP, "");
            assertThat(desk.refused(BERT, later)).isEqualTo("efile.document.versionUnknown");
            desk.done(BERT, put("a", AnnotationKind.HIGHLIGHT, TOP, ""));
            assertThat(desk.refused(BERT, put("a", AnnotationKind.HIGHLIGHT, TOP, "")))
                    .isEqualTo("efile.exists");
            desk.done(BERT, new CaseCommand.CloseCase(ROADS, "f", "c"));
            assertThat(desk.refused(BERT, put("b", AnnotationKind.HIGHLIGHT, TOP, "")))
                    .isEqualTo("efile.case.closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void knowsFromWhichDocumentAnotherOneCame(Engine engine) {
        try (var desk = new EfileDesk(engine, folder)) {
            desk.file("mail");
            desk.file("plan");
            var attached = new DocumentCommand.NoteOrigin(ROADS, "f", "plan", "mail", OriginKind.ATTACHED);
            desk.done(BERT, attached);
            var origin = new DocumentOrigin("plan", "mail", OriginKind.ATTACHED);
            assertThat(desk.origins("plan")).containsExactly(origin);
            assertThat(desk.origins("mail")).containsExactly(origin);
            assertThat(desk.refused(BERT, attached)).isEqualTo("efile.exists");
            assertThat(desk.refused(
                            BERT, new DocumentCommand.NoteOrigin(ROADS, "f", "mail", "mail", OriginKind.REDACTED)))
                    .isEqualTo("efile.unknown");
        }
    }
}
