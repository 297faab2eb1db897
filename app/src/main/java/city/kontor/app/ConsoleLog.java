package city.kontor.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Keeps the console quiet in a good run: only warnings are said there, everything else is for {@link LogFile}. The JDK
 * makes one before the first message, because {@code jvm.args} names this class as {@code
 * java.util.logging.config.class}.
 */
public final class ConsoleLog {
    private static final String SETTINGS = """
            handlers = java.util.logging.ConsoleHandler
            .level = INFO
            java.util.logging.ConsoleHandler.level = WARNING
            java.util.logging.ConsoleHandler.formatter = java.util.logging.SimpleFormatter
            """;

    public ConsoleLog() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)));
    }
}
