package city.kontor.xdomea;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an archive sends back. Each names the process of the offer it belongs to. */
public sealed interface Message {
    UUID process();

    /** It has the list (0504). */
    record OfferReceived(UUID process) implements Message {}

    /** It has the package (0507). */
    record HandOverReceived(UUID process) implements Message {}

    /** What shall become of what was offered (0502). */
    record Appraised(UUID process, List<Verdict> records) implements Message {
        public Appraised {
            records = List.copyOf(records);
        }

        /** @param decision empty where the archive uses words of its own ({@code AussonderungsartKonfigurierbar}) */
        public record Verdict(UUID id, Optional<Decision> decision, String words) {}
    }

    /** What it could take over (0506). */
    record TakenOver(UUID process, List<Result> records) implements Message {
        public TakenOver {
            records = List.copyOf(records);
        }

        /**
         * @param archiveId under which the archive keeps it; may be empty
         * @param problem why it could not be taken over; empty where it could
         */
        public record Result(UUID id, boolean taken, String archiveId, String problem) {}
    }
}
