package city.kontor.app.kit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Shares the room of a table among its columns, so that every column can always be seen. Columns that give take what is
 * left over and give way when there is little; the others keep their width. Where even that is too much, all get
 * narrower alike, for half a column tells more than a column out of sight.
 *
 * <p>JavaFX's own policies hand out room but do not take it back from a column that once had much.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // TableView's own signature of a resize policy.
final class ColumnRoom implements Callback<TableView.ResizeFeatures, Boolean> {
    /** Two pixels are the table's own border. */
    private static final double BORDER = 2;

    private final List<? extends Column<?>> columns;
    private final double[] wanted;

    ColumnRoom(List<? extends Column<?>> columns) {
        this.columns = columns;
        wanted = columns.stream().mapToDouble(column -> column.room().width()).toArray();
    }

    /** The width below which columns get narrower than they should be. */
    double narrowest() {
        return BORDER
                + columns.stream()
                        .mapToDouble(column -> column.room().narrowest())
                        .sum();
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        List<? extends TableColumnBase<?, ?>> shown = ((TableView<?>) features.getTable()).getVisibleLeafColumns();
        double room = features.getContentWidth();
        if (shown.size() != columns.size() || room <= 0) {
            return false;
        }
        TableColumn dragged = features.getColumn();
        if (dragged != null) {
            drag(shown, shown.indexOf(dragged), features.getDelta());
        }
        double[] widths = share(room);
        for (int i = 0; i < widths.length; i++) {
            features.setColumnWidth(shown.get(i), widths[i]);
        }
        return true;
    }

    /** What one column gains by hand, the next one loses; both stay as wide as they must be. */
    private void drag(List<? extends TableColumnBase<?, ?>> shown, int index, double delta) {
        if (index < 0 || index + 1 >= shown.size()) {
            return;
        }
        double here = shown.get(index).getWidth();
        double next = shown.get(index + 1).getWidth();
        double least = Math.min(0, columns.get(index).room().narrowest() - here);
        double most = Math.max(0, next - columns.get(index + 1).room().narrowest());
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = shown.get(i).getWidth();
        }
        wanted[index] = here + Math.clamp(delta, least, most);
        wanted[index + 1] = here + next - wanted[index];
    }

    /**
     * The widths of the columns, whole pixels that add up to the room.
     *
     * @param room in pixels, more than 0
     */
    double[] share(double room) {
        double left = room - Arrays.stream(wanted).sum();
        double[] widths = left >= 0 ? grown(left) : shrunk(-left);
        double sum = Arrays.stream(widths).sum();
        if (sum > room) {
            widths = Arrays.stream(widths).map(width -> width * room / sum).toArray();
        }
        return wholePixels(widths, room);
    }

    private double[] grown(double left) {
        double giving = columns.stream()
                .filter(column -> column.room().gives())
                .mapToDouble(column -> column.room().width())
                .sum();
        return IntStream.range(0, wanted.length)
                .mapToDouble(i -> {
                    if (giving == 0) {
                        return wanted[i] + (i == 0 ? left : 0);
                    }
                    return columns.get(i).room().gives()
                            ? wanted[i] + left * columns.get(i).room().width() / giving
                            : wanted[i];
                })
                .toArray();
    }

    private double[] shrunk(double missing) {
        double spare =
                IntStream.range(0, wanted.length).mapToDouble(this::spare).sum();
        double part = spare == 0 ? 0 : Math.min(1, missing / spare);
        return IntStream.range(0, wanted.length)
                .mapToDouble(i -> wanted[i] - spare(i) * part)
                .toArray();
    }

    private double spare(int index) {
        return Math.max(0, wanted[index] - columns.get(index).room().narrowest());
    }

    /** Rounds each edge rather than each width, so that nothing is lost or added at the end. */
    private static double[] wholePixels(double[] widths, double room) {
        double[] whole = new double[widths.length];
        double edge = 0;
        double done = 0;
        for (int i = 0; i < widths.length; i++) {
            edge += widths[i];
            double next = i == widths.length - 1 ? Math.floor(room) : Math.floor(edge);
            whole[i] = next - done;
            done = next;
        }
        return whole;
    }
}
