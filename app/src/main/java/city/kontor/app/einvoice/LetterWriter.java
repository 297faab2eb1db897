package city.kontor.app.einvoice;

import city.kontor.app.kit.Texts;
import city.kontor.einvoice.Attachment;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arranges an invoice as a letter. */
final class LetterWriter {
    /** Leitweg-ID: coarse address, mostly a fine one, two check digits (KoSIT, format specification 2.0.2). */
    private static final Pattern LEITWEG_ID = Pattern.compile("\\d{2,12}(-[A-Za-z0-9]{1,30})?-\\d{2}");

    private final Texts texts;
    private final EInvoice invoice;
    private final List<Attachment> beside;
    private final TermWords words;
    private final Section root;
    private final Shelf shelf;

    /**
     * @param texts of this package
     * @param beside files that lie in the PDF beside the invoice
     */
    LetterWriter(Texts texts, EInvoice invoice, List<Attachment> beside) {
        this.texts = texts;
        this.invoice = invoice;
        this.beside = beside;
        words = new TermWords(texts, invoice);
        root = invoice.terms();
        shelf = new Shelf(invoice, words);
    }

    /** Everything the invoice states, in its order. */
    List<Fact> facts() {
        return shelf.all();
    }

    Letter write() {
        List<Fact> title = shelf.take(root, "BT-3", "BT-1");
        Block head = head();
        Block seller = party("seller", root.first("BG-4"), "BG-5", Party.SELLER);
        Block buyer = party("buyer", root.first("BG-7"), "BG-8", Party.BUYER);
        Block delivery = delivery();
        List<LineItem> lines = invoice.lines().stream().map(this::line).toList();
        List<Charge> charges = Stream.concat(
                        root.all("BG-20").map(this::allowance),
                        root.all("BG-21").map(this::charge))
                .toList();
        Block totals = totals();
        List<Tax> taxes = root.all("BG-23").map(this::tax).toList();
        Block payment = payment();
        List<Row> notes = root.all("BG-1").map(this::note).toList();
        List<AttachedFile> files = files();
        return new Letter(
                title,
                head,
                seller,
                buyer,
                delivery,
                lines,
                charges,
                totals,
                taxes,
                payment,
                notes,
                files,
                more(),
                invoice.extras());
    }

    private Block head() {
        var rows = new ArrayList<Row>();
        labelled(rows, root, "BT-2", "BT-9");
        Optional<Section> delivery = root.first("BG-13");
        rows(rows, texts.get("head.delivered"), shelf.take(delivery, "BT-72"));
        rows(rows, texts.get("head.period"), shelf.take(root.first("BG-14"), "BT-73", "BT-74"));
        boolean isLeitweg = invoice.buyerReference()
                .filter(reference -> LEITWEG_ID.matcher(reference).matches())
                .isPresent();
        rows(rows, texts.get(isLeitweg ? "head.leitweg" : "head.reference"), shelf.take(root, "BT-10"));
        labelled(rows, root, "BT-13", "BT-14", "BT-12", "BT-11", "BT-16", "BT-15", "BT-17", "BT-18", "BT-19");
        root.all("BG-3")
                .forEach(earlier -> rows(rows, texts.get("head.earlier"), shelf.take(earlier, "BT-25", "BT-26")));
        return new Block("", rows);
    }

    /** The numbers of a party's terms. */
    private record Party(
            List<String> names,
            List<List<String>> address,
            List<String> numbers,
            String contact,
            String contactName,
            List<String> reach) {
        static final Party SELLER = new Party(
                List.of("BT-27", "BT-28"),
                List.of(
                        List.of("BT-35"),
                        List.of("BT-36"),
                        List.of("BT-162"),
                        List.of("BT-38", "BT-37"),
                        List.of("BT-39"),
                        List.of("BT-40")),
                List.of("BT-31", "BT-32", "BT-30", "BT-29", "BT-34", "BT-33"),
                "BG-6",
                "BT-41",
                List.of("BT-42", "BT-43"));
        static final Party BUYER = new Party(
                List.of("BT-44", "BT-45"),
                List.of(
                        List.of("BT-50"),
                        List.of("BT-51"),
                        List.of("BT-163"),
                        List.of("BT-53", "BT-52"),
                        List.of("BT-54"),
                        List.of("BT-55")),
                List.of("BT-48", "BT-47", "BT-46", "BT-49"),
                "BG-9",
                "BT-56",
                List.of("BT-57", "BT-58"));
    }

