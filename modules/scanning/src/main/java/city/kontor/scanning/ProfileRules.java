package city.kontor.scanning;

import city.kontor.kernel.Actor;
import city.kontor.kernel.Decision;
import city.kontor.kernel.Signature;
import city.kontor.kernel.Stamp;
import java.util.Optional;

/** What may be decided about profiles and protection classes. */
final class ProfileRules {
    private static final int MOST_KEEP_DAYS = 3650;

    private ProfileRules() {}

    static Decision decide(ProfileCommand command, Registers registers, Actor actor, Stamp stamp) {
        var by = Signature.of(actor, ScanningRights.PROFILE, command.scope(), stamp);
        return switch (command) {
            case ProfileCommand.PutProfile put -> put(put, registers, by);
            case ProfileCommand.RetireProfile retire ->
                registers
                        .newestProfile(retire.profileId())
                        .<Decision>map(profile -> profile.active()
                                ? Decision.accept(new ProfileEvent.ProfileRetired(profile.id(), profile.version(), by))
                                : Refusal.PROFILE_RETIRED.because())
                        .orElseGet(Refusal.PROFILE_UNKNOWN::because);
            case ProfileCommand.PutProtectionRule put ->
                isPlausible(put.rule())
                        ? Decision.accept(new ProfileEvent.ProtectionRulePut(put.scope(), put.rule(), by))
                        : Refusal.RULE_RANGE.because();
        };
    }

    private static Decision put(ProfileCommand.PutProfile command, Registers registers, Signature by) {
        String name = command.name().strip();
        int dpi = command.settings().dpi();
        if (name.isEmpty()) {
            return Refusal.PROFILE_NAME_MISSING.because();
        }
        if (registers.isNameTaken(name, command.profileId())) {
            return Refusal.PROFILE_NAME_TAKEN.because(name);
        }
        if (dpi < Profile.LEAST_DPI || dpi > Profile.MOST_DPI) {
            return Refusal.PROFILE_DPI.because(String.valueOf(Profile.LEAST_DPI), String.valueOf(Profile.MOST_DPI));
        }
        Optional<Profile> before = registers.newestProfile(command.profileId());
        var next = new Profile(
                command.profileId(), before.map(Profile::version).orElse(0) + 1, name, command.settings(), true);
        boolean same = before.filter(Profile::active)
                .filter(profile ->
                        profile.name().equals(name) && profile.settings().equals(command.settings()))
                .isPresent();
        return same ? Decision.accept() : Decision.accept(new ProfileEvent.ProfilePut(command.scope(), next, by));
    }

    private static boolean isPlausible(ProtectionRule rule) {
        return rule.samplePercent() >= 0
                && rule.samplePercent() <= 100
                && rule.keepDays() >= 0
                && rule.keepDays() <= MOST_KEEP_DAYS;
    }
}
