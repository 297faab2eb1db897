package city.kontor.suite;

import static city.kontor.efile.jooq.Tables.EFILE_CASE;
import static city.kontor.invoice.jooq.Tables.INVOICE;
import static city.kontor.invoice.jooq.Tables.INVOICE_SOURCE;

import city.kontor.efile.CaseCommand;
import city.kontor.efile.Change;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.DocumentCommand;
import city.kontor.efile.EfileRights;
import city.kontor.efile.Field;
import city.kontor.efile.FileCommand;
import city.kontor.efile.FilingSource;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.store.RowRegisters;
import city.kontor.invoice.ClerkEvent;
import city.kontor.invoice.StatementEvent;
import city.kontor.invoice.TreasuryEvent;
import city.kontor.invoice.jooq.tables.records.InvoiceRecord;
import city.kontor.kernel.Actor;
import city.kontor.kernel.Command;
import city.kontor.kernel.Event;
import city.kontor.kernel.Grant;
import city.kontor.kernel.OfficeDay;
import city.kontor.kernel.Scope;
import city.kontor.kernel.Stamp;
import city.kontor.store.Reaction;
import city.kontor.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Invoices arrive in files by themselves: once its payment is ordered or it is rejected, each gets a case in its department's file of
 * that year, with the searchable PDF/A (the transfer note is inside) and the original. The case closes when the invoice has come to
 * its end, and opens again when its payment comes back.
 */
final class InvoicesArrive implements Reaction {
    /** In whose name cases are opened. */
    static final String FILING = "system.filing";

    /** What is worth keeping beside the PDF/A made of it; pictures are in there already. */
    private static final Set<String> ORIGINALS = Set.of("application/xml", "application/pdf");

    private static final String UNFIT = "[\\\\/:*?\"<>|\\p{Cntrl}]";
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 120;

    /** More closed files of one year than any registry would leave behind. */
    private static final int MOST_FILES = 100;

    @Override
    public Actor actor(Command command) {
        return new Actor(
                FILING,
                "Kontor",
                Stream.of(EfileRights.REGISTER, EfileRights.WORK)
                        .map(right -> new Grant(right, command.scope(), Optional.empty(), Optional.empty()))
                        .toList());
    }

    @Override
    public List<Command> after(Rows rows, Event event, Stamp stamp) {
        return switch (event) {
            case ClerkEvent.PaymentOrdered ordered -> new Filing(rows, stamp).file(ordered.invoiceId(), false);
            case ClerkEvent.InvoiceRejected rejected -> new Filing(rows, stamp).file(rejected.invoiceId(), true);
            case ClerkEvent.InvoiceCancelled cancelled -> new Filing(rows, stamp).close(cancelled.invoiceId());
            case TreasuryEvent.InvoiceSettled settled -> new Filing(rows, stamp).close(settled.invoiceId());
            case StatementEvent.PaymentReturned back -> new Filing(rows, stamp).reopen(back.invoiceId(), back.reason());
            default -> List.of();
        };
    }

    /** What is done about one invoice, by the rows of the moment. */
    private record Filing(Rows rows, RowRegisters files, Stamp stamp) {
        Filing(Rows rows, Stamp stamp) {
            this(rows, new RowRegisters(rows), stamp);
        }

        List<Command> file(String invoiceId, boolean isOver) {
            Optional<InvoiceRecord> invoice = rows.find(INVOICE, invoiceId);
            Optional<PlanEntry> entry = files.filing(FilingSource.INVOICE).filter(PlanEntry::active);
            if (invoice.isEmpty() || entry.isEmpty()) {
                return List.of();
            }
            return home(invoiceId).isPresent()
                    ? isOver ? close(invoiceId) : List.of()
                    : commands(invoice.get(), entry.get(), isOver);
        }

