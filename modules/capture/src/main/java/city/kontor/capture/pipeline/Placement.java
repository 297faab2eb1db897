package city.kontor.capture.pipeline;

/**
 * How a page was turned to stand upright and straight.
 *
 * @param quarters clockwise quarter turns, 0 to 3
 * @param degrees then counter-clockwise by this small angle
 */
public record Placement(int quarters, double degrees) {}
