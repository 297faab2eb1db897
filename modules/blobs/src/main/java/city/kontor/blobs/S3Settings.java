package city.kontor.blobs;

import java.net.URI;

/**
 * Where an S3-compatible object store is and how to sign in there.
 *
 * @param endpoint for example {@code https://objects.example:9000}
 * @param region as the store wants it in signatures, often {@code us-east-1} or {@code default}
 * @param bucket must exist; Kontor uses it alone
 * @param accessKey the identity
 * @param secretKey the secret that signs requests
 * @param pathStyle whether the bucket goes into the path ({@code true} for most stores other than AWS) or the host name
 */
public record S3Settings(
        URI endpoint, String region, String bucket, String accessKey, String secretKey, boolean pathStyle) {
    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return endpoint + " bucket " + bucket;
    }
}
