package city.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.wire.ServerClient;
import city.kontor.wire.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with the certificate of the city's own authority. */
class TlsTest {
    private static final String PASSWORD = "geheim123";

    @TempDir
    Path directory;

    @Test
    void servesWithPkcs12AndWithPem() throws Exception {
        Path store = certificate();
        Path pem = directory.resolve("certificate.pem");
        Path key = directory.resolve("key.pem");
        export(store, pem, key);
        checkServes(
                pem,
                Town.config(directory.resolve("one"), "tls.certificate", store.toString(), "tls.password", PASSWORD));
        checkServes(
                pem,
                Town.config(directory.resolve("two"), "tls.certificate", pem.toString(), "tls.key", key.toString()));
    }

    @Test
    void aCertificateThatCannotBeUsedIsNamed() throws Exception {
        Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "nonsense");
        Config config = Town.config(
                directory.resolve("one"), "tls.certificate", nonsense.toString(), "tls.key", nonsense.toString());
        assertThatThrownBy(() -> Town.start(config).close())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("nonsense.pem");
    }

    private static void checkServes(Path authorities, Config config) throws Exception {
        try (KontorServer server = Town.start(config);
                var client = new ServerClient(
                        URI.create("https://localhost:" + server.port()),
                        "d",
                        Optional.of(authorities),
                        Timeouts.STANDARD)) {
            assertThat(client.health().status()).isEqualTo("up");
            assertThat(server.address()).startsWith("https://");
        }
    }

    private Path certificate() throws IOException, InterruptedException {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "kontor",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private static void export(Path store, Path pem, Path keyFile) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Key key = keys.getKey("kontor", PASSWORD.toCharArray());
        Files.writeString(
                pem, block("CERTIFICATE", keys.getCertificate("kontor").getEncoded()));
        Files.writeString(keyFile, block("PRIVATE KEY", key.getEncoded()));
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
