package city.kontor.app.einvoice;

import city.kontor.app.Fx;
import city.kontor.app.kit.Dialogs;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Notices;
import city.kontor.app.kit.Overlay;
import city.kontor.app.kit.SystemFileDialogs;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.screens.ScreenShots;
import city.kontor.app.screens.Shot;
import city.kontor.app.theme.Look;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceFile;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.rules.OfficialRules;
import city.kontor.einvoice.sample.SampleEInvoice;
import city.kontor.testbed.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** Takes pictures of electronic invoices: java ... EInvoiceShots FOLDER [small]. */
public final class EInvoiceShots {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final OfficialRules rules = new OfficialRules();
    private final InvoiceXml reader = new InvoiceXml();
    private final List<Shot> shots = new ArrayList<>();

    private EInvoiceShots() {}

    public static void main(String[] arguments) throws Exception {
        Fx.start();
        Look look = Fx.call(Look::new);
        var pictures = new EInvoiceShots();
        pictures.collect();
        var sizes = arguments.length > 1 ? ScreenShots.Size.ALL.subList(0, 1) : ScreenShots.Size.ALL;
        new ScreenShots(look, Path.of(arguments[0])).take(pictures.shots, sizes);
        System.exit(0);
    }

    private void collect() throws IOException, UnreadableException {
        byte[] rich = RichInvoice.xml();
        add("rich", rich, Language.GERMAN);
        scrolled("rich-2", rich, 0.4);
        scrolled("rich-3", rich, 1);
        byte[] wrong = new String(rich, StandardCharsets.UTF_8)
                .replace("05562004-31001-68", "")
                .replace(">2429.20<", ">2000.00<")
                .getBytes(StandardCharsets.UTF_8);
        half("wrong-half", wrong);
        found("wrong-found", wrong);
        looking("looking", rich);
        byte[] sample = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2))
                .cii();
        add("sample", sample, Language.GERMAN);
        add("sample-en", sample, Language.ENGLISH);
        add("many", RichInvoice.xml(997), Language.GERMAN);
        if (SharedData.folder().isPresent()) {
            try (Stream<Path> files =
                    Files.walk(SharedData.folder().orElseThrow().resolve("invoices"))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(
                            "shared-"
                                    + file.getFileName()
                                            .toString()
                                            .replaceAll("\\.\\w+$", "")
                                            .replaceAll("[^A-Za-z0-9]+", "-"),
                            InvoiceFile.open(file).xml(),
                            Language.GERMAN);
                }
            }
        }
    }

    private void add(String name, byte[] xml, Language language) throws UnreadableException {
        EInvoiceModel model = model(xml, language);
        shots.add(Shot.of(name, () -> shell(view(model, language))));
    }

    private void half(String name, byte[] xml) throws UnreadableException {
        EInvoiceModel model = model(xml, Language.GERMAN);
        shots.add(Shot.of(name, () -> shell(new SplitPane(new StackPane(), view(model, Language.GERMAN)))));
    }

    private void scrolled(String name, byte[] xml, double to) throws UnreadableException {
        EInvoiceModel model = model(xml, Language.GERMAN);
        shots.add(new Shot(
                name,
                () -> shell(view(model, Language.GERMAN)),
                () -> Fx.robot().lookup(".letter-desk").<ScrollPane>query().setVvalue(to)));
    }

    private void looking(String name, byte[] xml) throws UnreadableException {
        EInvoiceModel model = model(xml, Language.GERMAN);
        shots.add(new Shot(
                name,
                () -> shell(view(model, Language.GERMAN)),
                () -> model.filterProperty().set("zechen")));
    }

    private void found(String name, byte[] xml) throws UnreadableException {
        EInvoiceModel model = model(xml, Language.GERMAN);
        var shown = new ArrayList<EInvoiceView>();
        shots.add(new Shot(
                name,
                () -> {
                    shown.clear();
                    shown.add(view(model, Language.GERMAN));
                    return shell(shown.getFirst());
                },
                () -> shown.getFirst().go(model.verdict().errors().getFirst())));
    }

    private EInvoiceModel model(byte[] xml, Language language) throws UnreadableException {
        EInvoice invoice = reader.read(xml);
        return new EInvoiceModel(Texts.of(language), invoice, rules.check(invoice, xml), List.of());
    }

    private static Parent shell(Parent content) {
        var root = new StackPane(content);
        root.getStyleClass().add("desktop");
        return root;
    }

    private static EInvoiceView view(EInvoiceModel model, Language language) {
        return new EInvoiceView(kit(language), model);
    }

    static Kit kit(Language language) {
        return kit(language, new Overlay());
    }

    static Kit kit(Language language, Overlay overlay) {
        Texts texts = Texts.of(language);
        return new Kit(
                texts,
                Tasks.onFxThread(new Faults()),
                new Dialogs(overlay, texts),
                new SystemFileDialogs(),
                new Notices(),
                place -> {},
                InstantSource.fixed(NOW));
    }
}
