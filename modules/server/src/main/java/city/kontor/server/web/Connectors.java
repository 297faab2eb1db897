package city.kontor.server.web;

import city.kontor.server.Config;
import city.kontor.server.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes Jetty's connector: plain, or with TLS 1.2 and 1.3 when there is a certificate. */
final class Connectors {
    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
    private static final long IDLE_MILLIS = 60_000;

    private Connectors() {}

    /** @throws SettingsException if the certificate cannot be used */
    static Connector make(Server server, HttpConfiguration http, Config config) {
        ServerConnector connector = config.tls()
                .map(tls -> {
                    var secure = new HttpConfiguration(http);
                    // Desktops may know the server by an address that the certificate does not name first.
                    secure.addCustomizer(new SecureRequestCustomizer(false));
                    return new ServerConnector(
                            server,
                            new SslConnectionFactory(context(tls), HttpVersion.HTTP_1_1.asString()),
                            new HttpConnectionFactory(secure));
                })
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static SslContextFactory.Server context(Config.Tls tls) {
        char[] password = tls.password().toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (tls.key().isPresent()) {
                store.load(null, password);
                store.setKeyEntry(
                        "kontor",
                        key(tls.key().get()),
                        password,
                        chain(tls.certificate()).toArray(Certificate[]::new));
            } else {
                try (InputStream in = Files.newInputStream(tls.certificate())) {
                    store.load(in, password);
                }
            }
            var context = new SslContextFactory.Server();
            context.setKeyStore(store);
            context.setKeyStorePassword(tls.password());
            context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
            return context;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new SettingsException("The certificate " + tls.certificate() + " cannot be used: " + e.getMessage());
        }
    }

    private static List<? extends Certificate> chain(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }

    private static PrivateKey key(Path pem) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem, StandardCharsets.US_ASCII);
        if (!text.contains("-----BEGIN PRIVATE KEY-----")) {
            throw new GeneralSecurityException("the key file " + pem + " holds no unencrypted PKCS 8 key"
                    + " (openssl pkcs8 -topk8 -nocrypt makes one)");
        }
        byte[] bytes = Base64.getMimeDecoder()
                .decode(text.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").strip());
        var spec = new PKCS8EncodedKeySpec(bytes);
        for (String algorithm : List.of("EC", "RSA", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                LOG.debug("{} holds no {} key", pem, algorithm);
            }
        }
        throw new GeneralSecurityException("the key file " + pem + " holds neither an EC, RSA nor Ed25519 key");
    }
}
