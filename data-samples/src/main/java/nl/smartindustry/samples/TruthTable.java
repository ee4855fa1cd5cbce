package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.survey.SamplingFrame.FrameStratum;
import nl.smartindustry.samples.survey.SamplingFrame.FrameUnit;
import nl.smartindustry.samples.write.DutchNumber;

/**
 * Figures of the whole population of manufacturing with 10 and more persons, in the cells of the
 * published tables: activity by size, with the totals over both.
 *
 * @param <T> what is known of an enterprise
 */
final class TruthTable<T> {
  private static final String ALL_ACTIVITIES = "C";
  private static final String ALL_SIZES = "_T";

  private final BiFunction<FrameUnit, Integer, T> known;
  private final List<TruthMeasure<T>> measures = new ArrayList<>();

  /**
   * @param known what is known of an enterprise in a year
   */
  TruthTable(BiFunction<FrameUnit, Integer, T> known) {
    this.known = known;
  }

  /** A column: what is brought together over the enterprises of a cell, divided by a number. */
  private record TruthMeasure<T>(
      String name,
      int decimals,
      ToDoubleFunction<T> of,
      DoubleBinaryOperator together,
      ToDoubleFunction<CellSums> divisor) {}

  private record TruthCell(String activity, String size) {}

  /** The enterprises of a cell so far and what each measure has come to. */
  private static final class CellSums {
    private int enterprises;
    private double persons;
    private final double[] values;

    CellSums(int measures) {
      this.values = new double[measures];
    }
  }

  TruthTable<T> sum(String name, int decimals, ToDoubleFunction<T> of) {
    return measure(name, decimals, of, Double::sum, cell -> 1);
  }

  /** A sum of hundredths, written with two decimals. */
  TruthTable<T> hundredths(String name, ToLongFunction<T> of) {
    return measure(name, 2, of::applyAsLong, Double::sum, cell -> 100);
  }

  TruthTable<T> largest(String name, int decimals, ToDoubleFunction<T> of) {
    return measure(name, decimals, of, Math::max, cell -> 1);
  }

  TruthTable<T> shareOfEnterprises(String name, ToDoubleFunction<T> of) {
    return measure(name, 6, of, Double::sum, cell -> cell.enterprises);
  }

  TruthTable<T> shareOfPersons(String name, ToDoubleFunction<T> of) {
    return measure(name, 6, of, Double::sum, cell -> cell.persons);
  }

  private TruthTable<T> measure(
      String name,
      int decimals,
      ToDoubleFunction<T> of,
      DoubleBinaryOperator together,
      ToDoubleFunction<CellSums> divisor) {
    measures.add(new TruthMeasure<>(name, decimals, of, together, divisor));
    return this;
  }

  /**
   * The header.
   *
   * @param first the columns before the cell
   */
  String header(String first) {
    var names = measures.stream().map(TruthMeasure::name).collect(Collectors.joining(","));
    return first + ",activity,size,enterprises," + names;
  }

  /** One line per cell of a year. */
  List<String> lines(SamplingFrame frame, String first) {
    var cells =
        new TreeMap<TruthCell, CellSums>(
            Comparator.comparing(TruthCell::activity).thenComparing(TruthCell::size));
    for (var stratum : frame.strata().entrySet()) {
      if (stratum.getKey().band().atLeast(SizeBand.P10)) {
        stratum.getValue().forEach(unit -> add(cells, stratum.getKey(), unit, frame.year()));
      }
    }
    var lines = new ArrayList<String>();
    cells.forEach(
        (cell, sums) ->
            lines.add(String.join(",", first, cell.activity(), cell.size(), text(sums))));
    return lines;
  }

  private void add(Map<TruthCell, CellSums> cells, FrameStratum stratum, FrameUnit unit, int year) {
    T one = known.apply(unit, year);
    var values =
        measures.stream().mapToDouble(measure -> measure.of().applyAsDouble(one)).toArray();
    for (var activity : List.of(stratum.group().code(), ALL_ACTIVITIES)) {
      for (var size : List.of(size(stratum.band()), ALL_SIZES)) {
        var cell = new TruthCell(activity, size);
        add(cells.computeIfAbsent(cell, key -> new CellSums(values.length)), unit, values);
      }
    }
  }

  private void add(CellSums sums, FrameUnit unit, double[] values) {
    sums.enterprises++;
    sums.persons += unit.persons();
    for (int at = 0; at < values.length; at++) {
      sums.values[at] = measures.get(at).together().applyAsDouble(sums.values[at], values[at]);
    }
  }

  private String text(CellSums sums) {
    var texts = new ArrayList<String>(List.of(Integer.toString(sums.enterprises)));
    for (int at = 0; at < measures.size(); at++) {
      var measure = measures.get(at);
      double value = sums.values[at] / measure.divisor().applyAsDouble(sums);
      texts.add(DutchNumber.point(value, measure.decimals()));
    }
    return String.join(",", texts);
  }

  private static String size(SizeBand band) {
    if (band.atLeast(SizeBand.P250)) {
      return "250+";
    }
    return band.atLeast(SizeBand.P50) ? "50-249" : "10-49";
  }
}
