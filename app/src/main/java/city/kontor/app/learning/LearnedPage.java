package city.kontor.app.learning;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.Pictures;
import city.kontor.app.kit.Texts;
import city.kontor.blobs.BlobAddress;
import city.kontor.capture.Box;
import city.kontor.capture.PageText;
import city.kontor.capture.input.PdfPages;
import city.kontor.capture.learned.LearnedField;
import city.kontor.invoice.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The document of the last lesson with the places of its fields. */
final class LearnedPage extends StackPane {
    private static final double SCREEN_DPI = 120;
    private static final double HEIGHT = 620;

    private final Kit kit;
    private final Texts texts;
    private final Desk desk;
    private final PageViewer viewer;
    private final EmptyState missing;
    private Optional<Documents> shown = Optional.empty();
    private List<LearnedView.Entry> fields = List.of();
    private int wanted;

    LearnedPage(Kit kit, Desk desk) {
        this.kit = kit;
        this.desk = desk;
        texts = kit.texts().beside(LearnedPage.class);
        viewer = new PageViewer(kit.texts(), kit.tasks());
        missing = new EmptyState(Feather.CLOUD_OFF, texts.get("page.missing.title"), texts.get("page.missing.text"));
        missing.setVisible(false);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().addAll(viewer, missing);
    }

    void show(Documents documents, List<LearnedView.Entry> entries) {
        fields = entries;
        if (!shown.equals(Optional.of(documents))) {
            shown = Optional.of(documents);
            viewer.clear();
        }
        page(1);
    }

    private void page(int number) {
        shown.ifPresent(documents -> {
            int asked = ++wanted;
            kit.tasks()
                    .<PagePicture>start(texts.get("page.loading"), progress -> draw(documents.pdfSha256(), number))
                    .onFailure(IOException.class, failure -> missing.setVisible(asked == wanted))
                    .then(picture -> {
                        if (asked == wanted) {
                            missing.setVisible(false);
                            viewer.show(picture);
                            viewer.pages(number, documents.pageCount(), this::page);
                            viewer.mark(places(number, picture.text()));
                        }
                    });
        });
    }

    private PagePicture draw(String sha256, int number) throws IOException {
        try (InputStream in = desk.document(new BlobAddress(sha256));
                PdfPages pages = PdfPages.open(in.readAllBytes())) {
            return new PagePicture(Pictures.of(pages.picture(number, SCREEN_DPI)), pages.text(number));
        }
    }

    private List<Box> places(int number, PageText page) {
        return fields.stream()
                .map(LearnedView.Entry::learned)
                .filter(learned -> learned.page() == number)
                .map(learned -> box(learned, page))
                .toList();
    }

    private static Box box(LearnedField learned, PageText page) {
        return new Box(
                (int) (learned.x() * page.width()),
                (int) (learned.y() * page.height()),
                (int) (learned.width() * page.width()),
                (int) (learned.height() * page.height()));
    }
}