    private Block party(String key, Optional<Section> found, String address, Party terms) {
        var rows = new ArrayList<Row>();
        found.ifPresent(party -> {
            terms.names().forEach(name -> rows(rows, "", shelf.take(party, name)));
            Optional<Section> place = party.first(address);
            terms.address().forEach(line -> rows(rows, "", shelf.take(place, line.toArray(String[]::new))));
            labelled(rows, party, terms.numbers().toArray(String[]::new));
            party.first(terms.contact()).ifPresent(contact -> {
                rows(rows, texts.get("party.contact"), shelf.take(contact, terms.contactName()));
                labelled(rows, contact, terms.reach().toArray(String[]::new));
            });
        });
        return new Block(texts.get("part." + key), rows);
    }

    private Block delivery() {
        var rows = new ArrayList<Row>();
        root.first("BG-13").ifPresent(delivery -> {
            rows(rows, "", shelf.take(delivery, "BT-70"));
            Optional<Section> place = delivery.first("BG-15");
            for (String line : List.of("BT-75", "BT-76", "BT-165")) {
                rows(rows, "", shelf.take(place, line));
            }
            rows(rows, "", shelf.take(place, "BT-78", "BT-77"));
            rows(rows, "", shelf.take(place, "BT-79"));
            rows(rows, "", shelf.take(place, "BT-80"));
            labelled(rows, delivery, "BT-71");
        });
        return new Block(texts.get("part.delivery"), rows);
    }

    private LineItem line(Section line) {
        List<Fact> number = shelf.take(line, "BT-126");
        List<Fact> item = shelf.take(line.first("BG-31"), "BT-153", "BT-154");
        List<Fact> quantity = shelf.take(line, "BT-129", "BT-130");
        List<Fact> price = shelf.take(line.first("BG-29"), "BT-146", "BT-149", "BT-150");
        List<Fact> tax = shelf.take(line.first("BG-30"), "BT-152", "BT-151");
        List<Fact> net = shelf.take(line, "BT-131");
        return new LineItem(number, item, quantity, price, tax, net, lineRest(line));
    }

    /** Properties, periods, allowances: each group of them on one row. */
    private List<Row> lineRest(Section line) {
        var rows = new ArrayList<Row>();
        labelled(rows, line, "BT-127", "BT-132", "BT-128", "BT-133");
        for (Section group : line.sections()) {
            switch (group.group().id()) {
                case "BG-26", "BG-27", "BG-28" -> rows(rows, name(group), takeAll(group));
                case "BG-31" -> {
                    rows.addAll(rest(group));
                    group.all("BG-32").forEach(property -> {
                        List<Fact> named = shelf.take(property, "BT-160");
                        rows(
                                rows,
                                "",
                                Stream.concat(named.stream(), shelf.take(property, "BT-161").stream())
                                        .toList());
                    });
                }
                default -> {}
            }
        }
        rows.addAll(shelf.takeRest(line));
        return rows;
    }

    private List<Fact> takeAll(Section group) {
        return shelf.takeRest(group).stream()
                .flatMap(row -> row.facts().stream())
                .toList();
    }

    /** What a group itself still says, without those inside. */
    private List<Row> rest(Section group) {
        var rows = new ArrayList<Row>();
        labelled(
                rows,
                group,
                group.entries().stream()
                        .map(entry -> entry.term().id())
                        .distinct()
                        .toArray(String[]::new));
        return rows;
    }

    private Charge allowance(Section allowance) {
        return charge(allowance, List.of("BT-97", "BT-98"), "BT-92");
    }

