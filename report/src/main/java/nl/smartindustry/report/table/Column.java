package nl.smartindustry.report.table;

/**
 * A column of figures or words.
 *
 * @param id stable name in data files, {@code 2024}
 * @param heading its head
 * @param numeric whether its cells are set as numbers, to the right
 */
public record Column(String id, Heading heading, boolean numeric) {}
