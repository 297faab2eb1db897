package city.kontor.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many requests a minute from one address, and as many at once after a quiet minute. Behind the lock-out of single
 * logins this hinders those who try one password with many logins, and keeps the costly hashing from being used up.
 */
final class RateLimit {
    private static final int ADDRESSES = 10_000;

    /** What an address may still do. */
    private record Bucket(double tokens, Instant at) {}

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a request; how long to wait if it is one too many. */
    synchronized Optional<Duration> take(String address, Instant now) {
        Bucket before = buckets.getOrDefault(address, new Bucket(perMinute, now));
        double minutes = Math.max(0, Duration.between(before.at, now).toMillis() / 60_000.0);
        double tokens = Math.min(perMinute, before.tokens + minutes * perMinute);
        if (tokens < 1) {
            buckets.put(address, new Bucket(tokens, now));
            return Optional.of(Duration.ofMillis((long) ((1 - tokens) / perMinute * 60_000)));
        }
        buckets.put(address, new Bucket(tokens - 1, now));
        return Optional.empty();
    }
}
