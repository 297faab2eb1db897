package city.kontor.app.efile;

import city.kontor.app.desk.Along;
import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Progress;
import city.kontor.blobs.BlobAddress;
import city.kontor.blobs.StoreFullException;
import city.kontor.directory.Department;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.efile.Content;
import city.kontor.efile.EFile;
import city.kontor.efile.EfileRights;
import city.kontor.kernel.Scope;
import city.kontor.wire.ServerException;
import city.kontor.wire.ServerUnreachable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One round of packing what a person takes along: counts what is here, makes room within the budget and fetches the
 * rest, what was chosen first in front. Belongs in the background.
 */
final class Packing {
    private static final Logger LOG = System.getLogger(Packing.class.getName());

    /** What is wanted of a file or a department. */
    private record Wanted(String id, Optional<EFile> file, Map<BlobAddress, Long> contents) {}

    private final Desk desk;
    private final Along along;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<BlobAddress, Long> fits = new LinkedHashMap<>();
    private final Set<BlobAddress> here;
    private final List<Department> offered;

    Packing(EfileParts parts) throws IOException {
        desk = parts.desk();
        along = desk.along();
        here = new HashSet<>(desk.documents().here().keySet());
        offered = desk.actor().stream()
                .flatMap(actor -> new DirectoryQueries(desk::read)
                        .departments().stream().filter(one -> EfileRights.mayRead(actor, one.scope())))
                .toList();
        for (String fileId : along.files()) {
            parts.read(queries -> queries.file(fileId))
                    .ifPresent(file -> wanted.add(new Wanted(
                            fileId, Optional.of(file), sizes(parts.read(queries -> queries.contentsOf(fileId))))));
        }
        for (String scopeId : along.departments()) {
            wanted.add(new Wanted(
                    scopeId, Optional.empty(), sizes(parts.read(queries -> queries.contentsIn(new Scope(scopeId))))));
        }
        long sum = 0;
        for (Wanted one : wanted) {
            for (var content : one.contents().entrySet()) {
                if (!fits.containsKey(content.getKey()) && sum + content.getValue() <= along.budget()) {
                    sum += content.getValue();
                    fits.put(content.getKey(), content.getValue());
                }
            }
        }
    }

    private static Map<BlobAddress, Long> sizes(List<Content> contents) {
        var sizes = new LinkedHashMap<BlobAddress, Long>();
        contents.forEach(content ->
                BlobAddress.parse(content.sha256()).ifPresent(address -> sizes.put(address, content.bytes())));
        return sizes;
    }

    /** How it stands. */
    Luggage luggage(Luggage.Stop stop) throws IOException {
        List<Luggage.Piece> pieces = wanted.stream().map(this::piece).toList();
        long taken = desk.documents().here().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Luggage(along, pieces, offered, taken, desk.documents().free(), stop);
    }

    private Luggage.Piece piece(Wanted one) {
        Set<BlobAddress> all = one.contents().keySet();
        return new Luggage.Piece(
                one.id(),
                one.file(),
                all.size(),
                (int) all.stream().filter(here::contains).count(),
                (int) all.stream()
                        .filter(address -> !fits.containsKey(address) && !here.contains(address))
                        .count(),
                one.contents().values().stream().mapToLong(Long::longValue).sum());
    }

    /** Fetches what fits and is not here. @return what stopped it */
    Luggage.Stop fetch(Progress progress) throws IOException {
        List<BlobAddress> missing = fits.keySet().stream()
                .filter(address -> !here.contains(address))
                .toList();
        long coming = missing.stream()
                .mapToLong(address -> fits.getOrDefault(address, 0L))
                .sum();
        desk.documents().shrink(Math.max(0, along.budget() - coming), fits.keySet());
        for (int i = 0; i < missing.size(); i++) {
            progress.at(i, missing.size());
            progress.check();
            try {
                desk.bring(missing.get(i));
                here.add(missing.get(i));
            } catch (ServerUnreachable e) {
                return Luggage.Stop.OFFLINE;
            } catch (StoreFullException e) {
                return Luggage.Stop.FULL;
            } catch (ServerException e) {
                // The server lacks this one, or keeps it from the person; it is counted as missing.
                LOG.log(Level.INFO, "{0} does not come along: {1}", missing.get(i), e.getMessage());
            }
        }
        return Luggage.Stop.NOTHING;
    }
}
