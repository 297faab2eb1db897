package city.kontor.app.desk;

import city.kontor.kernel.Reason;

/** What became of a command that a person gave. */
public sealed interface Given {
    /** It shows its effect here; the server has judged it or will as soon as it can be reached. */
    record Done() implements Given {}

    /** It has no effect; the reason says why and what can be done. */
    record Refused(Reason reason) implements Given {}

    /** Only the server can decide this and it cannot be reached: nothing was done, and nothing waits. */
    record NeedsServer() implements Given {}

    /** It reached the line to the server, but no answer came back yet: it stays in the outbox until one does. */
    record Unanswered() implements Given {}
}
