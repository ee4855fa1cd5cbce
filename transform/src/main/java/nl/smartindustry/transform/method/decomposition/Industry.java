package nl.smartindustry.transform.method.decomposition;

/**
 * An industry in one year.
 *
 * @param output value added in prices of the year
 * @param price index of its output
 * @param labour hours or persons
 */
public record Industry(double output, double price, double labour) {
  public double volume() {
    return output / price;
  }

  /** Volume per unit of labour. */
  double productivity() {
    return volume() / labour;
  }

  public boolean isDefined() {
    return price > 0 && labour > 0 && output > 0;
  }
}
