package city.kontor.app.theme;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller and lays it out in the room that is left, as a browser does. */
public final class ZoomPane extends Region {
    private final Node content;
    private final ObservableDoubleValue zoom;

    public ZoomPane(Node content, ObservableDoubleValue zoom) {
        this.content = content;
        this.zoom = zoom;
        var scale = new Scale();
        scale.xProperty().bind(zoom);
        scale.yProperty().bind(zoom);
        content.getTransforms().add(scale);
        getChildren().add(content);
        zoom.addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
    }
}
