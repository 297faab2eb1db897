package city.kontor.app.office;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Converts documents to PDF in a process of its own: without a window, with a profile that only this program uses,
 * without macros, without links that are followed and without the network. One after the other, since LibreOffice locks
 * its profile.
 */
public final class LibreOffice {
    /** What the private profile says, in LibreOffice's own words (its options, as it writes them itself). */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
            <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
            </oor:items>
            """;

    /** A proxy where nobody listens. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final long LOOK_MILLIS = 200;

    private final Path program;
    private final Duration limit;
    private final ReentrantLock turn = new ReentrantLock();

    /** @param limit after which a conversion is broken off */
    public LibreOffice(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** The one that is installed here: on the path, or where the system's installer puts it. */
    public static Optional<Path> find() {
        Stream<Path> path = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(all -> Stream.of(all.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder ->
                        Stream.of("soffice", "soffice.com", "libreoffice").map(Path.of(folder)::resolve));
        Stream<Path> installed = Stream.of(
                        "/usr/lib/libreoffice/program/soffice",
                        "/opt/libreoffice/program/soffice",
                        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
                        "C:\\Program Files\\LibreOffice\\program\\soffice.com")
                .map(Path::of);
        return Stream.concat(path, installed).filter(Files::isExecutable).findFirst();
    }

    /**
     * Makes a PDF. Interrupting the thread ends the conversion; nothing of it stays on the disk.
     *
     * @param ending of the document's name, by which LibreOffice knows what it is
     * @throws OfficeException if the document cannot be converted
     * @throws IOException if the disk cannot be written
     */
    public byte[] pdf(InputStream document, String ending) throws IOException, InterruptedException {
        turn.lockInterruptibly();
        Path folder = Files.createTempDirectory("kontor-office");
        try {
            Path profile = Files.createDirectories(folder.resolve("profile"));
            Files.writeString(
                    Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu"), SETTINGS);
            Path source = folder.resolve("document." + ending.replaceAll("[^a-z0-9]", ""));
            Files.copy(document, source);
            Path out = Files.createDirectories(folder.resolve("out"));
            run(folder, profile, source, out);
            Path pdf = out.resolve("document.pdf");
            if (!Files.isRegularFile(pdf)) {
                throw new OfficeException(OfficeException.Why.BROKEN, said(folder));
            }
            return Files.readAllBytes(pdf);
        } finally {
            delete(folder);
            turn.unlock();
        }
    }

    private void run(Path folder, Path profile, Path source, Path out) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--invisible",
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nofirststartwizard",
                "--convert-to",
                "pdf",
                "--outdir",
                out.toString(),
                source.toString()));
        builder.directory(folder.toFile());
        builder.environment().put("http_proxy", NOWHERE);
        builder.environment().put("https_proxy", NOWHERE);
        builder.environment().remove("DISPLAY");
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("said.txt").toFile());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            long deadline = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline) {
                    throw new OfficeException(OfficeException.Why.TOO_SLOW, limit.toString());
                }
            }
        } finally {
            end(process);
        }
    }

    /** The program that was started starts the one that works. */
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    private static String said(Path folder) throws IOException {
        String said = Files.readString(folder.resolve("said.txt"), StandardCharsets.ISO_8859_1)
                .strip();
        return said.isEmpty() ? "no PDF was made" : said;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
