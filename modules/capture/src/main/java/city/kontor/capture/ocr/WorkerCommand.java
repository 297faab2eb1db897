package city.kontor.capture.ocr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a reading process from the same Java and the same jars or modules as this process. */
public final class WorkerCommand {
    /** The library's memory is not Java's. */
    private static final List<String> LEAN =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private WorkerCommand() {}

    /**
     * What it says on standard error belongs to this process's own log.
     *
     * @param main of this module
     * @param heapMegabytes the most that Java may take
     */
    public static ProcessBuilder of(Class<?> main, int heapMegabytes, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(LEAN);
        String classPath = System.getProperty("java.class.path", "");
        if (!classPath.isEmpty()) {
            command.add("--class-path");
            command.add(classPath);
        }
        Module module = main.getModule();
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
            command.add(module.getName() + "/" + main.getName());
        } else {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add(main.getName());
        }
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
