package city.kontor.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.desk.Given;
import city.kontor.app.history.HistoryModel;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Urgency;
import city.kontor.app.work.WorkModel;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.invoice.store.WorkKind;
import city.kontor.kernel.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models behind the screens, without a window, on a real desk before a real journal. */
class InvoiceModelsTest {
    private City city;

    @BeforeEach
    void found(@TempDir Path folder) {
        city = new City(folder);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void saysWhyTheOneWhoConfirmedTheFactsMayNotConfirmTheAmount() throws Exception {
        String id = register(1, 20);
        city.accounts(id, City.ANNA);
        city.facts(id, City.ANNA);

        InvoiceView anna = view(new Counter(city, City.ANNA).form(id));
        InvoiceView bernd = view(new Counter(city, City.BERND).form(id));

        assertThat(anna.refusal(Deed.CONFIRM_AMOUNT).orElseThrow().key()).isEqualTo("duty.factsAmount");
        assertThat(bernd.may(Deed.CONFIRM_AMOUNT)).isTrue();
    }

    @Test
    void offersEachRoleItsOwnStep() throws Exception {
        String id = register(2, 20);
        city.accounts(id, City.ANNA);
        city.facts(id, City.ANNA);
        city.amount(id, City.BERND);

        InvoiceView anna = view(new Counter(city, City.ANNA).form(id));
        InvoiceView carla = view(new Counter(city, City.CARLA).form(id));

        assertThat(InvoiceActions.offered(anna, Deed.ORDER)).isFalse();
        assertThat(carla.may(Deed.ORDER)).isTrue();
        assertThat(carla.editable()).isFalse();
        assertThat(anna.withdrawable()).isNotEmpty();
    }

    @Test
    void countsWhatIsLeftToDistribute() throws Exception {
        String id = register(3, 20);
        var form = new Counter(city, City.ANNA).form(id);
        LinesModel lines = form.lines();
        long gross = view(form).invoice().grossCents();
        LineModel first = lines.lines().getFirst();

        first.productProperty().set("12.01.01");
        first.amountCentsProperty().set(Optional.of(gross - 12_000));
        assertThat(lines.remainingProperty().get()).contains(12_000L);

        LineModel second = lines.add();
        assertThat(second.amountCentsProperty().get()).contains(12_000L);
        assertThat(second.productProperty().get()).isEqualTo("12.01.01");
        assertThat(lines.remainingProperty().get()).contains(0L);
    }

    @Test
    void savesDataAndAccountsTogether() throws Exception {
        String id = register(4, 20);
        var counter = new Counter(city, City.ANNA);
        var form = counter.form(id);
        form.fields().value(Field.SUBJECT).set("Streusalz, 2. Lieferung");
        fill(form);

        var outcomes = new ArrayList<Given>();
        form.save("save", outcomes::add);
        counter.hear();

        assertThat(outcomes).containsExactly(new Given.Done());
        assertThat(form.changedProperty().get()).isFalse();
        assertThat(view(form).invoice().data().heading().subject()).contains("Streusalz, 2. Lieferung");
        assertThat(view(form).invoice().lines()).hasSize(1);
        assertThat(view(form).may(Deed.CONFIRM_FACTS)).isTrue();
    }

    @Test
    void keepsWhatIsBeingTypedWhenTheRowsChange() throws Exception {
        String id = register(5, 20);
        var counter = new Counter(city, City.ANNA);
        var form = counter.form(id);
        form.fields().value(Field.SUBJECT).set("angefangen");

        counter.desk.give(new ClerkCommand.AddNote(City.WORKS, id, "Notiz", Optional.empty()));
        counter.hear();

        assertThat(form.fields().value(Field.SUBJECT).get()).isEqualTo("angefangen");
        assertThat(view(form).detail().notes()).hasSize(1);
        form.revert();
        counter.hear();
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void tellsThatConfirmationsAreVoid() throws Exception {
        String id = register(6, 20);
        city.accounts(id, City.ANNA);
        city.facts(id, City.ANNA);
        city.oneAccount(id, City.BERND);

        InvoiceView view = view(new Counter(city, City.ANNA).form(id));

        assertThat(view.voided()).isTrue();
        assertThat(view.invoice().lastChange().name()).isEqualTo("Bernd Beispiel");
        assertThat(view.invoice().state()).isEqualTo(InvoiceState.CHECKING);
    }

    @Test
    void goesOnWithoutTheServerAndSaysThatItWaits() throws Exception {
        String id = register(7, 20);
        city.accounts(id, City.ANNA);
        var counter = new Counter(city, City.ANNA);
        city.cut = true;
        var form = counter.form(id);
        var invoice = view(form).invoice();

        var outcomes = new ArrayList<Given>();
        form.give("facts", new ClerkCommand.ConfirmFacts(invoice.scope(), id, invoice.revision()), outcomes::add);
        counter.hear();

        assertThat(outcomes).containsExactly(new Given.Done());
        assertThat(view(form).waitsForServer()).isTrue();
        assertThat(view(form).invoice().state()).isEqualTo(InvoiceState.FACTS_CONFIRMED);
    }

    @Test
    void putsTheMostUrgentWorkFirst() throws Exception {
        register(8, 30);
        String overdue = register(9, -2);
        String soon = register(10, 3);
        city.morning();

        var counter = new Counter(city, City.ANNA);
        var work = new WorkModel(
                counter.desk, counter.parts.tasks(), "load", List.of(new InvoiceWork(counter.parts, Language.GERMAN)));
        work.work().keepCounting();
        work.work().follow();
        counter.hear();

        assertThat(work.totalProperty().get()).isEqualTo(3);
        assertThat(List.of(row(work, 0), row(work, 1))).containsExactly(overdue, soon);
        assertThat(work.work().list().rows().get(0).value().orElseThrow().urgency())
                .isEqualTo(Urgency.OVERDUE);
        work.groupProperty().set(Optional.of(InvoiceWork.group(WorkKind.ORDER)));
        counter.hear();
        assertThat(work.work().list().totalProperty().get()).isZero();
    }

    @Test
    void neverShowsTheCreditorBeforeWhileTheNextOneLoads() throws Exception {
        register(15, 10);
        register(16, 10);
        var counter = new Counter(city, City.MONA);
        var model = new CreditorsModel(counter.parts, "load");
        model.follow();
        counter.hear();
        var creditors = model.creditors();
        String first = shown(model);

        creditors.list().select(1);

        assertThat(creditors.shownProperty().get()).isEmpty();
        assertThat(creditors.loadingProperty().get()).isTrue();
        counter.hear();
        assertThat(shown(model)).isNotEqualTo(first);
        assertThat(creditors.loadingProperty().get()).isFalse();
    }

    @Test
    void asksNothingWhileNobodyLooks() throws Exception {
        register(17, 10);
        var counter = new Counter(city, City.MONA);
        var model = new CreditorsModel(counter.parts, "load");
        model.follow();
        counter.hear();
        model.rest();

        counter.desk.give(new MasterDataCommand.CreateCreditor(Scope.CITY, "new", CreditorData.named("Neu")));
        counter.hear();
        assertThat(model.creditors().list().totalProperty().get()).isEqualTo(1);

        model.follow();
        counter.hear();
        assertThat(model.creditors().list().totalProperty().get()).isEqualTo(2);
    }

    @Test
    void keepsRetiredEntriesOfTheChartInSightButNotForNewLines() throws Exception {
        String id = register(18, 10);
        city.done(
                City.MONA,
                new MasterDataCommand.PutChartEntry(Scope.CITY, ChartKind.PRODUCT, "99.01", "Abgeschafft", false));
        var counter = new Counter(city, City.MONA);
        var model = new AccountsModel(counter.parts, "load");

        model.chart(ChartKind.PRODUCT).follow();
        model.chart(ChartKind.PRODUCT).list().filterProperty().set("abgeschafft");
        counter.hear();

        assertThat(model.chart(ChartKind.PRODUCT).shownProperty().get().orElseThrow())
                .isEqualTo(new ChartEntry(ChartKind.PRODUCT, "99.01", "Abgeschafft", false));
        assertThat(new Counter(city, City.ANNA).form(id).lines().matching(ChartKind.PRODUCT, "99", 5))
                .isEmpty();
    }

    private static String shown(CreditorsModel model) {
        return model.creditors().shownProperty().get().orElseThrow().creditor().id();
    }

    @Test
    void findsThePlaceOfAnInvoiceInTheList() throws Exception {
        String first = register(11, 10);
        register(12, 5);
        String last = register(13, 20);
        var counter = new Counter(city, City.ANNA);
        var invoices = new InvoicesModel(counter.parts, "load");
        invoices.invoices().follow();

        counter.hear();
        invoices.invoices().list().selectKey(first);
        counter.hear();
        assertThat(invoices.invoices().list().selectedIndexProperty().get()).isEqualTo(2);
        invoices.invoices().list().sort("due", false);
        counter.hear();
        assertThat(invoices.invoices()
                        .list()
                        .selectedProperty()
                        .get()
                        .orElseThrow()
                        .id())
                .isEqualTo(first);
        invoices.invoices().list().filterProperty().set("no such thing");
        counter.hear();
        assertThat(invoices.invoices().list().totalProperty().get()).isZero();
        assertThat(new InvoiceSearch(counter.desk, () -> Texts.of(Language.GERMAN))
                        .find(city.invoice(last).registerNumber().orElseThrow(), 5))
                .hasSize(1);
    }

    @Test
    void showsTheHistoryOnlineAndSaysWhenItCannot() throws Exception {
        String id = register(14, 20);
        var counter = new Counter(city, City.OLGA);
        var history = new HistoryModel(counter.parts.histories(), "load");

        history.show(id, Language.GERMAN);
        counter.hear();
        var shown = (HistoryModel.State.Shown) history.stateProperty().get();
        city.cut = true;
        history.show(id, Language.GERMAN);
        counter.hear();

        assertThat(shown.history().intact()).isTrue();
        assertThat(shown.sentences()).hasSameSizeAs(shown.history().entries()).allMatch(text -> text.contains(" "));
        assertThat(history.stateProperty().get()).isEqualTo(new HistoryModel.State.Offline());
    }

    private static String row(WorkModel work, int index) {
        return work.work().list().rows().get(index).value().orElseThrow().id();
    }

    private static InvoiceView view(InvoiceFormModel form) {
        return form.viewProperty().get().orElseThrow();
    }

    private static void fill(InvoiceFormModel form) {
        LineModel line = form.lines().lines().getFirst();
        line.productProperty().set("12.01.01");
        line.accountProperty().set("522100");
        line.costCentreProperty().set("6600");
        form.lines().takeRest(line);
    }

    private String register(int seed, int dueInDays) {
        return city.register(
                seed,
                SampleLayout.DIN_B_CLASSIC,
                Optional.of(City.TODAY.plusDays(dueInDays)),
                Optional.empty(),
                "Lieferung " + seed);
    }
}
