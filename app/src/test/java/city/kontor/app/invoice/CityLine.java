package city.kontor.app.invoice;

import city.kontor.journal.Journal;
import city.kontor.journal.RowFeed;
import city.kontor.journal.Snapshots;
import city.kontor.kernel.Scope;
import city.kontor.replica.LinkException;
import city.kontor.replica.ServerLink;
import city.kontor.store.Head;
import city.kontor.store.Outcome;
import city.kontor.store.RowPage;
import city.kontor.store.Submission;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/** The server in the same program, over a line that can be cut. */
final class CityLine implements ServerLink {
    private final City city;

    CityLine(City city) {
        this.city = city;
    }

    @Override
    public List<Outcome> push(List<Submission> submissions) throws LinkException {
        check();
        return submissions.stream()
                .map(city::submit)
                .map(answer -> answer.join())
                .toList();
    }

    @Override
    public RowPage pull(long cursor, Set<Scope> held, List<Head> heads) throws LinkException {
        check();
        if (!city.read(dsl -> heads.stream().allMatch(head -> Journal.contains(dsl, head)))) {
            throw new LinkException(LinkException.Kind.DIVERGED, "The server is older.");
        }
        return city.read(dsl -> new RowFeed(city.suite.features()).page(dsl, City.ALL, held, cursor, 10_000));
    }

    @Override
    public Snapshot snapshot(Scope scope, Path directory) throws LinkException {
        check();
        Path packed = directory.resolve(scope.id() + ".packed");
        Path file = directory.resolve(scope.id() + ".snapshot");
        long cursor = new Snapshots(city.server(), city.suite.features()).write(scope, packed);
        try (var in = new ZstdInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(file, cursor);
    }

    private void check() throws LinkException {
        if (city.cut) {
            throw new LinkException(LinkException.Kind.UNREACHABLE, "The line is cut.");
        }
    }
}
