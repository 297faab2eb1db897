package city.kontor.app.shell;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Job;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows the work that takes longer than a moment, and offers its end once it takes really long. */
final class JobsIndicator extends HBox {
    private final Texts texts;
    private final Tasks tasks;
    private final ListChangeListener<Job<?>> watch = change -> show();

    JobsIndicator(Texts texts, Tasks tasks) {
        this.texts = texts;
        this.tasks = tasks;
        getStyleClass().add("jobs-indicator");
        setAlignment(Pos.CENTER_LEFT);
        sceneProperty().addListener((property, before, now) -> {
            tasks.slow().removeListener(watch);
            if (now != null) {
                tasks.slow().addListener(watch);
                show();
            }
        });
    }

    private void show() {
        getChildren().clear();
        tasks.slow().stream().findFirst().ifPresent(this::show);
    }

    private void show(Job<?> job) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.progressProperty());
        bar.setPrefWidth(96);
        bar.setAccessibleText(job.label());
        var text = new Label();
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String message = job.messageProperty().get();
                            String more = tasks.slow().size() > 1
                                    ? " +" + (tasks.slow().size() - 1)
                                    : "";
                            return (message.isEmpty() ? job.label() : message) + more;
                        },
                        job.messageProperty()));
        text.setMaxWidth(240);
        var cancel = Buttons.icon(Action.of(texts.get("job.cancel"), Feather.X, job::cancel));
        cancel.visibleProperty().bind(job.cancellableProperty());
        cancel.managedProperty().bind(job.cancellableProperty());
        getChildren().addAll(text, bar, cancel);
    }
}
