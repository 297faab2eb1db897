package city.kontor.scanning;

import city.kontor.kernel.Event;

/** What happened to batches and profiles. */
public sealed interface ScanningEvent extends Event permits BatchEvent, ProfileEvent {}
