package nl.smartindustry.transform.method.imputation;

/** A number of units under a name. */
public record Tally(String name, int units) {}
