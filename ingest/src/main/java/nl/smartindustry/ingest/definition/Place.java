package nl.smartindustry.ingest.definition;

/** A line of a definition, from 1, or 0 for all of it. */
record Place(String file, int line) {
  @Override
  public String toString() {
    return "Definition '%s'%s".formatted(file, line > 0 ? ", line " + line : "");
  }
}
