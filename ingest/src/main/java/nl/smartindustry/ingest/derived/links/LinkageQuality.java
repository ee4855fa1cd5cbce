package nl.smartindustry.ingest.derived.links;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How well the records of a source and year could be linked, in percentages that may be shown. */
final class LinkageQuality {
  private static final double PERCENT = 100;

  /** With fewer records than these, a percentage would disclose one of them. */
  private static final int LEAST = 10;

  private static final int DECIMALS = 6;
  private static final String NOTE = "% of records; coverage: % of enterprises in the frame";

  private LinkageQuality() {}

  /** The records of a source and year, counted. */
  private static final class Counts {
    private long records;
    private long counting;
    private long linked;
    private long named;
    private long ambiguous;
    private final Set<String> enterprises = new HashSet<>();

    void add(BestLink link, int year) {
      records++;
      counting += link.isLinked() || !link.outcome().equals("no_number") ? 1 : 0;
      if (link.isLinked()) {
        linked++;
        named += link.method().equals("name") ? 1 : 0;
        ambiguous += link.outcome().equals("ambiguous") ? 1 : 0;
        if (link.holder().frame() == year) {
          enterprises.add(link.holder().first());
        }
      }
    }
  }

  /**
   * @param links one per record
   * @param directory knows how many enterprises there are in each frame
   * @return rows of the table {@code linkage_quality}, in order: one per measure, source and year
   *     of at least ten records: {@code linkage_rate} (of the records with a number or a name,
   *     those linked), {@code coverage_rate} (of the enterprises in the frame of the year, those
   *     that occur), {@code name_share} and {@code ambiguous_share} (of those linked), each in %
   */
  static List<Row> of(List<BestLink> links, NumberDirectory directory) {
    var counts = new TreeMap<String, TreeMap<Integer, Counts>>();
    for (var link : links) {
      if (link.record().year() != null) {
        counts
            .computeIfAbsent(link.record().key().source(), source -> new TreeMap<>())
            .computeIfAbsent(link.record().year(), year -> new Counts())
            .add(link, link.record().year());
      }
    }
    var rows = new ArrayList<Row>();
    counts.forEach(
        (source, years) ->
            years.forEach(
                (year, of) -> {
                  if (of.records >= LEAST) {
                    var population = directory.population(year);
                    add(rows, "ambiguous_share", source, year, of.ambiguous, of.linked);
                    add(rows, "coverage_rate", source, year, of.enterprises.size(), population);
                    add(rows, "linkage_rate", source, year, of.linked, of.counting);
                    add(rows, "name_share", source, year, of.named, of.linked);
                  }
                }));
    rows.sort(Comparator.comparing(row -> row.getString(0)));
    return rows;
  }

  private static void add(
      List<Row> rows, String measure, String source, int year, long part, Long whole) {
    if (whole != null && whole > 0) {
      var value =
          new BigDecimal(Double.toString(part * PERCENT / whole))
              .setScale(DECIMALS, RoundingMode.HALF_UP)
              .doubleValue();
      rows.add(RowFactory.create(measure, source, year + "", "_T", value, NOTE));
    }
  }
}
