package city.kontor.capture.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scanners that SANE knows, through its {@code scanimage} program (Debian package sane-utils). A process of its own:
 * drivers hang and crash, and the desktop must not.
 */
public final class SaneScanner implements Scanner {
    private static final String PROGRAM = "scanimage";
    private static final int LOOKING_SECONDS = 30;
    private static final Pattern SOURCES = Pattern.compile("^\\s*--source (.+?) \\[", Pattern.MULTILINE);

    private final Map<String, String> environment;

    /** Scanners as the system's configuration names them. */
    public SaneScanner() {
        this(Map.of());
    }

    /**
     * Scanners of another configuration.
     *
     * @param environment added to the program's, for example {@code SANE_CONFIG_DIR}
     */
    public SaneScanner(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Whatever is no address of the network: SANE's names have many shapes. */
    @Override
    public boolean reaches(ScannerDevice device) {
        return !device.id().startsWith("http://") && !device.id().startsWith("https://");
    }

    @Override
    public List<ScannerDevice> devices() {
        var devices = new ArrayList<ScannerDevice>();
        for (String line :
                answer("--formatted-device-list=%d\t%v\t%m%n").lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3) {
                devices.add(new ScannerDevice(parts[0], parts[1], parts[2]));
            }
        }
        return devices;
    }

    @Override
    public List<String> sources(ScannerDevice device) {
        Matcher matcher = SOURCES.matcher(answer("--device-name=" + device.id(), "--all-options"));
        return matcher.find() ? List.of(matcher.group(1).split("\\|", -1)) : List.of();
    }

    /** What the program prints; nothing if it is missing, fails or takes too long. */
    private String answer(String... arguments) {
        try {
            Process process = process(List.of(arguments))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            // A hanging driver must not hold the caller; its end closes the stream that is being read.
            process.onExit()
                    .orTimeout(LOOKING_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(late -> process.destroyForcibly());
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            System.getLogger(SaneScanner.class.getName())
                    .log(System.Logger.Level.INFO, "no scanners: {0}", e.getMessage());
            return "";
        }
    }

    private ProcessBuilder process(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(PROGRAM);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        // Its messages are read below, and would be translated otherwise.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("LANGUAGE");
        return builder;
    }

    @Override
    public Scan scan(ScanSettings settings, Path directory, Consumer<Path> listener) {
        var scan = new SaneScan(directory, listener);
        scan.start(process(arguments(settings)));
        return scan;
    }

    private static List<String> arguments(ScanSettings settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--device-name=" + settings.device().id());
        arguments.add("--format=tiff");
        arguments.add("--batch=" + SaneScan.FILE_PATTERN);
        if (settings.pages() > 0) {
            arguments.add("--batch-count=" + settings.pages());
        }
        settings.source().ifPresent(source -> arguments.add("--source=" + source));
        arguments.add("--mode=" + settings.colour().sane());
        arguments.add("--resolution=" + settings.dpi());
        settings.options().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }
}
