package city.kontor.blobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server on a free local port, whose objects are files that a test can damage. */
final class ObjectStoreServer {
    private static final String IDENTITY = "kontor-test";
    private static final String SECRET = "kontor-test-secret";

    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger CHATTY = Logger.getLogger("org.gaul");

    private final Path folder;
    private final S3Proxy proxy;

    ObjectStoreServer(Path folder) throws Exception {
        CHATTY.setLevel(Level.WARNING);
        this.folder = Files.createDirectories(folder);
        this.proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, IDENTITY, SECRET)
                .stopTimeout(0)
                .build();
        proxy.start();
    }

    S3Settings bucket(String name) throws IOException {
        URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        try (S3Client client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, SECRET)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            client.createBucket(request -> request.bucket(name));
        }
        return new S3Settings(endpoint, "us-east-1", name, IDENTITY, SECRET, true);
    }

    Path folderOf(S3Settings bucket) {
        return folder.resolve(bucket.bucket());
    }

    void stop() throws Exception {
        proxy.stop();
    }
}
