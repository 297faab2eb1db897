package city.kontor.server.web;

import city.kontor.directory.accounts.PasswordChange;
import city.kontor.directory.accounts.SignIn;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import city.kontor.wire.ChangePasswordRequest;
import city.kontor.wire.Protocol;
import city.kontor.wire.SignInRequest;
import city.kontor.wire.SignInResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Signing in and out, and choosing a password. */
final class SessionRoutes {
    private final CoreHolder cores;
    private final Door door;
    private final InstantSource clock;
    private final RateLimit limit;
    private final Meters meters;

    SessionRoutes(CoreHolder cores, Door door, InstantSource clock, RateLimit limit, Meters meters) {
        this.cores = cores;
        this.door = door;
        this.clock = clock;
        this.limit = limit;
        this.meters = meters;
    }

    void install(RoutesConfig routes) {
        routes.post(Protocol.SESSION, this::signIn);
        routes.delete(Protocol.SESSION, this::signOut);
        routes.post(Protocol.PASSWORD, this::changePassword);
    }

    private void signIn(Context ctx) throws IOException {
        limit(ctx);
        SignInRequest request = door.read(ctx, SignInRequest.class);
        SignInResponse response = cores.use(core -> {
            Instant now = clock.instant();
            SignIn answer = core.accounts().signIn(request.login(), request.password(), request.deviceId(), now);
            if (answer instanceof SignIn.SignedIn in) {
                return new SignInResponse(in.token(), in.personId(), name(core, in.personId()), in.deviceKey(), now);
            }
            meters.signInRefused();
            throw refusal(answer, now);
        });
        meters.signedIn();
        door.answer(ctx, response);
    }

    private void signOut(Context ctx) {
        Door.token(ctx)
                .ifPresent(token -> cores.use(core -> {
                    core.accounts().signOut(token);
                    return Boolean.TRUE;
                }));
        ctx.status(204);
    }

    private void changePassword(Context ctx) throws IOException {
        limit(ctx);
        ChangePasswordRequest request = door.read(ctx, ChangePasswordRequest.class);
        cores.use(core -> {
            Instant now = clock.instant();
            return switch (core.accounts()
                    .changePassword(request.login(), request.oldPassword(), request.newPassword(), now)) {
                case PasswordChange.Changed changed -> changed.personId();
                case PasswordChange.Refused refused -> throw refusal(refused.why(), now);
                case PasswordChange.Unfit unfit ->
                    throw new ProblemException(
                            422,
                            unfit.reason().key(),
                            unfit.reason().arguments().toArray(String[]::new));
            };
        });
        ctx.status(204);
    }

    private void limit(Context ctx) {
        Optional<Duration> wait = limit.take(ctx.ip(), clock.instant());
        if (wait.isPresent()) {
            throw ProblemException.later(429, "wire.tooMany", wait.get());
        }
    }

    private static String name(Core core, String personId) {
        return new DirectoryQueries(core.database())
                .person(personId)
                .map(person -> person.name())
                .orElse(personId);
    }

    private static ProblemException refusal(SignIn answer, Instant now) {
        return switch (answer) {
            case SignIn.WrongPassword wrong ->
                new ProblemException(
                        401,
                        Protocol.WRONG_PASSWORD,
                        wrong.remaining().map(Object::toString).orElse(""),
                        wrong.waitUntil()
                                .map(until -> Long.toString(
                                        Math.max(1, Duration.between(now, until).toSeconds())))
                                .orElse(""));
            case SignIn.Locked locked ->
                new ProblemException(
                        423,
                        Protocol.LOCKED,
                        locked.until().map(Instant::toString).orElse(""));
            case SignIn.MustChange must -> new ProblemException(403, Protocol.MUST_CHANGE);
            case SignIn.Revoked revoked -> new ProblemException(403, Protocol.DEVICE_REVOKED);
            case SignIn.Inactive inactive -> new ProblemException(403, Protocol.INACTIVE);
            case SignIn.SignedIn in -> throw new IllegalArgumentException("Not a refusal: " + in.personId());
        };
    }
}
