package nl.smartindustry.ingest.derived.review;

import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord;
import nl.smartindustry.ingest.edit.rule.EditFile.SelectiveNote;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The records of a table that a review is most needed of.
 *
 * @param highest the records with the highest scores, the highest first
 * @param totals what is expected in all, by field; none of an empty table
 */
record Choice(List<ScoredRecord> highest, TreeMap<String, Anticipation.Total> totals)
    implements Serializable {

  /**
   * Reads the table in one task, which holds the records of two years.
   *
   * @param most records
   */
  static Choice of(RunContext run, Contract table, SelectiveNote note, int most) {
    var stratum = RowExpression.of(table, expr(note.stratum()).cast("string"));
    var folders = run.folders(table.table()).stream().map(Path::toString).toArray(String[]::new);
    return JavaSparkContext.fromSparkContext(run.session().sparkContext())
        .parallelize(Collections.singletonList(folders), 1)
        .map(names -> of(table, Stream.of(names).map(Path::of).toList(), note, stratum, most))
        .first();
  }

  private static Choice of(
      Contract table, List<Path> folders, SelectiveNote note, RowExpression stratum, int most) {
    var pairs = YearPairs.of(table, TableReader.files(folders), note, stratum);
    if (pairs.pairs().isEmpty()) {
      return new Choice(List.of(), new TreeMap<>());
    }
    var anticipation = Anticipation.of(pairs.sums(), pairs.fields());
    var highest = new Scores(pairs, anticipation, note.fields()).highest(most);
    return new Choice(highest, new TreeMap<>(anticipation.totals()));
  }
}
