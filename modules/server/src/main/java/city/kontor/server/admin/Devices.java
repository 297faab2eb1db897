package city.kontor.server.admin;

import city.kontor.directory.Person;
import city.kontor.directory.accounts.Device;
import city.kontor.directory.store.DirectoryQueries;
import city.kontor.server.core.Core;
import city.kontor.server.core.CoreHolder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The desktops on which people sign in, and taking one of them the trust. */
final class Devices {
    private final CoreHolder cores;

    Devices(CoreHolder cores) {
        this.cores = cores;
    }

    Report list(String login) {
        return cores.use(core -> person(core, login)
                .map(person -> {
                    List<Device> devices = core.accounts().devices(person);
                    return devices.isEmpty()
                            ? Report.done("„" + login + "“ hat sich noch an keinem Rechner angemeldet.")
                            : Report.done(devices.stream()
                                    .map(device -> device.deviceId() + "  zuletzt " + device.seen()
                                            + (device.revoked() ? "  gesperrt" : ""))
                                    .toArray(String[]::new));
                })
                .orElseGet(() -> unknown(login)));
    }

    Report revoke(String login, String deviceId) {
        return change(
                login,
                deviceId,
                (core, person) -> core.accounts().revoke(person, deviceId),
                "Der Rechner ist gesperrt. Sobald er sich meldet, werden die Dokumente auf ihm unlesbar.");
    }

    Report admit(String login, String deviceId) {
        return change(
                login,
                deviceId,
                (core, person) -> core.accounts().admit(person, deviceId),
                "Der Rechner ist wieder zugelassen. Was vorher auf ihm lag, bleibt unlesbar.");
    }

    private Report change(String login, String deviceId, BiPredicate<Core, String> how, String done) {
        return cores.use(core -> person(core, login)
                .map(person -> how.test(core, person)
                        ? Report.done(done)
                        : Report.refused("Einen solchen Rechner „" + deviceId + "“ hat „" + login + "“ nicht."))
                .orElseGet(() -> unknown(login)));
    }

    private static Report unknown(String login) {
        return Report.refused("Den Anmeldenamen „" + login + "“ gibt es nicht.");
    }

    private static Optional<String> person(Core core, String login) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return new DirectoryQueries(core.database())
                .people().stream()
                        .map(Person::id)
                        .filter(id ->
                                core.accounts().loginOf(id).filter(name::equals).isPresent())
                        .findFirst();
    }
}
