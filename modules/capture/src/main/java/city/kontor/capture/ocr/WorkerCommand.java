package city.kontor.capture.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command that starts {@link OcrWorker} from the same Java and the same jars or modules as this process. */
final class WorkerCommand {
    /** The picture of a page and its word table need little; the library's memory is not Java's. */
    private static final List<String> LEAN =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private WorkerCommand() {}

    static ProcessBuilder of(Duration deadline) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LEAN);
        String classPath = System.getProperty("java.class.path", "");
        if (!classPath.isEmpty()) {
            command.add("--class-path");
            command.add(classPath);
        }
        Module module = OcrWorker.class.getModule();
        if (module.isNamed()) {
            String modulePath = System.getProperty("jdk.module.path");
            if (modulePath != null) {
                command.add("--module-path");
                command.add(modulePath);
                // The modules that carry the shared libraries are required by none.
                command.add("--add-modules=ALL-MODULE-PATH");
            }
            command.add("--enable-native-access=" + module.getName());
            command.add("--module");
            command.add(module.getName() + "/" + OcrWorker.class.getName());
        } else {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add(OcrWorker.class.getName());
        }
        command.add(Long.toString(deadline.toMillis()));
        // What the process says on standard error belongs to this process's own log.
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
