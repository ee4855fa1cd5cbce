package nl.smartindustry.ingest.cell;

/**
 * What is known of a delivery that bears on its cells.
 *
 * @param period for columns that take it
 * @param synthetic whether its data are made up, so that its numbers must be nobody's
 */
public record DeliveryFacts(String period, boolean synthetic) {}
