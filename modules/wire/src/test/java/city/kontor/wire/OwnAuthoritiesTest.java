package city.kontor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAuthoritiesTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    Path directory;

    @Test
    void trustsTheCitysOwnAuthorityAndNoOther() throws Exception {
        Path mine = certificate("mine");
        Path other = certificate("other");
        try (var server = new SmallServer(https("mine"))) {
            var uri = URI.create("https://127.0.0.1:" + server.port());
            try (var client = new ServerClient(uri, "desk-1", Optional.of(mine), Timeouts.STANDARD)) {
                assertThat(client.health().status()).isEqualTo("up");
            }
            for (Optional<Path> wrong : List.of(Optional.of(other), Optional.<Path>empty())) {
                try (var client = new ServerClient(uri, "desk-1", wrong, Timeouts.STANDARD)) {
                    assertThatThrownBy(client::health).isInstanceOf(ServerUnreachable.class);
                }
            }
        }
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");
        assertThatThrownBy(() -> OwnAuthorities.trusting(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty.pem");
        Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "nonsense");
        assertThatThrownBy(() -> OwnAuthorities.trusting(nonsense))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nonsense.pem");
    }

    private HttpsServer https(String name) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        return https;
    }

    private Path certificate(String name) throws Exception {
        Path pem = directory.resolve(name + ".pem");
        String store = directory.resolve(name + ".p12").toString();
        keytool(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-keystore",
                store,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        keytool(List.of(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                pem.toString(),
                "-keystore",
                store,
                "-storepass",
                PASSWORD));
        return pem;
    }

    private static void keytool(List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
