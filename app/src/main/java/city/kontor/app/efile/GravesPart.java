package city.kontor.app.efile;

import city.kontor.app.kit.Card;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Grave;
import city.kontor.efile.Tombstone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** What is left of files that were destroyed, with the proof. */
final class GravesPart {
    private final Kit kit;
    private final Texts texts;
    private final EfileWords words;
    private final DisposalWords disposal;
    private final DisposalModel model;

    GravesPart(Kit kit, DisposalModel model) {
        this.kit = kit;
        texts = kit.texts().beside(GravesPart.class);
        words = new EfileWords(kit.texts());
        disposal = new DisposalWords(kit.texts());
        this.model = model;
    }

    Part part() {
        var list = new ListDetail<Grave>(
                        kit.texts(),
                        texts.get("disposal.graves"),
                        model.graves().list(),
                        List.of(
                                Column.text(
                                        texts.get("facts.number"),
                                        Column.Room.giving(180, 210),
                                        "",
                                        one -> one.tombstone().number().orElse("")),
                                Column.text(
                                        texts.get("facts.entry"),
                                        Column.Room.giving(150, 280),
                                        "",
                                        one -> position(one.tombstone())),
                                Column.text(
                                        texts.get("disposal.destroyed"),
                                        130,
                                        "",
                                        one -> texts.formats()
                                                .time(one.tombstone()
                                                        .destroyed()
                                                        .at()))),
                        new EmptyState(
                                Feather.TRASH_2,
                                texts.get("disposal.graves.empty.title"),
                                texts.get("disposal.graves.empty.text")),
                        gravePane())
                .exportedBy(kit);
        return new Part(
                "disposal-graves",
                texts.get("disposal.graves"),
                Feather.TRASH_2,
                list,
                Optional.empty(),
                List::of,
                model.graves());
    }

    private Node gravePane() {
        var head = new Card();
        var detail = new DetailPane(head);
        return new DetailPlace<>(
                model.graves().shownProperty(),
                model.graves().loadingProperty(),
                new EmptyState(
                        Feather.TRASH_2, texts.get("disposal.none.title"), texts.get("disposal.graves.none.text")),
                detail,
                shown -> shown.ifPresent(grave -> {
                    Tombstone stone = grave.tombstone();
                    head.show(List.of(
                            new HeadLine(
                                    stone.number().orElse(stone.fileId()),
                                    new StatusBadge(Tone.NEUTRAL, texts.get("disposal.state.DESTROYED"))),
                            facts(stone)));
                    var cards = new ArrayList<Node>(List.of(head));
                    cards.add(new Card(texts.get("disposal.proof"), proof(grave)));
                    detail.show(stone.fileId(), cards);
                }));
    }

    private FormGrid facts(Tombstone stone) {
        var facts = new FormGrid();
        facts.fact(texts.get("file.title"), stone.title().orElseGet(() -> texts.get("disposal.title.gone")));
        facts.fact(texts.get("facts.entry"), position(stone));
        facts.fact(
                texts.get("disposal.ran"),
                texts.get(
                        "disposal.ran.text",
                        texts.formats().date(stone.opened()),
                        texts.formats().date(stone.closed())));
        facts.fact(texts.get("disposal.until"), texts.formats().date(stone.keptUntil()));
        facts.fact(texts.get("disposal.decision"), words.appraisal(stone.decision()));
        disposal.fact(facts, "disposal.source", stone.source());
        disposal.fact(facts, "disposal.archiveId", stone.archiveId());
        disposal.fact(facts, "disposal.paper", stone.paperNote());
        facts.fact(
                texts.get("disposal.amount"),
                texts.get("disposal.amount.text", stone.documents(), words.size(stone.bytes())));
        facts.fact(texts.get("disposal.proposed.by"), disposal.signed(stone.proposed()));
        facts.fact(texts.get("disposal.destroyed.by"), disposal.signed(stone.destroyed()));
        return facts;
    }

    private FormGrid proof(Grave grave) {
        var facts = new FormGrid();
        grave.erasure()
                .ifPresentOrElse(
                        erasure -> {
                            facts.fact(
                                    texts.get("disposal.erased"),
                                    texts.get(
                                            "disposal.erased.text",
                                            texts.formats().time(erasure.at()),
                                            erasure.payloads(),
                                            erasure.documents()));
                            facts.fact(
                                    texts.get("disposal.head"),
                                    texts.get("disposal.head.text", erasure.headSeq(), erasure.headHash()));
                            facts.fact(
                                    texts.get("disposal.backups"),
                                    texts.formats().date(erasure.backupsUntil()));
                        },
                        () -> facts.fact(texts.get("disposal.erased"), texts.get("disposal.erased.waits")));
        disposal.fact(facts, "disposal.package", grave.tombstone().packageSha256());
        return facts;
    }

    private String position(Tombstone stone) {
        return texts.get("entry.name", stone.positionKey(), stone.positionTitle());
    }
}
