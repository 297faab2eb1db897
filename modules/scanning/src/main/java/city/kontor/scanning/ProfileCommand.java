package city.kontor.scanning;

import city.kontor.kernel.Scope;

/** What a person can do with profiles and the rules of protection classes. */
public sealed interface ProfileCommand extends ScanningCommand {
    /** Makes a profile, or the next version of one. */
    record PutProfile(Scope scope, String profileId, String name, Profile.Settings settings) implements ProfileCommand {
        @Override
        public String subject() {
            return profileId;
        }
    }

    /** Takes a profile out of use; batches that use it go on. */
    record RetireProfile(Scope scope, String profileId) implements ProfileCommand {
        @Override
        public String subject() {
            return profileId;
        }
    }

    /** Decides what a protection class asks for; batches that are under way follow it from now on. */
    record PutProtectionRule(Scope scope, ProtectionRule rule) implements ProfileCommand {
        @Override
        public String subject() {
            return rule.protection().name();
        }
    }
}
