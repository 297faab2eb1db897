package city.kontor.app.efile;

import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Following;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.PrivacyRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Requests about data with their periods, and everything about a person with the answer whether it may go. */
final class PrivacyScreen {
    private static final int SOON = 7;
    private final Kit kit;
    private final Texts texts;
    private final PrivacyModel model;
    private final PrivacyDeeds deeds;
    private final PersonWords words;
    private Runnable showPlaces = () -> {};

    private PrivacyScreen(Kit kit, PrivacyModel model) {
        this.kit = kit;
        texts = kit.texts().beside(PrivacyScreen.class);
        this.model = model;
        deeds = new PrivacyDeeds(kit, model);
        words = new PersonWords(kit.texts());
    }

    static Screen of(Kit kit, PrivacyModel model) {
        var own = new PrivacyScreen(kit, model);
        Part places = own.places();
        var screen = new PartsScreen(
                kit.texts(),
                own.texts.get("workplace." + EfileWorkplaces.PRIVACY),
                List.of(own.requests(), places),
                StyleSheet.of(PrivacyScreen.class, "efile.css"),
                List.of(model));
        own.showPlaces = () -> screen.show(places);
        return screen;
    }

    private Part requests() {
        var list = new ListDetail<PrivacyRequest>(
                        kit.texts(),
                        texts.get("privacy.requests"),
                        model.requests().list(),
                        List.of(
                                Column.text(
                                        texts.get("privacy.name"),
                                        Column.Room.giving(150, 220),
                                        "",
                                        PrivacyRequest::name),
                                Column.text(texts.get("privacy.kinds"), Column.Room.giving(120, 180), "", this::kinds),
                                Column.text(
                                        texts.get("privacy.due"),
                                        110,
                                        "",
                                        one -> texts.formats().date(one.due())),
                                Column.node(texts.get("privacy.state"), 150, "", this::badge)),
                        new EmptyState(
                                Feather.USER_CHECK,
                                texts.get("privacy.empty.title"),
                                texts.get("privacy.empty.text"),
                                deeds.register()),
                        requestPane())
                .exportedBy(kit);
        return new Part(
                "privacy-requests",
                texts.get("privacy.requests"),
                Feather.INBOX,
                list,
                deeds.register(),
                () -> model.requests().shownProperty().get().map(deeds::of).orElse(List.of()),
                model.requests());
    }

    private String kinds(PrivacyRequest request) {
        return request.kinds().stream()
                .map(kind -> texts.get("privacy.kind." + kind))
                .collect(Collectors.joining(", "));
    }

    private StatusBadge badge(PrivacyRequest request) {
        LocalDate today = model.parts().today();
        long left = ChronoUnit.DAYS.between(today, request.due());
        return request.closing()
                .map(closing -> new StatusBadge(Tone.NEUTRAL, texts.get("privacy.outcome." + closing.outcome())))
                .orElseGet(() -> left < 0
                        ? new StatusBadge(Tone.DANGER, texts.get("privacy.overdue", -left))
                        : new StatusBadge(left <= SOON ? Tone.WARNING : Tone.INFO, texts.get("privacy.left", left)));
    }

    private Node requestPane() {
        var head = new Card();
        var buttons = new ActionButtons("privacy-primary");
        var detail = new DetailPane(head);
        return new DetailPlace<>(
                model.requests().shownProperty(),
                model.requests().loadingProperty(),
                new EmptyState(Feather.INBOX, texts.get("disposal.none.title"), texts.get("privacy.none.text")),
                detail,
                shown -> shown.ifPresentOrElse(
                        request -> {
                            buttons.show(Optional.of(deeds.find(request, () -> showPlaces.run())), deeds.of(request));
                            head.show(List.of(new HeadLine(request.name(), badge(request)), facts(request), buttons));
                            detail.show(request.id(), List.of(head));
                        },
                        buttons::clear));
    }

    private FormGrid facts(PrivacyRequest request) {
        var facts = new FormGrid()
                .fact(texts.get("privacy.kinds"), kinds(request))
                .fact(texts.get("privacy.contact"), request.contact())
                .fact(texts.get("privacy.received"), texts.formats().date(request.received()))
                .fact(
                        texts.get("privacy.due"),
                        texts.get("privacy.due.text", texts.formats().date(request.due())));
        if (!request.extension().isEmpty()) {
            facts.fact(texts.get("privacy.extension"), request.extension());
        }
        if (!request.packageSha256().isEmpty()) {
            facts.fact(
                    texts.get("privacy.package"),
                    texts.get("privacy.package.text", request.places(), request.packageSha256()));
        }
        request.closing().ifPresent(closing -> {
            facts.fact(
                    texts.get("privacy.closed"),
                    texts.get(
                            "facts.by",
                            closing.by().name(),
                            texts.formats().time(closing.by().at())));
            if (!closing.answer().isEmpty()) {
                facts.fact(texts.get("privacy.answer"), closing.answer());
            }
        });
        return facts;
    }

    private Part places() {
        var list = new ListDetail<PersonPlace>(
                        kit.texts(),
                        texts.get("person.places"),
                        model.places().list(),
                        List.of(
                                Column.text(texts.get("person.kind"), 110, "", words::kind),
                                Column.text(
                                        texts.get("person.where"),
                                        Column.Room.giving(150, 200),
                                        "",
                                        PersonPlace::where),
                                Column.text(
                                        texts.get("person.text"), Column.Room.giving(140, 280), "", PersonPlace::text),
                                Column.text(texts.get("person.delete"), 150, "", words::verdict)),
                        new Label(),
                        placePane())
                .exportedBy(kit);
        var partly = new Label(texts.get("person.partly"));
        partly.getStyleClass().add("cell-about");
        partly.visibleProperty().bind(model.everywhereProperty().not());
        partly.managedProperty().bind(partly.visibleProperty());
        list.addToBar(partly);
        return new Part(
                "privacy-places",
                texts.get("person.places"),
                Feather.USER,
                list,
                Optional.empty(),
                () -> model.places().shownProperty().get().map(deeds::open).stream()
                        .toList(),
                idle());
    }

    /** Places are asked for by what is typed; news of other things must not search everything anew. */
    private static Following idle() {
        return new Following() {
            @Override
            public void follow() {}

            @Override
            public void rest() {}
        };
    }

    private Node placePane() {
        var head = new Card();
        var buttons = new ActionButtons("place-primary");
        var detail = new DetailPane(head);
        return new DetailPlace<>(
                model.places().shownProperty(),
                model.places().loadingProperty(),
                new EmptyState(Feather.USER, texts.get("person.empty.title"), texts.get("person.empty.text")),
                detail,
                shown -> shown.ifPresentOrElse(
                        place -> {
                            buttons.show(Optional.of(deeds.open(place)), List.of());
                            head.show(List.of(
                                    new HeadLine(place.text()),
                                    new FormGrid()
                                            .fact(texts.get("person.kind"), words.kind(place))
                                            .fact(texts.get("person.where"), place.where())
                                            .fact(texts.get("person.why"), words.why(place))
                                            .fact(texts.get("person.delete"), words.verdict(place))
                                            .fact(texts.get("person.because"), words.because(place)),
                                    buttons));
                            detail.show(place.id(), List.of(head));
                        },
                        buttons::clear));
    }
}
