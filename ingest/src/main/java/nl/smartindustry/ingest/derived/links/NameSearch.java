package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.ingest.derived.links.LinkagePlan.NameRule;
import nl.smartindustry.ingest.derived.links.NamedRecords.Key;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Looks for the names of records in a register of names: by block, scored, the best first. */
record NameSearch(NameRule rule, BusinessName.Silent silent) {
  /** Candidates shown for clerical review. */
  private static final int SHOWN = 5;

  private static final StructType BLOCKED =
      StructType.fromDDL("block STRING, delivery STRING, line BIGINT")
          .add("words", DataTypes.createArrayType(DataTypes.StringType));

  private static final StructType SCORED =
      StructType.fromDDL(
          "delivery STRING, line BIGINT, candidate_delivery STRING, "
              + "candidate_line BIGINT, score DOUBLE");

  /**
   * A name of the register that may be that of a record.
   *
   * @param rank from 1, the best
   * @param number a pseudonym
   * @param delivery of the register in which the name stands
   * @param certain whether it is good enough and clearly the best
   */
  record Candidate(
      Key record,
      int rank,
      String number,
      double score,
      String delivery,
      long line,
      boolean certain) {
    static final Comparator<Candidate> ORDER =
        Comparator.comparing((Candidate one) -> one.record().source())
            .thenComparing(one -> one.record().delivery())
            .thenComparing(one -> one.record().line())
            .thenComparing(Candidate::rank);

    /** A row of {@link #candidates}. */
    static Candidate of(String source, Row row) {
      return new Candidate(
          new Key(source, row.getAs("delivery"), row.<Long>getAs("line")),
          row.<Integer>getAs("rank"),
          row.getAs("number"),
          row.<Double>getAs("score"),
          row.getAs("candidate_delivery"),
          row.<Long>getAs("candidate_line"),
          row.<Boolean>getAs("certain"));
    }

    /** A row of the table {@code link_review}. */
    Row row() {
      return RowFactory.create(
          record.source(), record.delivery(), record.line(), rank, number, score, delivery, line);
    }
  }

  /**
   * The best candidates of each record.
   *
   * @param names of the records: {@code delivery, line, name}
   * @param register the same of the register of names
   * @param numbers one row per record of that register: {@code candidate_delivery, candidate_line,
   *     number}; the number is a pseudonym
   * @return one row per record and candidate that reaches the score for review, at most five:
   *     {@code delivery, line, rank} from 1, {@code number, score, candidate_delivery,
   *     candidate_line}, and {@code certain}: whether the first is good enough and clearly the best
   */
  Dataset<Row> candidates(Dataset<Row> names, Dataset<Row> register, Dataset<Row> numbers) {
    var theirs =
        blocked(register)
            .select(
                col("block"),
                col("delivery").as("candidate_delivery"),
                col("line").as("candidate_line"),
                col("words").as("candidate_words"));
    var scored =
        theirs
            .join(broadcast(blocked(names)), "block")
            .map((MapFunction<Row, Row>) NameSearch::score, encoder(SCORED))
            .where(col("score").geq(rule.review()))
            .distinct();
    var perNumber =
        scored
            .join(numbers, new String[] {"candidate_delivery", "candidate_line"}, "inner")
            .where(col("number").isNotNull()) // a name without a number links to no enterprise
            .groupBy("delivery", "line", "number")
            .agg(
                max("score").as("score"),
                min(struct(col("candidate_delivery"), col("candidate_line"))).as("at"));
    return ranked(perNumber);
  }

  private Dataset<Row> ranked(Dataset<Row> perNumber) {
    var best = struct(col("score").multiply(-1).as("order"), col("number"), col("at"));
    var first = get(col("best"), lit(0)).getField("order").multiply(-1);
    var second = coalesce(get(col("best"), lit(1)).getField("order").multiply(-1), lit(0.0));
    return perNumber
        .groupBy("delivery", "line")
        .agg(slice(array_sort(collect_list(best)), 1, SHOWN).as("best"))
        .withColumn("certain", first.geq(rule.accept()).and(first.minus(second).geq(rule.margin())))
        .select(col("delivery"), col("line"), col("certain"), posexplode(col("best")))
        .select(
            col("delivery"),
            col("line"),
            col("pos").plus(1).as("rank"),
            col("col.number"),
            col("col.order").multiply(-1).as("score"),
            col("col.at.candidate_delivery"),
            col("col.at.candidate_line"),
            col("certain").and(col("pos").equalTo(0)).as("certain"));
  }

  private Dataset<Row> blocked(Dataset<Row> names) {
    var quiet = silent;
    return names.flatMap(
        (FlatMapFunction<Row, Row>)
            row -> {
              var name = BusinessName.of(row.getString(2), quiet);
              List<Row> rows = new ArrayList<>();
              for (String block : name.blocks()) {
                rows.add(
                    RowFactory.create(
                        block,
                        row.getString(0),
                        row.getLong(1),
                        name.words().toArray(String[]::new)));
              }
              return rows.iterator();
            },
        encoder(BLOCKED));
  }

  private static Row score(Row pair) {
    var ours = new BusinessName(pair.getList(pair.fieldIndex("words")));
    var theirs = new BusinessName(pair.getList(pair.fieldIndex("candidate_words")));
    return RowFactory.create(
        pair.<String>getAs("delivery"),
        pair.<Long>getAs("line"),
        pair.<String>getAs("candidate_delivery"),
        pair.<Long>getAs("candidate_line"),
        ours.similarity(theirs));
  }

  private static Encoder<Row> encoder(StructType schema) {
    return Encoders.row(schema);
  }
}
