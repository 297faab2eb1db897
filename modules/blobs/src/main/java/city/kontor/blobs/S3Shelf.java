package city.kontor.blobs;

import city.kontor.kernel.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of an S3-compatible object store as a medium. Objects appear whole or not at all by the protocol itself. */
final class S3Shelf implements Shelf {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int NOT_FOUND = 404;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final S3Settings settings;
    private final Path spool;
    private final InstantSource clock;

    private S3Shelf(S3Client client, S3Settings settings, Path spool, InstantSource clock) {
        this.client = client;
        this.settings = settings;
        this.spool = spool;
        this.clock = clock;
    }

    static S3Shelf connect(S3Settings settings, Path spool, InstantSource clock) throws IOException {
        Folders.makePrivate(spool);
        IncomingFile.removeOlderThan(clock.instant().minus(ABANDONED), spool);
        S3Client client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                // We check every byte by its address; stores other than AWS often lack the SDK's newer check sums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // Only our own configuration counts, not what lies in the home folder of whoever starts the server.
                .overrideConfiguration(override ->
                        override.defaultProfileFile(ProfileFile.aggregator().build()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(SILENCE_TIMEOUT))
                .build();
        S3Shelf shelf = new S3Shelf(client, settings, spool, clock);
        try {
            client.headBucket(request -> request.bucket(settings.bucket()));
            return shelf;
        } catch (SdkException e) {
            client.close();
            throw shelf.explain("asking for the bucket", e);
        }
    }

    @Override
    public Stage stage() throws IOException {
        return new S3Stage(new IncomingFile(spool));
    }

    /** Small objects are taken into memory, large ones into the spool folder; both can then be read repeatedly. */
    @Override
    public Source open(String name) throws IOException {
        try (ResponseInputStream<GetObjectResponse> in =
                client.getObject(request -> request.bucket(settings.bucket()).key(name))) {
            long size = in.response().contentLength();
            if (size <= ShelvedBlobStore.MEMORY_BYTES) {
                byte[] bytes = in.readAllBytes();
                requireAll(name, size, bytes.length);
                return new MemorySource(bytes);
            }
            IncomingFile file = new IncomingFile(spool);
            try {
                requireAll(name, size, in.transferTo(file));
                return new SpooledSource(file, size);
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (SdkException e) {
            throw isNotFound(e) ? new NoSuchFileException(name) : explain("reading " + name, e);
        }
    }

    /** A transfer that broke off is the network's fault and must not condemn the object. */
    private void requireAll(String name, long size, long received) throws IOException {
        if (received != size) {
            throw new IOException("%s: %d of %d bytes of %s arrived".formatted(settings, received, size, name));
        }
    }

    @Override
    public OptionalLong size(String name) throws IOException {
        try {
            return OptionalLong.of(head(name).contentLength());
        } catch (SdkException e) {
            if (isNotFound(e)) {
                return OptionalLong.empty();
            }
            throw explain("asking for " + name, e);
        }
    }

    private HeadObjectResponse head(String name) {
        return client.headObject(request -> request.bucket(settings.bucket()).key(name));
    }

    @Override
    public boolean delete(String name) throws IOException {
        try {
            head(name);
            client.deleteObject(request -> request.bucket(settings.bucket()).key(name));
            return true;
        } catch (SdkException e) {
            if (isNotFound(e)) {
                return false;
            }
            throw explain("deleting " + name, e);
        }
    }

    @Override
    public Stream<Entry> list(String folder) {
        Iterator<S3Object> objects = client.listObjectsV2Paginator(
                        request -> request.bucket(settings.bucket()).prefix(folder + "/"))
                .contents()
                .iterator();
        return StreamSupport.stream(new Listing(folder, objects), false);
    }

    /** The pages of a listing, fetched one after the other, with their failures as the interface promises them. */
    private final class Listing extends Spliterators.AbstractSpliterator<Entry> {
        private final String folder;
        private final Iterator<S3Object> objects;

        Listing(String folder, Iterator<S3Object> objects) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.folder = folder;
            this.objects = objects;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Entry> action) {
            try {
                if (!objects.hasNext()) {
                    return false;
                }
                S3Object object = objects.next();
                action.accept(new Entry(object.key(), object.size(), object.lastModified()));
                return true;
            } catch (SdkException e) {
                throw new UncheckedIOException(explain("listing " + folder, e));
            }
        }
    }

    @Override
    public void settle(String name) {
        // What the store lists it has made durable already.
    }

    @Override
    public void quarantine(String name) throws IOException {
        String aside = "quarantine/" + name.substring(name.lastIndexOf('/') + 1) + "."
                + clock.instant().toEpochMilli();
        try {
            String etag = head(name).eTag();
            client.copyObject(request -> request.sourceBucket(settings.bucket())
                    .sourceKey(name)
                    .copySourceIfMatch(etag)
                    .destinationBucket(settings.bucket())
                    .destinationKey(aside));
            // Another instance may have replaced it by a good copy meanwhile.
            client.deleteObject(
                    request -> request.bucket(settings.bucket()).key(name).ifMatch(etag));
        } catch (SdkException e) {
            if (!isNotFound(e) && !(e instanceof S3Exception s3 && s3.statusCode() == PRECONDITION_FAILED)) {
                throw explain("moving " + name + " to quarantine", e);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static boolean isNotFound(SdkException e) {
        return e instanceof S3Exception s3 && s3.statusCode() == NOT_FOUND && !(e instanceof NoSuchBucketException);
    }

    /** The failure to throw: what we wanted, where, and what the store answered. */
    private IOException explain(String what, SdkException e) {
        if (e instanceof S3Exception s3 && saysFull(s3)) {
            return new StoreFullException(settings.toString(), e);
        }
        return new IOException("%s: %s failed: %s".formatted(settings, what, e.getMessage()), e);
    }

    /** AWS is never full, but every store that stands in a cellar can be: MinIO and Garage, Ceph, and plain HTTP. */
    private static boolean saysFull(S3Exception e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
        return e.statusCode() == INSUFFICIENT_STORAGE
                || code.equals("XMinioStorageFull")
                || code.equals("QuotaExceeded");
    }

    private final class S3Stage implements Stage {
        private final IncomingFile file;
        private final MessageDigest sha256 = Sha256.start();
        private final OutputStream out;

        S3Stage(IncomingFile file) {
            this.file = file;
            this.out = new DigestOutputStream(file, sha256);
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public void finish() {
            // The local copy needs no sync: only the object counts.
        }

        @Override
        public void keep(String name) throws IOException {
            String digest = Base64.getEncoder().encodeToString(sha256.digest());
            try {
                client.putObject(
                        request -> request.bucket(settings.bucket()).key(name).checksumSHA256(digest),
                        RequestBody.fromFile(file.path()));
            } catch (SdkException e) {
                throw explain("storing " + name, e);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class MemorySource implements Source {
        private final byte[] bytes;

        MemorySource(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream read() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void close() {
            // Nothing to release.
        }
    }

    private record SpooledSource(IncomingFile file, long size) implements Source {
        @Override
        public InputStream read() throws IOException {
            file.channel().position(0);
            return Channels.newInputStream(file.channel());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