    private Charge charge(Section charge) {
        return charge(charge, List.of("BT-104", "BT-105"), "BT-99");
    }

    private Charge charge(Section group, List<String> reasons, String amount) {
        List<Fact> reason = shelf.take(group, reasons.toArray(String[]::new));
        List<Fact> amounts = shelf.take(group, amount);
        return new Charge(name(group), reason, shelf.takeRest(group), amounts);
    }

    private Block totals() {
        var rows = new ArrayList<Row>();
        root.first("BG-22").ifPresent(totals -> {
            for (String term : List.of(
                    "BT-106", "BT-107", "BT-108", "BT-109", "BT-110", "BT-111", "BT-112", "BT-113", "BT-114",
                    "BT-115")) {
                List<Fact> amounts = shelf.take(totals, term);
                amounts.forEach(amount ->
                        rows.add(new Row(texts.find("total." + term).orElse(amount.name()), List.of(amount))));
            }
        });
        return new Block(texts.get("part.totals"), rows);
    }

    private Tax tax(Section tax) {
        List<Fact> category = shelf.take(tax, "BT-118", "BT-119");
        List<Fact> base = shelf.take(tax, "BT-116");
        List<Fact> amount = shelf.take(tax, "BT-117");
        return new Tax(category, base, amount, shelf.takeRest(tax));
    }

    private Block payment() {
        var rows = new ArrayList<Row>();
        root.all("BG-16").forEach(payment -> {
            rows(rows, texts.get("payment.means"), shelf.take(payment, "BT-81", "BT-82"));
            payment.all("BG-17").forEach(transfer -> labelled(rows, transfer, "BT-84", "BT-85", "BT-86"));
            rows.addAll(shelf.takeRest(payment));
        });
        labelled(rows, root, "BT-20");
        root.first("BG-10").ifPresent(payee -> rows(rows, texts.get("payment.payee"), takeAll(payee)));
        return new Block(texts.get("part.payment"), rows);
    }

    private Row note(Section note) {
        List<Fact> subject = shelf.take(note, "BT-21");
        List<Fact> text = shelf.take(note, "BT-22");
        String label = text.stream()
                .flatMap(fact -> words.subject(fact.raw()).stream())
                .findFirst()
                .orElse("");
        return new Row(label, Stream.concat(subject.stream(), text.stream()).toList());
    }

    /** Files and what the invoice says of them find each other by name. */
    private List<AttachedFile> files() {
        var open = new ArrayList<>(invoice.attachments());
        open.addAll(beside);
        var files = new ArrayList<AttachedFile>();
        root.all("BG-24").forEach(document -> {
            Optional<Attachment> file = document.value("BT-125")
                    .flatMap(name -> open.stream()
                            .filter(each -> !each.name().isEmpty() && name.endsWith(each.name()))
                            .findFirst());
            file.ifPresent(open::remove);
            files.add(new AttachedFile(shelf.takeRest(document), file));
        });
        open.forEach(file -> files.add(new AttachedFile(List.of(), Optional.of(file))));
        return files;
    }

    private List<Block> more() {
        return shelf.takeLeft().entrySet().stream()
                .map(group -> new Block(title(group.getKey()), group.getValue()))
                .toList();
    }

    private String title(List<Term> path) {
        return path.isEmpty()
                ? texts.get("more.general")
                : path.stream()
                        .map(group -> group.name(texts.language().locale()))
                        .collect(Collectors.joining(" › "));
    }

    private String name(Section group) {
        return group.group().name(texts.language().locale());
    }

    /** A row for each value of these terms, labelled with the term's name. */
    private void labelled(List<Row> rows, Section section, String... terms) {
        shelf.take(section, terms)
                .forEach(fact ->
                        rows.add(new Row(texts.find("label." + fact.id()).orElse(fact.name()), List.of(fact))));
    }

    private static void rows(List<Row> rows, String label, List<Fact> facts) {
        if (!facts.isEmpty()) {
            rows.add(new Row(label, facts));
        }
    }
}