        private List<Command> commands(InvoiceRecord invoice, PlanEntry entry, boolean isOver) {
            var scope = new Scope(invoice.getScope());
            String id = invoice.getId();
            var commands = new ArrayList<Command>();
            String file = file(scope);
            if (files.file(file).isEmpty()) {
                commands.add(new FileCommand.OpenFile(scope, file, entry.id(), entry.title() + " " + year()));
            }
            String title = title(invoice);
            commands.add(new CaseCommand.OpenCase(scope, file, id, title));
            Optional.ofNullable(invoice.getRegisterNumber())
                    .ifPresent(number -> commands.add(new CaseCommand.DescribeCase(
                            scope, file, id, List.of(new Change(Field.FOREIGN_NUMBER, "", number)))));
            documents(invoice)
                    .forEach(content -> commands.add(new DocumentCommand.FileDocument(
                            scope,
                            file,
                            id,
                            id + "." + content.sha256().substring(0, 8),
                            title,
                            Direction.INCOMING,
                            Optional.ofNullable(invoice.getIssueDate()).orElse(""),
                            content)));
            if (isOver) {
                commands.add(new CaseCommand.CloseCase(scope, file, id));
            }
            return commands;
        }

        private List<Content> documents(InvoiceRecord invoice) {
            String name = title(invoice).replaceAll(UNFIT, "_");
            String cut = name.substring(0, Math.min(LONGEST_NAME, name.length()));
            return rows.find(INVOICE_SOURCE, invoice.getId()).stream()
                    .flatMap(source -> {
                        String type = source.getOriginalType();
                        boolean kept = ORIGINALS.contains(type)
                                && !source.getOriginalSha256().equals(source.getPdfSha256());
                        String ending = type.substring(type.indexOf('/') + 1);
                        return Stream.concat(
                                Stream.of(new Content(source.getPdfSha256(), cut + ".pdf", "application/pdf", 0)),
                                Stream.of(new Content(
                                                source.getOriginalSha256(), cut + " (Original)." + ending, type, 0))
                                        .filter(original -> kept));
                    })
                    .toList();
        }

        /** The seller and the seller's number, as far as they are known. */
        private static String title(InvoiceRecord invoice) {
            String title = Stream.of(
                            Optional.ofNullable(invoice.getSellerName()),
                            Optional.ofNullable(invoice.getNumber())
                                    .or(() -> Optional.ofNullable(invoice.getRegisterNumber())))
                    .flatMap(Optional::stream)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
            return title.isEmpty() ? invoice.getId() : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
        }

        /** The department's file of this year; another one where the registry has closed or restricted it. */
        private String file(Scope scope) {
            String name = FilingSource.INVOICE + "." + scope.id() + "." + year();
            return Stream.iterate(1, number -> number + 1)
                    .limit(MOST_FILES)
                    .map(number -> number == 1 ? name : name + "." + number)
                    .filter(id -> files.file(id)
                            .map(file -> file.isOpen() && file.scope().equals(scope))
                            .orElse(true))
                    .findFirst()
                    .orElse(name);
        }

        private int year() {
            return OfficeDay.at(stamp.at()).getYear();
        }

        List<Command> close(String invoiceId) {
            return home(invoiceId).filter(Home::isOpen).stream()
                    .<Command>map(home -> new CaseCommand.CloseCase(home.scope(), home.fileId(), invoiceId))
                    .toList();
        }

        List<Command> reopen(String invoiceId, String reason) {
            return home(invoiceId).filter(home -> !home.isOpen()).stream()
                    .<Command>map(home -> new CaseCommand.ReopenCase(home.scope(), home.fileId(), invoiceId, reason))
                    .toList();
        }

        private Optional<Home> home(String invoiceId) {
            return rows.find(EFILE_CASE, invoiceId)
                    .map(row -> new Home(new Scope(row.getScope()), row.getFileId(), row.getClosedAt() == null));
        }
    }

    /** Where an invoice was filed. */
    private record Home(Scope scope, String fileId, boolean isOpen) {}
}
