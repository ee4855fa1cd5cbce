package nl.smartindustry.ingest.derived.review;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumSums;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumSums.Sums;
import nl.smartindustry.ingest.edit.rule.EditFile.SelectiveNote;

/**
 * The records of the latest year, each beside the same unit a year before.
 *
 * @param fields the fields that are judged, in the order of a pair's values
 */
record YearPairs(List<String> fields, List<Pair> pairs) {
  /** Values further apart than this factor are left out of the movement of a stratum. */
  private static final BigDecimal FAR = BigDecimal.valueOf(3);

  /**
   * One record of the latest year.
   *
   * @param now its values, by field; null where there is none
   * @param before the values of the same unit a year before; null where there are none
   */
  record Pair(YearRecord now, BigDecimal[] before) {}

  /** A record of one year. */
  record YearRecord(
      String unit,
      String stratum,
      BigDecimal weight,
      BigDecimal size,
      String delivery,
      long line,
      BigDecimal[] values) {}

  /**
   * Reads a table once; of its records those of the two latest years are held.
   *
   * @param stratum of a record
   */
  static YearPairs of(Contract table, List<Path> files, SelectiveNote note, RowExpression stratum) {
    var years = new TreeMap<Long, List<YearRecord>>();
    var names = table.names().toArray(String[]::new);
    try (var rows = TableReader.open(files, names)) {
      var period = rows.cell(note.period());
      var record = record(table, note, stratum, rows);
      while (rows.next()) {
        long year = period.isNull() ? Long.MIN_VALUE : period.whole();
        if (years.isEmpty() || year >= years.lastKey() - 1) {
          years.computeIfAbsent(year, y -> new ArrayList<>()).add(record.get());
          years.headMap(years.lastKey() - 1).clear();
        }
      }
    }
    return new YearPairs(List.copyOf(note.fields().keySet()), pairs(years));
  }

  private static List<Pair> pairs(TreeMap<Long, List<YearRecord>> years) {
    if (years.isEmpty()) {
      return List.of();
    }
    var before = new HashMap<String, List<YearRecord>>();
    for (var record : years.getOrDefault(years.lastKey() - 1, List.of())) {
      before.computeIfAbsent(record.unit(), unit -> new ArrayList<>(1)).add(record);
    }
    var pairs = new ArrayList<Pair>();
    for (var record : years.lastEntry().getValue()) {
      var earlier = before.getOrDefault(record.unit(), List.of());
      earlier.forEach(one -> pairs.add(new Pair(record, one.values())));
      if (earlier.isEmpty()) {
        pairs.add(new Pair(record, new BigDecimal[record.values().length]));
      }
    }
    return pairs;
  }

  private static Supplier<YearRecord> record(
      Contract table, SelectiveNote note, RowExpression stratum, TableReader rows) {
    var unit = rows.cell(note.unit());
    var delivery = rows.cell("source_delivery");
    var line = rows.cell("source_line");
    var weight = number(table.field(note.weight()), rows);
    var size = number(table.field(note.size()), rows);
    var fields =
        note.fields().keySet().stream().map(name -> number(table.field(name), rows)).toList();
    var group = stratum.over(rows);
    return () -> {
      var found = group.get();
      return new YearRecord(
          unit.text(),
          found == null ? "" : (String) found,
          weight.get(),
          size.get(),
          delivery.text(),
          line.whole(),
          fields.stream().map(Supplier::get).toArray(BigDecimal[]::new));
    };
  }

  private static Supplier<BigDecimal> number(Field field, TableReader rows) {
    StoredCell cell = rows.cell(field.name());
    return switch (field.type()) {
      case NUMBER -> () -> cell.isNull() ? null : new BigDecimal(cell.number());
      default -> () -> cell.isNull() ? null : BigDecimal.valueOf(cell.whole(), field.scale());
    };
  }

  /** Exact sums of each field, by stratum in their order. */
  List<StratumSums> sums() {
    var strata = new TreeMap<String, List<Pair>>();
    pairs.forEach(
        pair -> strata.computeIfAbsent(pair.now().stratum(), s -> new ArrayList<>()).add(pair));
    var sums = new ArrayList<StratumSums>();
    strata.forEach(
        (stratum, members) -> {
          var byField = new TreeMap<String, Sums>();
          for (int field = 0; field < fields.size(); field++) {
            byField.put(fields.get(field), sums(members, field));
          }
          sums.add(new StratumSums(stratum, byField));
        });
    return sums;
  }

  private static Sums sums(List<Pair> members, int field) {
    var with = members.stream().filter(pair -> pair.now().values()[field] != null).toList();
    var known = with.stream().filter(pair -> pair.before()[field] != null).toList();
    var near = known.stream().filter(pair -> isNear(pair, field)).toList();
    var alone = with.stream().filter(pair -> pair.before()[field] == null);
    return new Sums(
        total(with.stream().map(pair -> weighted(pair, pair.now().values()[field]))),
        total(near.stream().map(pair -> weighted(pair, pair.now().values()[field]))),
        total(near.stream().map(pair -> weighted(pair, pair.before()[field]))),
        near.size(),
        total(known.stream().map(pair -> weighted(pair, pair.before()[field]))),
        total(alone.map(pair -> weighted(pair, pair.now().size()))),
        total(with.stream().map(pair -> weighted(pair, pair.now().size()))));
  }

  private static boolean isNear(Pair pair, int field) {
    var now = pair.now().values()[field];
    var then = pair.before()[field];
    return now.signum() > 0
        && then.signum() > 0
        && now.compareTo(then.multiply(FAR)) <= 0
        && then.compareTo(now.multiply(FAR)) <= 0;
  }

  private static BigDecimal weighted(Pair pair, BigDecimal amount) {
    var weight = pair.now().weight();
    return weight == null || amount == null ? BigDecimal.ZERO : weight.multiply(amount);
  }

  private static double total(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
  }
}
