package city.kontor.scanning;

import city.kontor.kernel.Scope;
import city.kontor.kernel.Signature;

/** What happened to profiles and the rules of protection classes. */
public sealed interface ProfileEvent extends ScanningEvent {
    record ProfilePut(Scope scope, Profile profile, Signature by) implements ProfileEvent {
        @Override
        public String subject() {
            return profile.id();
        }
    }

    record ProfileRetired(String profileId, int version, Signature by) implements ProfileEvent {
        @Override
        public String subject() {
            return profileId;
        }
    }

    record ProtectionRulePut(Scope scope, ProtectionRule rule, Signature by) implements ProfileEvent {
        @Override
        public String subject() {
            return rule.protection().name();
        }
    }
}
