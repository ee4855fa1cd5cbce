package nl.smartindustry.samples.dirt;

/** Number in the catalogue of dirt, sources section 4, and the name of the case there. */
public record DirtKind(int number, String name) {
  private static final int KINDS = 20;

  public DirtKind {
    if (number < 1 || number > KINDS) {
      throw new IllegalArgumentException(
          "Kind '%s': found number %d (1 to %d)".formatted(name, number, KINDS));
    }
  }
}
