package city.kontor.wire;

/** @param deviceId which desktop, as it names itself; kept with the session */
public record SignInRequest(String login, String password, String deviceId) {
    /** Without the password, which must not get into a log. */
    @Override
    public String toString() {
        return "SignInRequest[login=" + login + ", deviceId=" + deviceId + "]";
    }
}
