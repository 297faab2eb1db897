package city.kontor.testbed;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A real mail server (GreenMail) on free ports of this machine, one mailbox on it, and mails to put there. */
public final class MailServer implements AutoCloseable {
    public static final String USER = "rechnung";
    public static final String PASSWORD = "geheim";

    private static final String ADDRESS = "rechnung@stadt.example";
    private static final String STORE_PASSWORD = "changeit";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final GreenMail server;
    private final GreenMailUser user;
    private final SSLContext trust;
    private final int tlsPort;
    private final int plainPort;

    private MailServer(SSLContext trust, int tlsPort, int plainPort) {
        this.trust = trust;
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(tlsPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
            new ServerSetup(plainPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        user = server.setUser(ADDRESS, USER, PASSWORD);
        this.tlsPort = server.getImaps().getPort();
        this.plainPort = server.getImap().getPort();
    }

    /**
     * Starts it with a certificate for 127.0.0.1 that it has signed itself.
     *
     * @param folder where the certificate is kept; one per process, for the server remembers it
     */
    public static MailServer start(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = certificate(folder);
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", STORE_PASSWORD);
        return new MailServer(trusting(keys), 0, 0);
    }

    /** Another server at the same place: empty, and with numbers of its own. */
    public MailServer startAgain() {
        return new MailServer(trust, tlsPort, plainPort);
    }

    public int tlsPort() {
        return tlsPort;
    }

    public int plainPort() {
        return plainPort;
    }

    /** Trusts this server and no other. */
    public SSLContext trust() {
        return trust;
    }

    public void deliver(MimeMessage mail) {
        user.deliver(mail);
    }

    /** The subjects of the mails in a folder of the mailbox, in order; none if the folder is not there. */
    public List<String> subjects(String... path) throws MessagingException {
        try (Store store = SESSION.getStore("imap")) {
            store.connect("127.0.0.1", plainPort, USER, PASSWORD);
            Folder folder = store.getDefaultFolder();
            for (String name : path) {
                folder = folder.getFolder(name);
            }
            if (!folder.exists()) {
                return List.of();
            }
            folder.open(Folder.READ_ONLY);
            var subjects = new ArrayList<String>();
            for (Message mail : folder.getMessages()) {
                subjects.add(mail.getSubject());
            }
            return subjects;
        }
    }

    /** A mail with a few words and these parts beside them. */
    public static MimeMessage mail(String subject, MimeBodyPart... parts) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText("Guten Tag, anbei unsere Rechnung.", "UTF-8");
        var content = new MimeMultipart();
        content.addBodyPart(text);
        for (MimeBodyPart part : parts) {
            content.addBodyPart(part);
        }
        return mail(subject, content);
    }

    /** A mail of any parts. */
    public static MimeMessage mail(String subject, MimeMultipart content) throws MessagingException {
        var mail = new MimeMessage(SESSION);
        mail.setFrom(new InternetAddress("buchhaltung@lampen.example"));
        mail.setRecipients(Message.RecipientType.TO, ADDRESS);
        mail.setSubject(subject, "UTF-8");
        mail.setContent(content);
        mail.saveChanges();
        return mail;
    }

    /** An attached file. */
    public static MimeBodyPart file(String name, String type, byte[] bytes) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setFileName(name);
        return part;
    }

    private static Path certificate(Path folder) throws IOException, InterruptedException {
        Path keys = Files.createDirectories(folder).resolve("mail-server.p12");
        if (Files.exists(keys)) {
            return keys;
        }
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        return keys;
    }

    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("mail", store.getCertificate("mail"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        server.stop();
    }
}
