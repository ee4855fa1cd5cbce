package nl.smartindustry.transform.command.protect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.command.protect.ProtectSpec.Contributions;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * Micro-data, a record for each contribution.
 *
 * @param holding of each record; an enterprise without one is its own
 * @param values ones where contributions are counted
 * @param weights ones without
 * @param asked who asked for protection; empty where that is no question
 * @param counts whether a record is so many contributors as its value says
 */
record ContributionRecords(
    SourceTable table,
    int[] contributor,
    int[] holding,
    Decimals values,
    Decimals weights,
    boolean[] asked,
    boolean counts) {

  /**
   * Reads and checks.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a column is not there (78), a record
   *     lacks its contributor or a number, has a weight below 0, or an enterprise has two holdings
   *     (65, by line)
   */
  static ContributionRecords read(ProtectSpec spec) {
    var format = spec.source().microdata();
    var columns = spec.contributions();
    var request = spec.choices().rules().request();
    var file = new UserFile(spec.file().resolve(format.path()), format);
    var wanted = new WantedColumns().texts(spec.columns());
    wanted.text(columns.contributor()).text(columns.holding()).text(columns.weight());
    wanted.text(columns.isCount() && !columns.hasCounts() ? null : columns.value());
    wanted.text(request == null ? null : request.column());
    var table = new SourceTable(file, file.read(wanted)).checked(null);
    var reading = new Reading(table, format, columns);
    var contributor = reading.contributor();
    var values = reading.values();
    return new ContributionRecords(
        table,
        contributor,
        reading.holding(contributor),
        values,
        reading.weights(),
        request == null ? new boolean[0] : reading.asked(request.column()),
        columns.hasCounts());
  }

  int size() {
    return contributor.length;
  }

  boolean hasAsked(int record) {
    return asked.length > 0 && asked[record];
  }

  /** By record the key of its contributor, by the column that names it. */
  long[] keys(String column, RecordKeys keys) {
    var codes = table.data().codes(column);
    var of = codes.levels().stream().mapToLong(keys::of).toArray();
    return Arrays.stream(contributor).mapToLong(code -> of[code]).toArray();
  }

  /** Records that count, those of a holding together and in it those of an enterprise. */
  int[] grouped() {
    return IntStream.range(0, size())
        .filter(record -> weights.values()[record] > 0)
        .filter(record -> !counts || values.values()[record] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(record -> holding[record])
                .thenComparingInt(record -> contributor[record]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Takes the columns of a file apart. */
  private record Reading(SourceTable table, DataFile format, Contributions columns) {

    int[] contributor() {
      return columns.contributor() == null
          ? IntStream.range(0, table.data().size()).toArray()
          : table.completeCodes(columns.contributor()).of();
    }

    int[] holding(int[] contributor) {
      if (columns.holding() == null) {
        return contributor;
      }
      var codes = table.data().codes(columns.holding());
      var holding = new int[contributor.length];
      int enterprises = Arrays.stream(contributor).max().orElse(0) + 1;
      var first = new int[enterprises];
      for (int row = 0; row < holding.length; row++) {
        int code = codes.of()[row];
        holding[row] = code == Codes.NONE ? codes.levels().size() + contributor[row] : code;
        int one = contributor[row];
        if (first[one] > 0 && holding[first[one] - 1] != holding[row]) {
          throw table.refusal(
              row,
              "column '%s': not the holding of the same contributor on %s"
                  .formatted(columns.holding(), table.file().place(first[one] - 1)));
        }
        first[one] = row + 1;
      }
      return holding;
    }

    Decimals values() {
      if (columns.isCount() && !columns.hasCounts()) {
        return Decimals.same(table.data().size(), 1);
      }
      var values = Decimals.complete(table, format, columns.value());
      if (columns.isCount()) {
        refuse(values, columns.value(), 0, "below 0 (a count)");
        if (values.decimals() > 0) {
          throw table.refusal(0, "column '%s': not all whole (counts)".formatted(columns.value()));
        }
      }
      return values;
    }

    Decimals weights() {
      if (columns.weight() == null) {
        return Decimals.same(table.data().size(), 1);
      }
      var weights = Decimals.complete(table, format, columns.weight());
      refuse(weights, columns.weight(), 0, "below 0 (a weight)");
      return weights;
    }

    private void refuse(Decimals numbers, String column, long below, String found) {
      for (int row = 0; row < numbers.values().length; row++) {
        if (numbers.values()[row] < below) {
          throw table.refusal(row, "column '%s': %s".formatted(column, found));
        }
      }
    }

    boolean[] asked(String column) {
      var numbers = Decimals.complete(table, format, column);
      var asked = new boolean[numbers.values().length];
      for (int row = 0; row < asked.length; row++) {
        long value = numbers.values()[row];
        if (numbers.decimals() > 0 || value != 0 && value != 1) {
          throw table.refusal(
              row, "column '%s': neither 1 nor 0 (asked, did not)".formatted(column));
        }
        asked[row] = value == 1;
      }
      return asked;
    }
  }
}
