package city.kontor.app.scan;

import static city.kontor.testbed.MailServer.file;
import static city.kontor.testbed.MailServer.mail;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.app.kit.Faults;
import city.kontor.app.kit.Language;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.FieldName;
import city.kontor.capture.mail.MailAccount;
import city.kontor.capture.mail.MailException;
import city.kontor.einvoice.sample.SampleEInvoice;
import city.kontor.testbed.MailServer;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox on a real mail server, collected by a scan station over a real pipeline. */
class MailModelTest {
    @TempDir
    Path folder;

    private final UiQueue ui = new UiQueue();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final List<ScanNews> news = new ArrayList<>();
    private MailServer server;
    private Station station;

    @BeforeEach
    void open() throws Exception {
        server = MailServer.start(folder);
        var faults = new Faults();
        faults.whenReported(fault -> {
            throw new AssertionError(fault.toString());
        });
        station = new Station(folder.resolve("station"), new Tasks(background, ui, faults), Texts.of(Language.GERMAN));
        station.mail.setOnNews(news::add);
        station.model.open();
    }

    @AfterEach
    void close() {
        station.close();
        background.close();
        server.close();
    }

    /** On this machine no certificate is needed; lines with TLS are tested beside {@code Mailbox}. */
    private MailAccount account() {
        return new MailAccount("127.0.0.1", server.plainPort(), MailAccount.Security.NONE, MailServer.USER, "INBOX");
    }

    @Test
    void electronicInvoicesOfAMailLieOnTheDeskAndTheMailInItsFolder() throws Exception {
        var first = SampleEInvoice.streetLights("RE-4711", LocalDate.of(2026, 11, 2));
        var second = SampleEInvoice.streetLights("RE-4712", LocalDate.of(2026, 11, 3));
        server.deliver(mail(
                "Zwei Rechnungen",
                file("rechnung.xml", "application/xml", first.ubl()),
                file("zweite.pdf", "application/octet-stream", second.pdf())));
        server.deliver(mail("Gruß"));
        station.mail.collect(account(), MailServer.PASSWORD);
        ui.until(() -> station.model.documents().size() == 2
                && station.model.documents().stream().noneMatch(each -> each.state() == DocumentState.READING));
        assertThat(station.model.documents())
                .extracting(document -> document.field(FieldName.INVOICE_NUMBER).value())
                .containsExactlyInAnyOrder("RE-4711", "RE-4712");
        assertThat(station.model.documents())
                .allSatisfy(document -> assertThat(document.mail()).hasValueSatisfying(mail -> {
                    assertThat(mail.subject()).isEqualTo("Zwei Rechnungen");
                    assertThat(mail.sender()).isNotBlank();
                    assertThat(mail.received()).isPresent();
                }));
        ui.until(() -> subjects("Kontor", "Übernommen").equals(List.of("Zwei Rechnungen")));
        assertThat(subjects("INBOX")).isEmpty();
        assertThat(subjects("Kontor", "Quarantäne")).containsExactly("Gruß");
        ui.until(() -> news.size() == 2);
        assertThat(news).hasExactlyElementsOfTypes(ScanNews.MailTaken.class, ScanNews.MailPutAside.class);
        assertThat(station.mail.stateProperty().get())
                .hasValueSatisfying(state ->
                        assertThat(List.of(state.mails(), state.aside())).containsExactly(1, 1));
    }

    @Test
    void remembersTheMailboxAndNotThePassword() throws Exception {
        station.mail.collect(account(), MailServer.PASSWORD);
        ui.until(() -> station.mail
                .stateProperty()
                .get()
                .flatMap(MailModel.State::looked)
                .isPresent());
        Path file = folder.resolve("station").resolve("station.properties");
        assertThat(new StationMemory(file).mailbox()).contains(account());
        try (var all = Files.walk(folder.resolve("station"))) {
            assertThat(all.filter(Files::isRegularFile))
                    .noneSatisfy(each -> assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                            .contains(MailServer.PASSWORD));
        }
        station.mail.end();
        assertThat(new StationMemory(file).mailbox()).isEmpty();
        assertThat(station.mail.stateProperty().get()).isEmpty();
    }

    @Test
    void asksForThePasswordAgainAfterAStartAndAfterARefusal() {
        station.mail.collect(account(), "falsch");
        ui.until(() -> !news.isEmpty());
        assertThat(news)
                .singleElement()
                .isInstanceOfSatisfying(
                        ScanNews.MailEnded.class,
                        ended -> assertThat(ended.why().kind()).isEqualTo(MailException.Kind.LOGIN));
        assertThat(station.mail.stateProperty().get()).hasValueSatisfying(state -> {
            assertThat(state.running()).isFalse();
            assertThat(state.account()).isEqualTo(account());
        });
        news.clear();
        station.mail.resume();
        assertThat(news).containsExactly(new ScanNews.MailWaits(MailServer.USER));
    }

    @Test
    void saysWhetherTheConnectionWorks() {
        var answers = new ArrayList<Object>();
        station.mail.probe(account(), MailServer.PASSWORD, answers::add, answers::add);
        ui.until(() -> answers.size() == 1);
        assertThat(answers.getFirst()).isEqualTo(0);
        station.mail.probe(account(), "falsch", answers::add, answers::add);
        ui.until(() -> answers.size() == 2);
        assertThat(answers.getLast()).isInstanceOf(MailException.class);
    }

    private List<String> subjects(String... path) {
        try {
            return server.subjects(path);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
