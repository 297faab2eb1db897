package city.kontor.app.desk;

import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Attention;
import city.kontor.app.session.AttentionItem;
import city.kontor.app.session.Search;
import city.kontor.app.session.SearchHit;
import city.kontor.blobs.BlobAddress;
import city.kontor.kernel.Command;
import city.kontor.kernel.Reason;
import city.kontor.replica.Pending;
import city.kontor.store.Codec;
import city.kontor.store.FeatureSet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The refused commands of a desk in words, and the documents that were damaged before they went up. */
final class DeskAttention implements Attention {
    private static final int SHORT_ADDRESS = 12;

    private final Desk desk;
    private final FeatureSet features;
    private final Codec codec;
    private final Supplier<Texts> texts;
    private final Tasks tasks;
    private final Search search;
    private final ObservableList<AttentionItem> items = FXCollections.observableArrayList();
    private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();

    DeskAttention(Desk desk, FeatureSet features, Codec codec, Supplier<Texts> texts, Tasks tasks, Search search) {
        this.desk = desk;
        this.features = features;
        this.codec = codec;
        this.texts = texts;
        this.tasks = tasks;
        this.search = search;
        desk.onSync(state -> refresh());
    }

    @Override
    public ObservableList<AttentionItem> items() {
        return items;
    }

    @Override
    public void retry(AttentionItem item) {
        tasks.start(texts.get().beside(DeskAttention.class).get("attention.retry"), progress -> again(item));
    }

    @Override
    public void discard(AttentionItem item) {
        items.remove(item);
        tasks.start(texts.get().beside(DeskAttention.class).get("attention.discard"), progress -> {
            Optional<BlobAddress> document = damaged(item);
            if (document.isPresent()) {
                desk.documents().forgetDamaged(document.get());
            } else {
                desk.replica().discard(item.commandId());
            }
            return item;
        });
    }

    /** The document an item is about; empty for a command. */
    private Optional<BlobAddress> damaged(AttentionItem item) throws IOException {
        return desk.documents().damaged().keySet().stream()
                .filter(address -> address.hex().equals(item.commandId()))
                .findFirst();
    }

    @Override
    public ObservableList<Waiting> waiting() {
        return waiting;
    }

    @Override
    public void startOver() {
        tasks.start(texts.get().beside(DeskAttention.class).get("attention.startOver"), progress -> {
            desk.startOver();
            return desk;
        });
    }

    /** Gives the command anew; the refused one goes only when the new one is kept, so that nothing typed is lost. */
    private AttentionItem again(AttentionItem item) throws IOException {
        Optional<BlobAddress> document = damaged(item);
        if (document.isPresent()) {
            desk.documents().sendAgain(document.get());
            desk.wake();
        }
        desk.replica().find(item.commandId()).ifPresent(pending -> {
            Given given = desk.give(command(pending));
            if (given instanceof Given.Refused(Reason reason)) {
                tasks.onUi(() -> items.replaceAll(one -> one.equals(item) ? item(pending, reason) : one));
            } else if (!(given instanceof Given.NeedsServer)) {
                desk.replica().discard(item.commandId());
            }
        });
        return item;
    }

    private void refresh() {
        List<AttentionItem> now = Stream.concat(
                        desk.replica().needsAttention().stream()
                                .map(pending -> item(pending, pending.reason().orElseThrow())),
                        desk.documents().damaged().entrySet().stream()
                                .map(document -> item(document.getKey(), document.getValue())))
                .toList();
        Texts words = texts.get().beside(DeskAttention.class);
        List<Waiting> unjudged = desk.replica().pending().stream()
                .map(Pending::submission)
                .map(given -> new Waiting(given.commandId(), given.issuedAt(), words.get("command." + given.type())))
                .toList();
        tasks.onUi(() -> {
            if (!items.equals(now)) {
                items.setAll(now);
            }
            if (!waiting.equals(unjudged)) {
                waiting.setAll(unjudged);
            }
        });
    }

    private AttentionItem item(BlobAddress document, Instant found) {
        String name = document.hex().substring(0, SHORT_ADDRESS);
        return new AttentionItem(
                document.hex(),
                found,
                texts.get().beside(DeskAttention.class).get("attention.document", name),
                List.of(),
                Reason.of("kontor.documentDamaged", name),
                Optional.empty());
    }

    private Command command(Pending pending) {
        return codec.read(
                pending.submission().payload(),
                features.commandType(pending.submission().type()).orElseThrow().type());
    }

    private AttentionItem item(Pending pending, Reason reason) {
        Texts words = texts.get().beside(DeskAttention.class);
        var input = new ArrayList<AttentionItem.Input>();
        Map<?, ?> payload = codec.read(pending.submission().payload(), Map.class);
        payload.forEach((name, value) -> words.find("input." + name).ifPresent(label -> {
            if (value != null && !value.toString().isBlank()) {
                input.add(new AttentionItem.Input(label, value.toString()));
            }
        }));
        String what = words.get("command." + pending.submission().type());
        Optional<SearchHit> about = search.about(command(pending));
        return new AttentionItem(
                pending.submission().commandId(),
                pending.submission().issuedAt(),
                about.map(thing -> what + " · " + thing.title()).orElse(what),
                input,
                desk.inWords(reason),
                about.map(SearchHit::place));
    }
}
