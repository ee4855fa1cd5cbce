package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.decimal;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/** Cells and the equations between them, as a user has them. */
record UserRelations(LinkedTables tables, int decimals) implements ProtectJob.Release {
  private static final String CELL = "cell";

  /**
   * Reads the files of a spec.
   *
   * @throws Refusal where a column is not there (78); where a cell is there twice or unknown, a
   *     number is missing or does not fit, or a relation does not sum to zero (65)
   */
  static UserRelations read(ProtectSpec spec) {
    var cells =
        new CellReading(
            table(spec.file(), spec.source().cells(), CellReading.COLUMNS, CellReading.OPTIONAL),
            spec.source().cells());
    var relations =
        new RelationReading(
            table(spec.file(), spec.source().relations(), RelationReading.COLUMNS, List.of()),
            spec.source().relations());
    var all = cells.cells();
    return new UserRelations(new LinkedTables(all, relations.relations(all)), cells.decimals());
  }

  private static SourceTable table(
      SpecFile spec, DataFile format, List<String> columns, List<String> optional) {
    var file = new UserFile(spec.resolve(format.path()), format);
    var wanted = new WantedColumns().texts(columns);
    file.header().stream().filter(optional::contains).forEach(wanted::text);
    return new SourceTable(file, file.read(wanted)).checked(null);
  }

  @Override
  public Contributors contributors() {
    return Contributors.UNKNOWN;
  }

  @Override
  public MethodTable<?> table(CellStatuses pattern) {
    var columns = new ArrayList<ColumnOf<Integer>>();
    columns.add(text(CELL, cell -> tables.cells().get(cell).name()));
    columns.add(decimal("value", cell -> pattern.value(cell)));
    columns.add(text("status", cell -> pattern.status(cell).label()));
    columns.addAll(pattern.columns(cell -> cell));
    return MethodTable.of(columns, IntStream.range(0, tables.cells().size()).boxed().toList());
  }

  /** Cells by the file that names them, sorted by name. */
  private record CellReading(SourceTable table, DataFile format) {
    private static final String VALUE = "value";
    private static final String SENSITIVE = "sensitive";
    private static final String UPPER = "upper_protection";
    private static final String LOWER = "lower_protection";
    private static final String EXTERNAL = "external_upper";
    private static final String COST = "cost";
    private static final String FROZEN = "frozen";
    static final List<String> COLUMNS = List.of(CELL, VALUE, SENSITIVE, UPPER);
    static final List<String> OPTIONAL = List.of(LOWER, EXTERNAL, COST, FROZEN);

    /** Of all amounts. */
    int decimals() {
      return java.util.stream.Stream.of(VALUE, UPPER, LOWER, EXTERNAL)
          .mapToInt(column -> column(column).decimals())
          .max()
          .orElse(0);
    }

    /** A column; where it is not there no record has a number. */
    private Decimals column(String name) {
      if (table.data().has(name)) {
        return Decimals.of(table, format, name);
      }
      int size = table.data().size();
      var missing = new boolean[size];
      Arrays.fill(missing, true);
      return new Decimals(new long[size], 0, missing);
    }

    List<Cell> cells() {
      table.checked(CELL);
      var names = table.completeCodes(CELL);
      var numbers = numbers();
      boolean negative = Arrays.stream(numbers.get(VALUE).values()).anyMatch(value -> value < 0);
      return IntStream.range(0, names.size())
          .boxed()
          .sorted(java.util.Comparator.comparingInt(row -> names.of()[row]))
          .map(row -> cell(row, names.level(row), numbers, negative))
          .toList();
    }

    private Map<String, Decimals> numbers() {
      int decimals = decimals();
      Decimals.complete(table, format, VALUE);
      Map<String, Decimals> numbers = new LinkedHashMap<>();
      for (var column : List.of(VALUE, UPPER, LOWER, EXTERNAL)) {
        numbers.put(column, column(column).to(decimals));
      }
      for (var column : List.of(SENSITIVE, COST, FROZEN)) {
        numbers.put(column, column(column));
      }
      return numbers;
    }

