package city.kontor.efile;

import static city.kontor.kernel.Decision.unless;

import city.kontor.kernel.Decision;
import city.kontor.kernel.Sha256;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.Optional;

/** How requests about data are handled in time (Art. 12 GDPR). */
final class PrivacyRules {
    private PrivacyRules() {}

    static Decision decide(PrivacyCommand command, Circumstances given) {
        if (!command.scope().equals(PrivacyRequest.SCOPE)) {
            return Refusal.UNKNOWN.because();
        }
        Optional<PrivacyRequest> found = given.registers().privacyRequest(command.requestId());
        if (command instanceof PrivacyCommand.RegisterRequest register) {
            return found.isPresent() ? Refusal.EXISTS.because() : register(register, given);
        }
        return found.map(request -> decide(request, command, given)).orElseGet(Refusal.UNKNOWN::because);
    }

    private static Decision register(PrivacyCommand.RegisterRequest register, Circumstances given) {
        return unless(
                () -> Decision.accept(new PrivacyEvent.RequestRegistered(
                        register.requestId(),
                        register.name().strip(),
                        register.contact().strip(),
                        register.kinds().stream().distinct().sorted().toList(),
                        register.received(),
                        PrivacyRequest.due(register.received()),
                        by(given))),
                () -> Texts.title(register.name()),
                () -> Refusal.PRIVACY_KIND_MISSING.when(register.kinds().isEmpty()),
                () -> Refusal.PRIVACY_RECEIVED.when(register.received().isAfter(given.day())));
    }

    private static Decision decide(PrivacyRequest request, PrivacyCommand command, Circumstances given) {
        String id = request.id();
        Optional<Decision.Rejected> over = Refusal.PRIVACY_CLOSED.when(!request.isOpen(), request.name());
        return switch (command) {
            case PrivacyCommand.RegisterRequest register -> Refusal.EXISTS.because();
            case PrivacyCommand.ExtendRequest extend -> {
                LocalDate first = PrivacyRequest.due(request.received());
                yield unless(
                        () -> Decision.accept(new PrivacyEvent.RequestExtended(
                                id,
                                PrivacyRequest.extended(request.received()),
                                extend.reason().strip(),
                                by(given))),
                        () -> over,
                        () -> Refusal.PRIVACY_EXTENDED.when(!request.extension().isEmpty()),
                        // The person must be told within the first month.
                        () -> Refusal.PRIVACY_TOO_LATE.when(given.day().isAfter(first)),
                        () -> Texts.reason(extend.reason()));
            }
            case PrivacyCommand.NotePackage note ->
                unless(
                        () -> Decision.accept(
                                new PrivacyEvent.PackageNoted(id, note.sha256(), note.places(), by(given))),
                        () -> over,
                        () -> Refusal.CONTENT_UNFIT.when(!Sha256.isHex(note.sha256()) || note.places() < 0));
            case PrivacyCommand.CloseRequest close ->
                unless(
                        () -> Decision.accept(new PrivacyEvent.RequestClosed(
                                id, close.outcome(), close.answer().strip(), by(given))),
                        () -> over,
                        // A refusal, also a partial one, is answered with its reasons (Art. 12 (4) GDPR).
                        () -> close.outcome() == PrivacyOutcome.GRANTED
                                ? Optional.empty()
                                : Texts.reason(close.answer()));
        };
    }

    private static Signature by(Circumstances given) {
        return given.by(EfileRights.PRIVACY, PrivacyRequest.SCOPE);
    }
}
