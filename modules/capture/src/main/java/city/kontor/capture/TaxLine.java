package city.kontor.capture;

/**
 * One row of the tax breakdown (BG-23).
 *
 * @param ratePercent BT-119 as a decimal with a point, for example {@code 19} or {@code 7}
 * @param net BT-116, a point and two decimals
 * @param tax BT-117, a point and two decimals
 */
public record TaxLine(String ratePercent, FieldValue net, FieldValue tax) {}
