package city.kontor.app.efile;

import city.kontor.app.kit.TwoLines;
import city.kontor.efile.FileLine;
import city.kontor.efile.PlanEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The file plan as a tree; files hang on its positions and are read when a position is opened. */
final class PlanTree extends TreeView<PlanTree.Twig> {
    private static final double ROW_HEIGHT = 40;

    /** What hangs on the tree. */
    sealed interface Twig {
        record Root() implements Twig {}

        record Position(PlanEntry entry) implements Twig {}

        record Leaf(FileLine line) implements Twig {}
    }

    /** A position can be opened before anybody knows whether files hang on it. */
    private static final class Branch extends TreeItem<Twig> {
        Branch(Twig twig) {
            super(twig);
        }

        @Override
        public boolean isLeaf() {
            return false;
        }
    }

    private final EfileWords words;
    private final FilesModel model;
    private final Map<String, Branch> branches = new HashMap<>();
    private final Branch root = new Branch(new Twig.Root());

    /**
     * @param onOpen told the id of a file that shall be opened
     * @param onChosen told which files are selected
     */
    PlanTree(
            EfileWords words,
            FilesModel model,
            String name,
            Consumer<String> onOpen,
            Consumer<List<FileLine>> onChosen) {
        this.words = words;
        this.model = model;
        setAccessibleText(name);
        setShowRoot(false);
        setRoot(root);
        setFixedCellSize(ROW_HEIGHT);
        getStyleClass().addAll("efile-tree", "edge-to-edge");
        setCellFactory(tree -> Twigs.cell(this::node));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(onOpen);
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown()) {
                open(onOpen);
            }
        });
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<Twig>>)
                change -> onChosen.accept(chosen()));
        model.plan().property().addListener((property, before, now) -> show(now));
        show(model.plan().get());
    }

    /** The position that is selected, or that the selected file hangs on. */
    Optional<PlanEntry> position() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem())
                .flatMap(item -> Stream.<TreeItem<Twig>>iterate(item, one -> one != null, TreeItem::getParent)
                        .flatMap(one -> one.getValue() instanceof Twig.Position(PlanEntry entry)
                                ? Stream.of(entry)
                                : Stream.empty())
                        .findFirst());
    }

    /** The files that are selected, from top to bottom. */
    List<FileLine> chosen() {
        return getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(this::getTreeItem)
                .flatMap(item -> item != null && item.getValue() instanceof Twig.Leaf(FileLine line)
                        ? Stream.of(line)
                        : Stream.empty())
                .toList();
    }

    private void open(Consumer<String> onOpen) {
        TreeItem<Twig> item = getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof Twig.Leaf(FileLine line)) {
            onOpen.accept(line.file().id());
        }
    }

    private void show(List<PlanEntry> plan) {
        var children = new LinkedHashMap<Branch, List<TreeItem<Twig>>>();
        children.put(root, new ArrayList<>());
        for (PlanEntry entry : plan) {
            Branch branch = branches.computeIfAbsent(entry.id(), this::branch);
            branch.setValue(new Twig.Position(entry));
            children.put(branch, new ArrayList<>());
        }
        for (PlanEntry entry : plan) {
            Branch above = entry.parentId().map(branches::get).orElse(root);
            children.getOrDefault(above, new ArrayList<>()).add(branches.get(entry.id()));
        }
        children.forEach((branch, below) -> {
            var wanted = new ArrayList<>(below);
            branch.getChildren().stream()
                    .filter(item -> item.getValue() instanceof Twig.Leaf)
                    .forEach(wanted::add);
            Twigs.hang(branch, wanted);
            refresh(branch);
        });
    }

    private Branch branch(String entryId) {
        var branch = new Branch(new Twig.Root());
        branch.expandedProperty().addListener((property, before, now) -> refresh(branch));
        return branch;
    }

    /** Reads the files of every position that is open. */
    void readAgain() {
        branches.values().forEach(this::refresh);
    }

    private void refresh(Branch branch) {
        if (branch.isExpanded() && branch.getValue() instanceof Twig.Position(PlanEntry entry)) {
            model.filesOf(entry.id(), files -> show(branch, files));
        }
    }

    private void show(Branch branch, List<FileLine> files) {
        var known = new HashMap<String, TreeItem<Twig>>();
        var wanted = new ArrayList<TreeItem<Twig>>();
        for (TreeItem<Twig> item : branch.getChildren()) {
            if (item.getValue() instanceof Twig.Leaf(FileLine line)) {
                known.put(line.file().id(), item);
            } else {
                wanted.add(item);
            }
        }
        for (FileLine line : files) {
            TreeItem<Twig> item = known.getOrDefault(line.file().id(), new TreeItem<>());
            item.setValue(new Twig.Leaf(line));
            wanted.add(item);
        }
        Twigs.hang(branch, wanted);
    }

    private Node node(Twig twig) {
        return switch (twig) {
            case Twig.Root root -> new Label();
            case Twig.Position(PlanEntry entry) -> {
                var name = new Label(words.entry(entry), new FontIcon(Feather.LAYERS));
                name.getStyleClass().add(entry.active() ? "efile-position" : "efile-retired");
                yield name;
            }
            case Twig.Leaf(FileLine line) -> new TwoLines(words.title(line.file()), words.number(line.file()));
        };
    }
}
