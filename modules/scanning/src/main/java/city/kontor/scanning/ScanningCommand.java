package city.kontor.scanning;

import city.kontor.kernel.Command;

/** What a person can do about batches and profiles. */
public sealed interface ScanningCommand extends Command permits BatchCommand, ProfileCommand {}
