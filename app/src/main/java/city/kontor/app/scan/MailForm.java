package city.kontor.app.scan;

import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.capture.mail.MailAccount;
import city.kontor.capture.mail.MailAccount.Security;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Asks which mailbox shall be collected; while one is, shows how that goes. */
final class MailForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int PORTS = 65_535;

    private final Kit kit;
    private final Texts texts;
    private final MailModel model;

    MailForm(Kit kit, Texts texts, MailModel model) {
        this.kit = kit;
        this.texts = texts;
        this.model = model;
    }

    void open() {
        Optional<MailModel.State> now = model.stateProperty().get();
        now.filter(MailModel.State::running)
                .ifPresentOrElse(this::show, () -> new Question(now.map(MailModel.State::account)).ask());
    }

    private void show(MailModel.State now) {
        var state = new Label();
        state.setId("mail-state");
        state.setWrapText(true);
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.stateProperty().get().map(this::words).orElse(""), model.stateProperty()));
        var look = Buttons.flat(texts.get("mail.lookNow"), Feather.REFRESH_CW, model::lookNow);
        kit.dialogs()
                .form(
                        texts.get("mail.title"),
                        texts.get("mail.on", now.account().user(), now.account().host()),
                        new VBox(12, state, look),
                        texts.get("mail.end"),
                        Bindings.createBooleanBinding(() -> true),
                        model::end);
    }

    private String words(MailModel.State state) {
        String counts = texts.get("mail.counts", state.mails(), state.aside());
        String looked = state.looked()
                .map(at -> texts.get("mail.looked", TIME.format(at.atZone(Formats.ZONE))))
                .orElse(texts.get("mail.looking"));
        String trouble =
                state.trouble().map(why -> why.text(texts.language().locale())).orElse(looked);
        return counts + "\n" + trouble;
    }

    /** The form itself, made anew each time: a password must not stay in a field. */
    private final class Question {
        private final TextField host = new TextField();
        private final TextField port = new TextField();
        private final ComboBox<Security> security = new ComboBox<>();
        private final TextField user = new TextField();
        private final PasswordField password = new PasswordField();
        private final TextField folder = new TextField("INBOX");
        private final SimpleStringProperty answer = new SimpleStringProperty("");
        private final SimpleBooleanProperty asking = new SimpleBooleanProperty();
        private final BooleanBinding complete;

        private Question(Optional<MailAccount> before) {
            host.setId("mail-host");
            host.setPromptText(texts.get("mail.host.prompt"));
            port.setId("mail-port");
            port.setPrefColumnCount(5);
            security.setId("mail-security");
            user.setId("mail-user");
            password.setId("mail-password");
            folder.setId("mail-folder");
            security.getItems().setAll(Security.values());
            security.setConverter(new StringConverter<>() {
                @Override
                public String toString(Security value) {
                    return value == null ? "" : texts.get("mail.security." + value.name());
                }

                @Override
                public Security fromString(String text) {
                    throw new UnsupportedOperationException("The list cannot be typed into");
                }
            });
            security.valueProperty()
                    .addListener((property, old, chosen) -> port.setText(Integer.toString(chosen.port())));
            security.setValue(before.map(MailAccount::security).orElse(Security.TLS));
            before.ifPresent(account -> {
                host.setText(account.host());
                port.setText(Integer.toString(account.port()));
                user.setText(account.user());
                folder.setText(account.folder());
            });
            complete = Bindings.createBooleanBinding(
                    () -> !host.getText().isBlank()
                            && port() > 0
                            && !user.getText().isBlank()
                            && !password.getText().isEmpty()
                            && !folder.getText().isBlank(),
                    host.textProperty(),
                    port.textProperty(),
                    user.textProperty(),
                    password.textProperty(),
                    folder.textProperty());
        }

        private void ask() {
            var hint = new Label();
            hint.setId("mail-answer");
            hint.setWrapText(true);
            hint.getStyleClass().add("scan-hint");
            hint.textProperty().bind(answer);
            hint.managedProperty().bind(answer.isNotEmpty());
            security.setMaxWidth(Double.MAX_VALUE);
            var grid = new FormGrid()
                    .row(texts.get("mail.host"), host)
                    .row(texts.get("mail.security"), security)
                    .row(texts.get("mail.port"), port)
                    .row(texts.get("mail.user"), user)
                    .row(texts.get("mail.password"), password)
                    .row(texts.get("mail.folder"), folder);
            kit.dialogs()
                    .form(
                            texts,
                            "mail",
                            new VBox(12, grid, probeButton(), hint),
                            complete,
                            () -> model.collect(account(), password.getText()));
        }

        private Button probeButton() {
            var probe = Buttons.flat(texts.get("mail.probe"), Feather.ACTIVITY, this::probe);
            probe.setId("mail-probe");
            probe.disableProperty().bind(complete.not().or(asking));
            return probe;
        }

        private void probe() {
            asking.set(true);
            answer.set(texts.get("mail.probing"));
            model.probe(
                    account(),
                    password.getText(),
                    mails -> answer(texts.get("mail.fine", mails)),
                    why -> answer(why.text(texts.language().locale())));
        }

        private void answer(String text) {
            asking.set(false);
            answer.set(text);
        }

        private MailAccount account() {
            return new MailAccount(
                    host.getText().strip(),
                    port(),
                    security.getValue(),
                    user.getText().strip(),
                    folder.getText().strip());
        }

        /** 0 if there is none. */
        private int port() {
            String digits = port.getText().strip();
            if (!digits.matches("[0-9]{1,5}")) {
                return 0;
            }
            int number = Integer.parseInt(digits);
            return number <= PORTS ? number : 0;
        }
    }
}
