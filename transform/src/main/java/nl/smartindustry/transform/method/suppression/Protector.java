package nl.smartindustry.transform.method.suppression;

/** Withholds what must be withheld besides the sensitive cells of linked tables. */
public final class Protector {
  private Protector() {}

  /**
   * A pattern of suppression that meets every need, at little cost. The same tables give the same
   * pattern, on any number of cores.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal (65) where the need of a cell, or of a sum
   *     of cells, cannot be met by any pattern; it names the cell
   */
  public static ProtectedTables protect(LinkedTables tables, Contributors contributors) {
    var components = Component.of(tables, contributors);
    return Component.join(components, components.stream().map(Protector::protect).toList());
  }

  private static ProtectedTables protect(Component component) {
    try {
      return component.protect();
    } catch (Unattainable unmet) {
      throw unmet.refusal(component.tables());
    }
  }
}
