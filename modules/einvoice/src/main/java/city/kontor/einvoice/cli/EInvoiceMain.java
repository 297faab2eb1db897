package city.kontor.einvoice.cli;

import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.einvoice.read.InvoiceFile;
import city.kontor.einvoice.read.InvoiceXml;
import city.kontor.einvoice.rules.OfficialRules;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads electronic invoices and checks them by the official rules; the results go to standard output in the order of the input. */
public final class EInvoiceMain {
    private static final int WRONG_USE = 2;

    /** The rules' libraries tell of each stylesheet they compile. Kept, because the log forgets what nobody holds. */
    private static final Logger LIBRARIES = Logger.getLogger("com.helger");

    private final InvoiceXml reader = new InvoiceXml();
    private final OfficialRules rules = new OfficialRules();

    public static void main(String[] words) {
        var output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever a library prints must not land between the results.
        System.setOut(System.err);
        System.setProperty("java.awt.headless", "true");
        LIBRARIES.setLevel(Level.WARNING);
        if (Arguments.isHelp(words)) {
            output.print(Arguments.HELP);
            System.exit(0);
        }
        try {
            Arguments arguments = Arguments.parse(words);
            System.exit(new EInvoiceMain().run(arguments, output));
        } catch (Arguments.WrongException e) {
            System.err.println(e.getMessage() + "\n" + Arguments.USAGE);
            System.exit(WRONG_USE);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        }
    }

    /**
     * Reads everything; 0 when all files held an invoice that can be read, 1 when some did not.
     *
     * @throws IOException if there is nothing to be read at all
     */
    int run(Arguments arguments, PrintStream output) throws IOException {
        boolean allRead = true;
        List<Path> files = files(arguments.inputs());
        if (files.isEmpty()) {
            throw new IOException("There are no files in " + arguments.inputs());
        }
        for (Path file : files) {
            Result result = read(file);
            output.println(arguments.json() ? result.json() : result.readable());
            allRead &= result instanceof Result.Read;
        }
        return allRead ? 0 : 1;
    }

    private Result read(Path path) {
        try {
            InvoiceFile file = InvoiceFile.open(path);
            EInvoice invoice = reader.read(file.xml());
            return new Result.Read(path, invoice, rules.check(invoice, file.xml()));
        } catch (UnreadableException e) {
            return new Result.Unreadable(path, e);
        }
    }

    /** The files in the order given, those of a directory and the directories below it by name; hidden ones are left out. */
    private static List<Path> files(List<Path> inputs) throws IOException {
        var files = new ArrayList<Path>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                try (var tree = Files.walk(input)) {
                    tree.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(input);
            }
        }
        return files;
    }
}
