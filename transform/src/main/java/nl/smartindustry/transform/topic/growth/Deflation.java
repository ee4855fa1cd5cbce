package nl.smartindustry.transform.topic.growth;

/** How a volume of value added was found. */
public enum Deflation {
  /** Output and inputs each by their own price. */
  DOUBLE("double deflation"),
  /** Value added by its price, where output and inputs have none. */
  SINGLE("single deflation of value added"),
  /** Some branches the one, some the other. */
  MIXED("double deflation, single in some branches");

  private final String words;

  Deflation(String words) {
    this.words = words;
  }

  /** What a reader is told. */
  public String words() {
    return words;
  }

  Deflation and(Deflation other) {
    return this == other ? this : MIXED;
  }
}
