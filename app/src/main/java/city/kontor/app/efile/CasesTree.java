package city.kontor.app.efile;

import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Case;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cases of the open file with their documents; what is selected is shown beside it. */
final class CasesTree extends TreeView<CasesTree.Twig> {
    private static final double ROW_HEIGHT = 44;

    /** What hangs on the tree. */
    sealed interface Twig {
        String id();

        record Root() implements Twig {
            @Override
            public String id() {
                return "";
            }
        }

        record OfCase(Case one, int documents) implements Twig {
            @Override
            public String id() {
                return one.id();
            }
        }

        record OfDocument(Document document) implements Twig {
            @Override
            public String id() {
                return document.id();
            }
        }
    }

    private final EfileWords words;
    private final FileModel model;
    private final TreeItem<Twig> root = new TreeItem<>(new Twig.Root());
    private final Map<String, TreeItem<Twig>> items = new HashMap<>();
    private BiConsumer<Carried, Case> onCarried = (document, target) -> {};
    private String shownFile = "";
    private boolean following;

    CasesTree(EfileWords words, FileModel model, String name) {
        this.words = words;
        this.model = model;
        setAccessibleText(name);
        setId("efile-cases");
        setShowRoot(false);
        setRoot(root);
        setFixedCellSize(ROW_HEIGHT);
        getStyleClass().addAll("efile-tree", "edge-to-edge");
        setCellFactory(tree -> Twigs.cell(this::node, this::carrying));
        getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> choose(Optional.ofNullable(now)));
        model.chosenProperty().addListener((property, before, now) -> select());
    }

    /** @param onCarried told of a document of this or another file and the case on which it was dropped */
    void setOnCarried(BiConsumer<Carried, Case> onCarried) {
        this.onCarried = onCarried;
    }

    /** Documents can be dragged away and dropped on open cases. */
    private void carrying(TreeCell<Twig> cell) {
        cell.setOnDragDetected(event -> {
            if (cell.getItem() instanceof Twig.OfDocument(Document document)) {
                new Carried(document.fileId(), document.id()).take(cell);
                event.consume();
            }
        });
        cell.setOnDragOver(event -> {
            if (dropped(cell, event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        cell.setOnDragDropped(event -> dropped(cell, event).ifPresent(carried -> {
            onCarried.accept(carried, ((Twig.OfCase) cell.getItem()).one());
            event.setDropCompleted(true);
            event.consume();
        }));
    }

    /** What would be dropped there; empty where nothing can be. */
    private static Optional<Carried> dropped(TreeCell<Twig> cell, DragEvent event) {
        return cell.getItem() instanceof Twig.OfCase(Case one, int documents) && one.isOpen()
                ? Carried.in(event)
                : Optional.empty();
    }

    void show(FileView view) {
        following = true;
        if (!view.file().id().equals(shownFile)) {
            shownFile = view.file().id();
            items.clear();
        }
        var cases = new ArrayList<TreeItem<Twig>>();
        for (CaseView one : view.cases()) {
            TreeItem<Twig> item = item(
                    new Twig.OfCase(one.one(), one.documents().size()),
                    one.one().isOpen());
            Twigs.hang(
                    item,
                    one.documents().stream()
                            .map(document -> item(new Twig.OfDocument(document), false))
                            .toList());
            cases.add(item);
        }
        Twigs.hang(root, cases);
        following = false;
        select();
    }

    private TreeItem<Twig> item(Twig twig, boolean expanded) {
        TreeItem<Twig> item = items.computeIfAbsent(twig.id(), id -> {
            var made = new TreeItem<Twig>();
            made.setExpanded(expanded);
            return made;
        });
        if (!twig.equals(item.getValue())) {
            item.setValue(twig);
        }
        return item;
    }

    private void choose(Optional<TreeItem<Twig>> item) {
        if (!following) {
            item.map(TreeItem::getValue).ifPresent(twig -> {
                switch (twig) {
                    case Twig.Root root -> model.choose(new Chosen.TheFile());
                    case Twig.OfCase one -> model.choose(new Chosen.TheCase(one.id()));
                    case Twig.OfDocument one -> model.choose(new Chosen.TheDocument(one.id()));
                }
            });
        }
    }

    private void select() {
        String wanted = switch (model.chosenProperty().get()) {
            case Chosen.TheFile file -> "";
            case Chosen.TheCase one -> one.caseId();
            case Chosen.TheDocument one -> one.documentId();
        };
        TreeItem<Twig> item = items.get(wanted);
        following = true;
        if (item == null) {
            getSelectionModel().clearSelection();
        } else if (!item.equals(getSelectionModel().getSelectedItem())) {
            if (item.getParent() != null) {
                item.getParent().setExpanded(true);
            }
            getSelectionModel().select(item);
        }
        following = false;
    }

    private Node node(Twig twig) {
        return switch (twig) {
            case Twig.Root root -> new HBox();
            case Twig.OfCase(Case one, int documents) ->
                line(
                        one.isOpen() ? Feather.FOLDER : Feather.ARCHIVE,
                        one.fields().getOrDefault(Field.TITLE, ""),
                        words.caseLine(one, documents),
                        one.isOpen() ? "" : "efile-closed");
            case Twig.OfDocument(Document document) ->
                line(
                        EfileWords.icon(Direction.valueOf(
                                document.fields().getOrDefault(Field.DIRECTION, Direction.INTERNAL.name()))),
                        document.name(),
                        words.documentLine(document),
                        document.cancelled().isPresent() ? "efile-cancelled" : "");
        };
    }

    private HBox line(Feather icon, String name, String about, String style) {
        var line = new HBox(10, new FontIcon(icon), new TwoLines(name, about));
        line.setAlignment(Pos.CENTER_LEFT);
        if (!style.isEmpty()) {
            line.getStyleClass().add(style);
        }
        return line;
    }
}
