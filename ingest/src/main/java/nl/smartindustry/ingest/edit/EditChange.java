package nl.smartindustry.ingest.edit;

/**
 * One value that was changed.
 *
 * @param field number of the field in its edit set
 * @param rule why, as a flag
 * @param before NaN for a value that was missing
 */
public record EditChange(int field, String rule, double before, double after) {}
