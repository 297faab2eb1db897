package city.kontor.app.scan;

import city.kontor.app.einvoice.PageOrInvoice;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Job;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.Texts;
import city.kontor.capture.PageText;
import city.kontor.capture.Refusal;
import city.kontor.capture.draft.KeptPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chosen page, large: first its small picture, then the readable one as soon as it was read. */
final class PagePane extends BorderPane {
    /** A page without words needs some size; that of A4 at 300 dpi is as good as any. */
    private static final int LONG_SIDE = 3508;

    private final Kit kit;
    private final Texts texts;
    private final ScanStationModel model;
    private final PageImages images;
    private final PageViewer viewer;
    private final PageOrInvoice pageOrInvoice;
    private final InvalidationListener onInvoice = changed -> showInvoice();
    private final InvalidationListener onChange = changed -> show();
    private final Label problem = new Label();
    private final HBox problemBar;
    private Optional<PageModel> page = Optional.empty();
    private Optional<Job<Optional<Image>>> loading = Optional.empty();
    private IntConsumer onShown = number -> {};

    PagePane(Kit kit, Texts texts, ScanStationModel model, PageImages images) {
        this.kit = kit;
        this.texts = texts;
        this.model = model;
        this.images = images;
        viewer = new PageViewer(kit.texts(), kit.tasks());
        viewer.setId("page");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(problem, Priority.ALWAYS);
        problem.setMaxWidth(Double.MAX_VALUE);
        problemBar = new HBox(
                8,
                new FontIcon(Feather.ALERT_TRIANGLE),
                problem,
                Buttons.flat(texts.get("page.retry"), Feather.ROTATE_CW, model::readAgain));
        problemBar.setAlignment(Pos.CENTER_LEFT);
        problemBar.getStyleClass().add("scan-page-problem");
        problemBar.managedProperty().bind(problemBar.visibleProperty());
        setMinWidth(0);
        setTop(problemBar);
        pageOrInvoice = new PageOrInvoice(kit, viewer);
        setCenter(pageOrInvoice);
        model.selectedProperty().addListener((property, before, now) -> {
            before.ifPresent(document -> document.eInvoiceProperty().removeListener(onInvoice));
            watchInvoice(now);
        });
        watchInvoice(model.selectedProperty().get());
        model.selectedPageProperty().addListener((property, before, now) -> watch(now));
        watch(model.selectedPageProperty().get());
    }

    PageViewer viewer() {
        return viewer;
    }

    /** Called with the number of the page in its document each time another one, or a better picture, is shown. */
    void setOnShown(IntConsumer consumer) {
        onShown = consumer;
    }

    /** Shows the page of that number of the chosen document. */
    void turnTo(int number) {
        model.selectedProperty()
                .get()
                .filter(document -> number >= 1 && number <= document.pages().size())
                .ifPresent(document -> model.selectedPageProperty()
                        .set(Optional.of(document.pages().get(number - 1))));
    }

    private void watchInvoice(Optional<DocumentModel> document) {
        document.ifPresent(each -> each.eInvoiceProperty().addListener(onInvoice));
        showInvoice();
    }

    private void showInvoice() {
        pageOrInvoice.show(model.selectedProperty()
                .get()
                .flatMap(document -> document.eInvoiceProperty().get()));
    }

    private void watch(Optional<PageModel> now) {
        page.ifPresent(before -> {
            before.readingProperty().removeListener(onChange);
            before.refusalProperty().removeListener(onChange);
            images.of(before).removeListener(onChange);
        });
        page = now;
        page.ifPresent(each -> {
            each.readingProperty().addListener(onChange);
            each.refusalProperty().addListener(onChange);
            images.of(each).addListener(onChange);
        });
        show();
    }

    private void show() {
        loading.ifPresent(Job::cancel);
        Optional<Refusal> refusal = page.flatMap(each -> each.refusalProperty().get());
        problemBar.setVisible(refusal.isPresent());
        refusal.ifPresent(each -> problem.setText(each.text(texts.language().locale())));
        List<PageModel> pages = model.selectedProperty()
                .get()
                .map(document -> List.copyOf(document.pages()))
                .orElseGet(List::of);
        if (page.isEmpty() || !pages.contains(page.get())) {
            viewer.clear();
            return;
        }
        PageModel shown = page.get();
        int number = pages.indexOf(shown) + 1;
        viewer.pages(number, pages.size(), this::turnTo);
        Optional<Image> small = images.of(shown).get();
        shown.readingProperty()
                .get()
                .ifPresentOrElse(
                        read -> load(shown, read, number, small),
                        () -> small.ifPresentOrElse(
                                image -> show(new PagePicture(image, withoutWords(image, number)), number),
                                viewer::clear));
    }

    private void load(PageModel shown, KeptPage read, int number, Optional<Image> small) {
        Optional<Path> view = model.view(shown);
        loading = Optional.of(kit.tasks()
                .<Optional<Image>>start(texts.get("work.picture"), progress -> {
                    if (view.isEmpty()) {
                        return small;
                    }
                    byte[] jpeg = Files.readAllBytes(view.get());
                    return Optional.of(new Image(new ByteArrayInputStream(jpeg)));
                })
                .onFailure(
                        IOException.class,
                        failure -> small.ifPresent(image -> show(new PagePicture(image, read.text()), number)))
                .then(image -> {
                    if (page.equals(Optional.of(shown))) {
                        image.ifPresent(each -> show(new PagePicture(each, read.text()), number));
                    }
                }));
    }

    private void show(PagePicture picture, int number) {
        viewer.show(picture);
        onShown.accept(number);
    }

    private static PageText withoutWords(Image image, int number) {
        double scale = LONG_SIDE / Math.max(image.getWidth(), image.getHeight());
        return new PageText(number, (int) (image.getWidth() * scale), (int) (image.getHeight() * scale), List.of());
    }
}
