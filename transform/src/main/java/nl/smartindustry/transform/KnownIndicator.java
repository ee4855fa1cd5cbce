package nl.smartindustry.transform;

/**
 * What the definitions say of an indicator, whichever mechanism computes it.
 *
 * @param title what it measures, in Dutch
 * @param population for whom, in Dutch
 * @param table the stored table without which it has no figure
 */
public record KnownIndicator(String code, String title, String population, String table) {}
