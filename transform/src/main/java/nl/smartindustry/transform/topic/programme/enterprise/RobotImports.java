package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.survey.link.Frames;
import org.apache.spark.sql.Row;

/**
 * What enterprises of manufacturing import of industrial robots, in million euro a year.
 *
 * @param trade rows of {@code goods_trade} in robots; reads {@code month}, {@code enterprise_id},
 *     {@code import_value} (euro), {@code status}
 * @param frames the register, for which importers are in manufacturing
 */
public record RobotImports(List<Row> trade, Frames frames) {
  private static final double MILLION = 1e6;
  private static final double PERCENT = 100;

  /**
   * What an enterprise imported in a year.
   *
   * @param frame its row in the frame of the year; empty where that does not know it
   */
  private record Importer(String enterprise, long imported, boolean isOpen, Optional<Row> frame) {
    Importer and(Importer more) {
      return new Importer(enterprise, imported + more.imported, isOpen || more.isOpen, frame);
    }

    boolean isOurs() {
      return frame.filter(RegisterPopulation::isManufacturing).isPresent();
    }
  }

  /** The figures of the years that trade was delivered for; a year without a frame has a gap. */
  public List<Figure> of(Indicator indicator) {
    var years = new TreeMap<String, Map<String, Importer>>();
    for (var row : trade) {
      if (isImport(row)) {
        var year = row.<String>getAs("month").substring(0, 4);
        var one = importer(row, year);
        years
            .computeIfAbsent(year, any -> new TreeMap<>())
            .merge(one.enterprise(), one, Importer::and);
      }
    }
    return years.entrySet().stream()
        .map(
            year ->
                figure(
                    indicator,
                    Moment.endOf(Integer.parseInt(year.getKey())),
                    year.getValue().values()))
        .toList();
  }

  private static boolean isImport(Row row) {
    Long value = row.getAs("import_value");
    return value != null && value > 0;
  }

  private Importer importer(Row row, String year) {
    String enterprise = row.getAs("enterprise_id");
    String status = row.getAs("status");
    boolean isOpen = status != null && !status.equals("D");
    return new Importer(
        enterprise, row.<Long>getAs("import_value"), isOpen, frames.row(enterprise, year));
  }

  private static Figure figure(Indicator indicator, Moment year, Collection<Importer> importers) {
    boolean open = importers.stream().anyMatch(Importer::isOpen);
    var figures = new MomentFigures(indicator, year).withStatus(open);
    // An importer that the frame of its year does not know counts for the coverage.
    var known = importers.stream().filter(one -> one.frame().isPresent()).toList();
    var ours = known.stream().filter(Importer::isOurs).toList();
    if (ours.isEmpty()) {
      var why = known.isEmpty() ? Reason.NOT_DELIVERED : Reason.NO_OBSERVATIONS;
      return figures.missing(Breakdown.TOTAL, why);
    }
    var amounts = new HashMap<String, Double>();
    var holdings = new HashMap<String, String>();
    for (var one : ours) {
      amounts.put(one.enterprise(), one.imported() / MILLION);
      holdings.put(one.enterprise(), Enterprise.holding(one.frame().orElseThrow()));
    }
    var support = Support.amount("imports of robots", Contributions.amount(amounts, holdings));
    long total = ours.stream().mapToLong(Importer::imported).sum();
    return figures.of(
        Breakdown.TOTAL,
        total / MILLION,
        support.covering(PERCENT * known.size() / importers.size()));
  }
}
