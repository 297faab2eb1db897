package city.kontor.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How to start a server's process: with the class path of this test, or twice as fast with an archive of its classes,
 * which pays where one is started many times.
 *
 * @param options of the Java program, up to and including the class path
 */
record ServerImage(List<String> options) {
    static ServerImage plain() {
        return new ServerImage(List.of("-cp", System.getProperty("java.class.path")));
    }

    /** Starts and stops a server once, to make the archive. */
    static ServerImage archived(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path archive = directory.resolve("server.jsa");
        String classPath = jarsOnly(directory);
        var training = new ServerImage(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", classPath));
        try (ServerProcess server = ServerProcess.start(training, directory.resolve("training"))) {
            server.stop();
        }
        return new ServerImage(List.of("-XX:SharedArchiveFile=" + archive, "-cp", classPath));
    }

    /** Archives know no folders of classes, so that each becomes a jar. */
    private static String jarsOnly(Path directory) throws IOException {
        var jars = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                Path jar = directory.resolve("classes-" + jars.size() + ".jar");
                pack(Path.of(entry), jar);
                jars.add(jar.toString());
            } else if (!entry.isEmpty()) {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
