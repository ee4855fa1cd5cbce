package nl.smartindustry.samples.economy;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.parameter.ParameterTable;

/**
 * One technology or practice.
 *
 * @param index position in the list; part of the key of its draws
 * @param share share of manufacturing enterprises with 10 and more persons in 2018
 * @param growth rise a year on the logit scale
 * @param sizeGradient rise a size class on the logit scale
 * @param loading correlation with the lasting maturity of the enterprise
 */
public record Item(
    int index, String name, double share, double growth, double sizeGradient, double loading) {

  public Item {
    if (share <= 0 || share >= 1 || loading < 0 || loading >= 1 || growth < 0) {
      throw new IllegalArgumentException(
          "Item '%s': share, growth or loading outside its range".formatted(name));
    }
  }

  public static List<Item> all() {
    var rows = ParameterTable.read("adoption-items.csv").rows();
    return IntStream.range(0, rows.size()).mapToObj(at -> of(at, rows.get(at))).toList();
  }

  private static Item of(int index, ParameterTable.Row row) {
    return new Item(
        index,
        row.text("item"),
        row.number("share"),
        row.number("growth"),
        row.number("size_gradient"),
        row.number("loading"));
  }
}
