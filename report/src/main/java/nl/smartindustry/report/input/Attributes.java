package nl.smartindustry.report.input;

/**
 * What is said about one observation; empty text where nothing is said.
 *
 * @param obsStatus SDMX {@code OBS_STATUS}
 * @param confStatus SDMX {@code CONF_STATUS}, F (free) or C (confidential)
 * @param reason why there is no value
 * @param statusNl definitief, nader voorlopig or voorlopig
 * @param definition version of the definition, {@code DII3}
 * @param breakNote what a break consists of
 * @param verdict of a difference, tested with the others of its table: increased, decreased or
 *     not_shown
 */
public record Attributes(
    String obsStatus,
    String confStatus,
    String reason,
    String statusNl,
    String definition,
    String breakNote,
    String verdict) {}
