package city.kontor.wire;

/** Chooses a new password; ends all sessions of the person. */
public record ChangePasswordRequest(String login, String oldPassword, String newPassword) {
    /** Without the passwords, which must not get into a log. */
    @Override
    public String toString() {
        return "ChangePasswordRequest[login=" + login + "]";
    }
}