    private Cell cell(int row, String name, Map<String, Decimals> numbers, boolean negative) {
      long value = numbers.get(VALUE).values()[row];
      var upper = numbers.get(EXTERNAL);
      long most = upper.missing()[row] ? Bounds.INFINITE : upper.values()[row];
      if (value > most) {
        throw table.refusal(row, "column '%s': below the value".formatted(EXTERNAL));
      }
      long cost =
          numbers.get(COST).missing()[row]
              ? Math.max(1, Math.abs(value))
              : numbers.get(COST).values()[row];
      if (cost < 0) {
        throw table.refusal(row, "column '%s': below 0".formatted(COST));
      }
      return new Cell(
          name,
          value,
          new Bounds(negative ? -Bounds.INFINITE : 0, most),
          isOne(numbers.get(SENSITIVE), SENSITIVE, row) ? need(row, numbers) : Need.NONE,
          cost,
          isOne(numbers.get(FROZEN), FROZEN, row) ? Publication.PUBLIC : Publication.OPEN);
    }

    private Need need(int row, Map<String, Decimals> numbers) {
      long up = numbers.get(UPPER).values()[row];
      long down = numbers.get(LOWER).values()[row];
      if (up < 0 || down < 0) {
        throw table.refusal(row, "column '%s': below 0".formatted(up < 0 ? UPPER : LOWER));
      }
      return up == 0 && down == 0 ? new Need(1, 0) : new Need(up, down);
    }

    private boolean isOne(Decimals numbers, String column, int row) {
      long number = numbers.values()[row];
      if (numbers.decimals() > 0 || number != 0 && number != 1) {
        throw table.refusal(row, "column '%s': neither 1 nor 0".formatted(column));
      }
      return number == 1;
    }
  }

  /** Relations by the file that has their terms. */
  private record RelationReading(SourceTable table, DataFile format) {
    private static final String RELATION = "relation";
    private static final String COEFFICIENT = "coefficient";
    static final List<String> COLUMNS = List.of(RELATION, CELL, COEFFICIENT);

    List<Relation> relations(List<Cell> cells) {
      var names = table.completeCodes(RELATION);
      var coefficients = Decimals.complete(table, format, COEFFICIENT);
      var positions = positions(cells);
      var rows = new ArrayList<List<Integer>>();
      names.levels().forEach(name -> rows.add(new ArrayList<>()));
      for (int row = 0; row < names.size(); row++) {
        rows.get(names.of()[row]).add(row);
      }
      var relations = new ArrayList<Relation>();
      for (int r = 0; r < rows.size(); r++) {
        var relation = relation(rows.get(r), positions, coefficients);
        check(names.levels().get(r), relation, cells);
        relations.add(relation);
      }
      return relations;
    }

    /** By record the position of its cell. */
    private int[] positions(List<Cell> cells) {
      var places = new LinkedHashMap<String, Integer>();
      cells.forEach(cell -> places.put(cell.name(), places.size()));
      var of = table.completeCodes(CELL);
      var positions = new int[of.size()];
      for (int row = 0; row < positions.length; row++) {
        var place = places.get(of.level(row));
        if (place == null) {
          throw table.refusal(row, "column '%s': '%s' is no cell".formatted(CELL, of.level(row)));
        }
        positions[row] = place;
      }
      return positions;
    }

    private static Relation relation(List<Integer> rows, int[] positions, Decimals coefficients) {
      return new Relation(
          rows.stream().mapToInt(row -> positions[row]).toArray(),
          rows.stream().mapToLong(row -> coefficients.values()[row]).toArray());
    }

    private void check(String name, Relation relation, List<Cell> cells) {
      long sum = 0;
      for (int i = 0; i < relation.cells().length; i++) {
        long term =
            Decimals.product(cells.get(relation.cells()[i]).value(), relation.coefficients()[i]);
        sum = Decimals.sum(sum, term);
      }
      if (sum != 0) {
        throw Refusal.data("File '%s', relation '%s': does not sum to zero", format.path(), name);
      }
    }
  }
}
