package nl.smartindustry.ingest.derived.review;

import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumExpectation;
import nl.smartindustry.ingest.derived.review.Anticipation.Total;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord.ScoredCell;
import nl.smartindustry.ingest.derived.review.YearPairs.Pair;
import nl.smartindustry.ingest.edit.rule.EditFile.SelectiveNote;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.api.java.JavaSparkContext;

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
record Scores(YearPairs pairs, Anticipation anticipation, Map<String, Double> importance) {
  private record Candidate(Pair pair, double score) {
    /** The most important last, of equal ones the last unit first. */
    static final Comparator<Candidate> ORDER =
        Comparator.comparingDouble(Candidate::score)
            .thenComparing(one -> one.pair.now().unit(), Comparator.reverseOrder())
            .thenComparing(one -> one.pair.now().delivery(), Comparator.reverseOrder());
  }

  /**
   * The records of a table that a review is most needed of.
   *
   * @param records those with the highest scores, the highest first
   * @param totals what is expected in all, by field; none of an empty table
   */
  record Highest(List<ScoredRecord> records, TreeMap<String, Total> totals)
      implements Serializable {

    /**
     * Reads the table in one task, which holds the records of two years.
     *
     * @param most records
     */
    static Highest of(RunContext run, Contract table, SelectiveNote note, int most) {
      var stratum = RowExpression.of(table, expr(note.stratum()).cast("string"));
      var folders = run.folders(table.table()).stream().map(Path::toString).toArray(String[]::new);
      return JavaSparkContext.fromSparkContext(run.session().sparkContext())
          .parallelize(Collections.singletonList(folders), 1)
          .map(names -> of(table, Stream.of(names).map(Path::of).toList(), note, stratum, most))
          .first();
    }

    private static Highest of(
        Contract table, List<Path> folders, SelectiveNote note, RowExpression stratum, int most) {
      var pairs = YearPairs.of(table, TableReader.files(folders), note, stratum);
      if (pairs.pairs().isEmpty()) {
        return new Highest(List.of(), new TreeMap<>());
      }
      var anticipation = Anticipation.of(pairs.sums(), pairs.fields());
      var highest = new Scores(pairs, anticipation, note.fields()).highest(most);
      return new Highest(highest, new TreeMap<>(anticipation.totals()));
    }
  }

  /** The records with the highest scores, at most so many, the highest first. */
  List<ScoredRecord> highest(int most) {
    var highest = new PriorityQueue<>(Candidate.ORDER);
    for (var pair : pairs.pairs()) {
      double score = score(pair);
      if (score > 0) {
        highest.add(new Candidate(pair, score));
      }
      if (highest.size() > most) {
        highest.remove();
      }
    }
    return highest.stream()
        .sorted(Candidate.ORDER.reversed())
        .map(candidate -> record(candidate.pair()))
        .toList();
  }

  private double score(Pair pair) {
    double score = 0;
    for (int field = 0; field < pairs.fields().size(); field++) {
      if (isJudged(pair, field)) {
        score += cell(pair, field).score();
      }
    }
    return score;
  }

  /** Whether there is a value, and something that it can be compared with. */
  private static boolean isJudged(Pair pair, int field) {
    var now = pair.now();
    return now.weight() != null
        && now.values()[field] != null
        && (pair.before()[field] != null || now.size() != null);
  }

  private ScoredCell cell(Pair pair, int field) {
    var now = pair.now();
    var name = pairs.fields().get(field);
    var expected = anticipation.byStratum().get(now.stratum()).get(name);
    double reported = now.values()[field].doubleValue();
    double anticipated = anticipated(expected, pair.before()[field], now.size());
    double deviation = now.weight().doubleValue() * (reported - anticipated);
    return new ScoredCell(reported, anticipated, deviation, Math.abs(deviation) * factor(name));
  }

  private static double anticipated(
      StratumExpectation expected, BigDecimal before, BigDecimal size) {
    return before != null
        ? expected.trend() * before.doubleValue()
        : expected.ratio() * size.doubleValue();
  }

  /** What a weighted deviation of a field counts for. */
  private double factor(String field) {
    double expected = Math.abs(anticipation.totals().get(field).expected());
    return expected > 0 ? importance.get(field) / expected : 0;
  }

  private ScoredRecord record(Pair pair) {
    var cells = new TreeMap<String, ScoredCell>();
    for (int field = 0; field < pairs.fields().size(); field++) {
      if (isJudged(pair, field)) {
        cells.put(pairs.fields().get(field), cell(pair, field));
      }
    }
    var now = pair.now();
    return new ScoredRecord(now.delivery(), now.line(), now.unit(), cells);
  }

  /**
   * A record of the latest year with its scores.
   *
   * @param cells by field; those that are to be judged
   */
  record ScoredRecord(String delivery, long line, String unit, Map<String, ScoredCell> cells)
      implements Serializable {
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
    record ScoredCell(double reported, double anticipated, double deviation, double score)
        implements Serializable {}

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
