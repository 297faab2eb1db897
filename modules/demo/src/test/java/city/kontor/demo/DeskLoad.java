package city.kontor.demo;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Desks;
import city.kontor.app.desk.Given;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.SignIn;
import city.kontor.demo.city.Staff;
import city.kontor.invoice.ClerkCommand;
import city.kontor.kernel.Scope;
import city.kontor.suite.Suite;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A desktop without its window, to be killed: signs in, gives one action after the other, and says of each when it is
 * kept. With "settle" it only waits until the server has answered everything.
 */
final class DeskLoad {
    private DeskLoad() {}

    /** @param arguments folder, server, login, department, invoice, and "work" or "settle" */
    public static void main(String[] arguments) throws Exception {
        // One thread in the place of JavaFX's, as a window has.
        var ui = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var tasks = new Tasks(Runnable::run, ui, new Faults());
        var desks = new Desks(
                Path.of(arguments[0]),
                Suite.standard(),
                desk -> (words, limit) -> List.of(),
                () -> Texts.of(Language.GERMAN),
                InstantSource.system(),
                tasks);
        SignIn.Result result = desks.signIn(new SignIn.Request(arguments[1], arguments[2], Staff.PASSWORD));
        if (!(result instanceof SignIn.Result.SignedIn)) {
            throw new IllegalStateException("Not signed in: " + result);
        }
        Desk desk = desks.current();
        if (arguments[5].equals("settle")) {
            settle(desk);
            System.exit(0);
        }
        Scope scope = Scope.department(arguments[3]);
        for (int number = 1; ; number++) {
            String id = desk.newId();
            Given given =
                    desk.give(id, new ClerkCommand.AddNote(scope, arguments[4], "Vermerk " + number, Optional.empty()));
            if (!(given instanceof Given.Done)) {
                throw new IllegalStateException("Not kept: " + given);
            }
            System.out.println(id + DesktopCrashTest.KEPT);
        }
    }

    private static void settle(Desk desk) throws InterruptedException {
        var settled = new CountDownLatch(1);
        desk.onSync(state -> {
            if (state.online() && state.waiting() == 0) {
                settled.countDown();
            }
        });
        settled.await();
    }
}
