package city.kontor.wire;

/** The session ended or never was: the person has to sign in. */
public final class SignedOut extends ServerException {
    private static final long serialVersionUID = 1;

    SignedOut(String message) {
        super(message);
    }
}
