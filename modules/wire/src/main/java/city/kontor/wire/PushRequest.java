package city.kontor.wire;

import java.util.List;

/**
 * Commands in the order in which they were given.
 *
 * @param protocol {@link Protocol#VERSION} of the client
 * @param commands at most {@link Protocol#MOST_COMMANDS}
 */
public record PushRequest(int protocol, List<CommandEnvelope> commands) {
    public PushRequest {
        commands = List.copyOf(commands);
    }
}
