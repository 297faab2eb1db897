package city.kontor.capture.scan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where a network scanner answers, from what a person types. */
public final class EsclAddress {
    private static final String USUAL_PATH = "/eSCL";

    private EsclAddress() {}

    /**
     * The root of a scanner's eSCL resources, such as {@code http://10.0.0.7/eSCL}.
     *
     * @param typed a name or number with or without port, scheme and path; empty result where it is none of these
     */
    public static Optional<URI> of(String typed) {
        String text = typed.strip();
        if (!text.contains("://")) {
            text = "http://" + text;
        }
        try {
            var uri = new URI(text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            String path = uri.getPath().replaceAll("/+$", "");
            return Optional.of(new URI(
                    scheme, null, uri.getHost(), uri.getPort(), path.isEmpty() ? USUAL_PATH : path, null, null));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
