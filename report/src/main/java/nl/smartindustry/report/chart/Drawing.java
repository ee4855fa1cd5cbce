package nl.smartindustry.report.chart;

/** A chart as SVG, in a size for pages and one for telephones, and as a picture for documents. */
public final class Drawing {
  /** At 300 dots an inch over the 17 cm that text is wide. */
  private static final int PIXELS = 2008;

  private final String wide;
  private final String narrow;
  private byte[] png;

  public Drawing(String wide, String narrow) {
    this.wide = wide;
    this.narrow = narrow;
  }

  public String wide() {
    return wide;
  }

  public String narrow() {
    return narrow;
  }

  /** The wide drawing as PNG, made once for all documents. */
  public synchronized byte[] png() {
    if (png == null) {
      png = Picture.png(wide, PIXELS);
    }
    return png;
  }
}
