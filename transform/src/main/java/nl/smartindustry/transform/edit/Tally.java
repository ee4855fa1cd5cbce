package nl.smartindustry.transform.edit;

/** A number of units under a name. */
public record Tally(String name, int units) {}
