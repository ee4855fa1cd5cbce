package nl.smartindustry.ingest.derived.review;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord.ScoredCell;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scores by record: the local score of a field is importance × weight × |reported − anticipated| /
 * anticipated total, the score of a record the sum of these.
 *
 * @see "Latouche and Berthelot (1992), Use of a score function to prioritize and limit recontacts
 *     in editing business surveys, Journal of Official Statistics 8(3), 389-400"
 * @see "Hidiroglou and Berthelot (1986), Statistical editing and imputation for periodic business
 *     surveys, Survey Methodology 12(1), 73-83: the movement of like units as what is expected"
 * @see "Hedlin (2003), Score functions to reduce business survey editing at the U.K. Office for
 *     National Statistics, Journal of Official Statistics 19(2), 177-199"
 */
record Scores(YearPairs pairs, Anticipation anticipation) {

  /** The records with the highest scores, at most so many, the highest first. */
  List<ScoredRecord> highest(int most) {
    var scored = scored();
    var rows =
        scored
            .where(col("score").gt(0))
            .orderBy(col("score").desc(), col("unit"), col("source_delivery"))
            .limit(most)
            .collectAsList();
    return rows.stream().map(this::record).toList();
  }

  private Dataset<Row> scored() {
    var joined =
        pairs.rows().join(broadcast(strata(pairs.rows().sparkSession())), "stratum", "left");
    var columns = new ArrayList<Column>();
    columns.add(col("*"));
    Column score = lit(0.0);
    for (String field : pairs.note().fields().keySet()) {
      var anticipated =
          when(
                  col(YearPairs.before(field)).isNotNull(),
                  col("trend_" + field).multiply(col(YearPairs.before(field)).cast("double")))
              .otherwise(col("ratio_" + field).multiply(col("size").cast("double")));
      var deviation =
          col("weight").cast("double").multiply(col(field).cast("double").minus(anticipated));
      columns.add(anticipated.as("anticipated_" + field));
      columns.add(deviation.as("deviation_" + field));
      score = score.plus(coalesce(abs(deviation).multiply(factor(field)), lit(0.0)));
    }
    columns.add(score.as("score"));
    return joined.select(columns.toArray(Column[]::new));
  }

  /** What a weighted deviation of a field counts for. */
  private double factor(String field) {
    double expected = Math.abs(anticipation.totals().get(field).expected());
    return expected > 0 ? pairs.note().fields().get(field) / expected : 0;
  }

  private Dataset<Row> strata(SparkSession spark) {
    var schema = new StructType().add("stratum", DataTypes.StringType);
    for (String field : pairs.note().fields().keySet()) {
      schema = schema.add("trend_" + field, DataTypes.DoubleType);
      schema = schema.add("ratio_" + field, DataTypes.DoubleType);
    }
    var rows = new ArrayList<Row>();
    anticipation
        .byStratum()
        .forEach(
            (stratum, expected) -> {
              var cells = new ArrayList<Object>(List.of(stratum));
              for (String field : pairs.note().fields().keySet()) {
                cells.add(expected.get(field).trend());
                cells.add(expected.get(field).ratio());
              }
              rows.add(RowFactory.create(cells.toArray()));
            });
    return spark.createDataFrame(rows, schema);
  }

  private ScoredRecord record(Row row) {
    var cells = new TreeMap<String, ScoredCell>();
    for (String field : pairs.note().fields().keySet()) {
      Double deviation = row.getAs("deviation_" + field);
      if (deviation != null) {
        cells.put(
            field,
            new ScoredCell(
                row.<Number>getAs(field).doubleValue(),
                row.<Double>getAs("anticipated_" + field),
                deviation,
                Math.abs(deviation) * factor(field)));
      }
    }
    return new ScoredRecord(
        row.getAs("source_delivery"), row.<Long>getAs("source_line"), row.getAs("unit"), cells);
  }

  /**
   * A record of the latest year with its scores.
   *
   * @param cells by field; those that are to be judged
   */
  record ScoredRecord(String delivery, long line, String unit, Map<String, ScoredCell> cells) {
    /** The most important first; equal ones by unit. */
    static final Comparator<ScoredRecord> ORDER =
        Comparator.comparingDouble(ScoredRecord::score)
            .reversed()
            .thenComparing(ScoredRecord::unit)
            .thenComparing(ScoredRecord::delivery);

    /**
     * One value.
     *
     * @param deviation weight × (reported − anticipated)
     * @param score importance × weight × |reported − anticipated| / anticipated total
     */
    record ScoredCell(double reported, double anticipated, double deviation, double score) {}

    /** The sum of the scores of its cells. */
    double score() {
      return cells.values().stream().mapToDouble(ScoredCell::score).sum();
    }

    /** The same record without the fields that were judged before. */
    ScoredRecord without(Set<String> fields) {
      var left = new TreeMap<>(cells);
      left.keySet().removeAll(fields);
      return new ScoredRecord(delivery, line, unit, left);
    }
  }
}
