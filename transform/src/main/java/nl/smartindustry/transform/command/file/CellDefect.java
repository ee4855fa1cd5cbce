package nl.smartindustry.transform.command.file;

/** A cell that cannot be taken; says what is wrong with it and never what stands in it. */
final class CellDefect extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean infinite;

  private CellDefect(String what, boolean infinite) {
    super(what, null, false, false);
    this.infinite = infinite;
  }

  static CellDefect noNumber() {
    return new CellDefect("not a number", false);
  }

  static CellDefect infiniteNumber() {
    return new CellDefect("an infinite value (a finite number, or empty)", true);
  }

  static CellDefect brokenQuote() {
    return new CellDefect("text after a closing quote, or a quote that is never closed", false);
  }

  boolean isInfinite() {
    return infinite;
  }
}
