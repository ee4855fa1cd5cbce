package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.survey.link.SampleColumns;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * The collected numbers of a wave, item by item, while they are treated.
 *
 * @param units the resolved units of the wave
 */
record WaveItems(SampleColumns columns, List<SampledUnit> units) {
  /** Values of an item; NaN where missing, and of an enterprise that did not answer. */
  double[] values(String item) {
    int column = columns.number(item);
    return units.stream()
        .mapToDouble(unit -> unit.answered() ? unit.numbers()[column] : Double.NaN)
        .toArray();
  }

  /** The values of the same enterprises in another wave; NaN where it has none. */
  double[] previous(String item, Map<String, double[]> others) {
    int column = columns.number(item);
    return units.stream()
        .mapToDouble(
            unit -> {
              var numbers = others.get(unit.key().enterprise());
              return numbers == null ? Double.NaN : numbers[column];
            })
        .toArray();
  }

  /** Which units may be given a value: they answered, and were asked. */
  boolean[] asked(List<String> behind) {
    var asked = new boolean[units.size()];
    for (int k = 0; k < asked.length; k++) {
      var unit = units.get(k);
      asked[k] =
          unit.answered()
              && behind.stream().noneMatch(item -> unit.reasons().contains(item + ":not_asked"));
    }
    return asked;
  }

  /** The unit's place by some names, crossed. */
  Crossing crossing(List<String> names) {
    var codes = names.stream().map(this::codes).toList();
    return Crossing.of(names, codes, units.size());
  }

  private Codes codes(String name) {
    int dimension = columns.dimensions().indexOf(name);
    return Codes.of(
        units.stream()
            .map(SampledUnit::place)
            .map(
                place ->
                    name.equals(Treatment.STRATUM) ? place.stratum() : place.codes().get(dimension))
            .toArray(String[]::new));
  }

  /** These items with other values of one of them. */
  WaveItems with(String item, double[] values) {
    int column = columns.number(item);
    var changed = new ArrayList<SampledUnit>();
    for (int k = 0; k < values.length; k++) {
      var numbers = Arrays.copyOf(units.get(k).numbers(), columns.numbers().size());
      numbers[column] = units.get(k).answered() ? values[k] : numbers[column];
      changed.add(units.get(k).with(numbers));
    }
    return new WaveItems(columns, changed);
  }
}
