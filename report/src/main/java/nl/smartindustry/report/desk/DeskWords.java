package nl.smartindustry.report.desk;

/**
 * What the catalogue says of an indicator, in Dutch.
 *
 * @param title what it measures
 * @param population for whom
 */
public record DeskWords(String title, String population) {}
