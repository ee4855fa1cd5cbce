package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.protect.ProtectSpec.DimensionSpec;
import nl.smartindustry.transform.command.protect.Tabulated.Tally;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Finding;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/**
 * Tables over dimensions, of micro-data or of cells that stand in for them.
 *
 * @param findings by cell why it is sensitive, whether it is public already or not
 * @param tables all cells of the grid, by their position in it; empty ones are public
 */
record UserTables(
    ProtectSpec spec,
    Grid grid,
    Tabulated tabulated,
    PrimaryRules rules,
    List<Optional<Finding>> findings,
    LinkedTables tables)
    implements ProtectJob.Release {

  /** Reads the files of a spec, adds up, and applies the rules. */
  static UserTables read(ProtectSpec spec) {
    if (spec.source().microdata() != null) {
      var records = ContributionRecords.read(spec);
      var dimensions = dimensions(spec, records.table());
      var earlier = EarlierRelease.read(spec, dimensions);
      var tables = tables(spec);
      tables.addAll(earlier.tablesBeside(tables));
      var grid = Grid.of(dimensions, tables);
      return of(spec, grid, MicrodataCells.of(spec, grid, records), earlier);
    }
    var records = CellRecords.read(spec);
    var dimensions = dimensions(spec, records.table());
    var grid = Grid.of(dimensions, tables(spec));
    var earlier = EarlierRelease.read(spec, dimensions);
    return of(spec, grid, GivenCells.of(grid, records), earlier);
  }

  private static List<Dimension> dimensions(ProtectSpec spec, SourceTable table) {
    var file =
        Optional.ofNullable(spec.hierarchies()).map(of -> HierarchyFile.read(spec.file(), of));
    return spec.dimensions().stream()
        .map(of -> hierarchy(spec, of, file, table).dimension(of.column()))
        .toList();
  }

  private static List<int[]> tables(ProtectSpec spec) {
    var tables = new ArrayList<int[]>();
    for (var columns : spec.tables()) {
      tables.add(columns.stream().mapToInt(spec.columns()::indexOf).toArray());
    }
    return tables;
  }

  private static Hierarchy hierarchy(
      ProtectSpec spec, DimensionSpec of, Optional<HierarchyFile> file, SourceTable table) {
    boolean shared = file.map(all -> all.has(of.column())).orElse(false);
    if (of.hierarchy() != null) {
      if (shared) {
        throw spec.file()
            .refusal(
                "dimensions: '%s' has a hierarchy of its own and one of 'hierarchies'",
                of.column());
      }
      return HierarchyFile.read(spec.file(), of.hierarchy()).of(of.column());
    }
    return shared
        ? file.get().of(of.column())
        : Hierarchy.flat(
            "Column '%s'".formatted(of.column()),
            new LinkedHashSet<>(table.completeCodes(of.column()).levels()));
  }

  private static UserTables of(
      ProtectSpec spec, Grid grid, Tabulated tabulated, EarlierRelease earlier) {
    var rules = spec.choices().rules().rules();
    var making = new CellMaking(spec, grid, tabulated, earlier.in(grid));
    var findings = new ArrayList<Optional<Finding>>();
    var cells = new ArrayList<Cell>();
    for (int cell = 0; cell < grid.size(); cell++) {
      var finding =
          Optional.ofNullable(tabulated.tallies()[cell])
              .flatMap(tally -> rules.sensitive(tally.enterprises(), tally.holdings()));
      findings.add(finding);
      cells.add(making.cell(cell, finding));
    }
    return new UserTables(
        spec, grid, tabulated, rules, findings, new LinkedTables(cells, grid.relations()));
  }

  @Override
  public Contributors contributors() {
    return new Contributors(tabulated.known(), this::need);
  }

  /** What is safe even if the largest of all cells are the same is not added up exactly. */
  private Need need(int[] cells) {
    var tallies = tabulated.tallies();
    var bound =
        Tally.together(
            Arrays.stream(cells).mapToObj(cell -> tallies[cell]).filter(Objects::nonNull).toList(),
            false);
    if (!tabulated.negative() && sensitive(bound).isEmpty()) {
      return Need.NONE;
    }
    return need(tabulated, sensitive(tabulated.merging().together(cells)));
  }

  private Optional<Finding> sensitive(Tally tally) {
    return rules.sensitive(tally.enterprises(), tally.holdings());
  }

  /** Where contributions may be below 0, a total may be estimated from either side. */
  private static Need need(Tabulated tabulated, Optional<Finding> finding) {
    return finding
        .map(found -> new Need(found.up(), tabulated.negative() ? found.up() : 0))
        .orElse(Need.NONE);
  }

  @Override
  public int decimals() {
    return tabulated.decimals();
  }

  @Override
  public long[] keys(RecordKeys keys) {
    return ((MicrodataCells) tabulated.merging()).keys(spec.contributions().contributor(), keys);
  }

  @Override
  public List<String> coarsening(CellStatuses pattern) {
    return new Coarsening(this, pattern).lines();
  }

  @Override
  public MethodTable<?> table(CellStatuses pattern) {
    return new TableRows(this, pattern).table();
  }

  /**
   * Makes the cells that are protected.
   *
   * @param earlier by cell the value that is public
   */
  private record CellMaking(
      ProtectSpec spec, Grid grid, Tabulated tabulated, Map<Integer, BigDecimal> earlier) {

    Cell cell(int cell, Optional<Finding> finding) {
      var tally = tabulated.tallies()[cell];
      var bounds = tabulated.negative() ? Bounds.NONE : Bounds.NOT_NEGATIVE;
      if (tally == null) {
        return new Cell(grid.name(cell), 0, bounds, Need.NONE, 0, Publication.PUBLIC);
      }
      boolean known = earlier.containsKey(cell) && (finding.isEmpty() || isSame(cell, tally));
      return new Cell(
          grid.name(cell),
          tally.value(),
          bounds,
          known ? Need.NONE : need(tabulated, finding),
          cost(tally),
          known ? Publication.PUBLIC : publication(cell));
    }

    /** As far as is known, the value that was published is that of today. */
    private boolean isSame(int cell, Tally tally) {
      var before = earlier.get(cell);
      var now = Decimals.decimal(tally.value(), tabulated.decimals());
      return before == null || before.compareTo(now) == 0;
    }

    /** A cell of another table of the earlier release is not published in this one. */
    private Publication publication(int cell) {
      return grid.isIn(cell, spec.tables().size()) ? Publication.OPEN : Publication.NEVER;
    }

    private long cost(Tally tally) {
      long cost =
          switch (spec.choices().cost()) {
            case VALUE -> Math.abs(tally.value());
            case FREQUENCY -> tally.frequency();
            case CELL -> 1;
          };
      return Math.max(1, cost);
    }
  }
}
