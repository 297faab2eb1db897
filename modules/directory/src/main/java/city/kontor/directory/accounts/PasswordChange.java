package city.kontor.directory.accounts;

import city.kontor.kernel.Reason;

/** How a change of password ended. */
public sealed interface PasswordChange {
    /** The new password holds; all sessions of the person have ended. */
    record Changed(String personId) implements PasswordChange {}

    /** The new password breaks the rule. */
    record Unfit(Reason reason) implements PasswordChange {}

    /** The old password was not accepted, for the reason a sign-in would have been refused. */
    record Refused(SignIn why) implements PasswordChange {}
}
