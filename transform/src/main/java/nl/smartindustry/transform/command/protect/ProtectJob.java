package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.command.protect.ProtectSpec.Cost;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
import nl.smartindustry.transform.method.suppression.Certificate;
import nl.smartindustry.transform.method.suppression.CertificateCheck;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.DerivedIntervals;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.ProtectedTables;
import nl.smartindustry.transform.method.suppression.Protector;

/** The command {@code protect}: from a spec to tables in which no contributor can be estimated. */
public record ProtectJob(ProtectSpec spec, Progress progress) {

  /** Cells that are to be published together, and how their output is made. */
  interface Release {
    LinkedTables tables();

    Contributors contributors();

    /** Of the values, which are in units of the last one. */
    int decimals();

    /** The key of each cell: the sum of those of its contributors, which must be known. */
    default long[] keys(RecordKeys keys) {
      throw new UnsupportedOperationException("contributors are not known");
    }

    /** What coarser classes would bring back, in lines; nothing where there are no classes. */
    default List<String> coarsening(CellStatuses pattern) {
      return List.of();
    }

    /** The rows, values only where they may be seen. */
    MethodTable<?> table(CellStatuses pattern);
  }

  /** Reads, applies the rules, protects, checks and writes. */
  public void run(TableFile out) {
    var release = read();
    out.write(release.table(pattern(release)));
    progress.say("%d cells written".formatted(release.tables().cells().size()));
  }

  /**
   * The same, but for writing.
   *
   * @param before a table that the command has written
   * @return a line for each cell whose status would change, and where a table has many dots what
   *     coarser classes would bring back
   */
  public List<String> plan(Path before) {
    var release = read();
    var pattern = pattern(release);
    var lines = new ArrayList<>(new ChangedCells(before).of(release.table(pattern)));
    progress.say("%d cells would change, nothing written".formatted(lines.size()));
    if (spec.choices().method().suppresses()) {
      lines.addAll(release.coarsening(pattern));
    }
    return lines;
  }

  private Release read() {
    progress.step("Reading " + spec.source().numbers().path());
    var release =
        spec.source().relations() == null ? UserTables.read(spec) : UserRelations.read(spec);
    var cells = release.tables().cells();
    long sensitive = cells.stream().filter(cell -> cell.need().isSensitive()).count();
    progress.done(
        "%d cells and %d relations, %d cells are sensitive"
            .formatted(cells.size(), release.tables().relations().size(), sensitive));
    return release;
  }

  private CellStatuses pattern(Release release) {
    return spec.choices().method().suppresses() ? suppressed(release) : printed(release);
  }

  private CellStatuses suppressed(Release release) {
    var tables = release.tables();
    progress.step("Protecting");
    var found = Protector.protect(tables, release.contributors());
    var pattern = CellStatuses.of(tables, found.secondaries(), release.decimals());
    progress.done(
        "%d cells more are withheld, worth %s"
            .formatted(found.secondaries().length, pattern.worth().toPlainString()));
    if (spec.choices().bound()) {
      bound(release, found, Protector::leastCost);
    } else if (spec.source().relations() != null) {
      bound(release, found, Protector::evidentCost);
    }
    var certificate = checked(tables, release.contributors(), pattern.withheld(), found);
    return spec.choices().audit()
        ? pattern.with(DerivedIntervals.of(tables, pattern.withheld(), certificate))
        : pattern;
  }

  /** How much of what a pattern costs could be spared at most. */
  private void bound(
      Release release,
      ProtectedTables found,
      BiFunction<LinkedTables, Contributors, BigInteger> cost) {
    progress.step("Bounding");
    var least = cost.apply(release.tables(), release.contributors());
    var cells = release.tables().cells();
    var spent =
        Arrays.stream(found.secondaries())
            .mapToObj(cell -> BigInteger.valueOf(cells.get(cell).cost()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    double gap = spent.subtract(least).doubleValue() / Math.max(1, spent.doubleValue());
    int decimals = spec.choices().cost() == Cost.VALUE ? release.decimals() : 0;
    progress.done(
        "they cost %s, and any choice %s or more: at most %s%% could be spared"
            .formatted(
                new BigDecimal(spent, decimals).toPlainString(),
                new BigDecimal(least, decimals).toPlainString(),
                BigDecimal.valueOf(100 * gap).setScale(1, RoundingMode.CEILING)));
  }

  /** Numbers near the values; where what is printed says too much of a cell, it is withheld. */
  private CellStatuses printed(Release release) {
    progress.step("Printing");
    var near = PrintedCells.of(spec, release);
    progress.done(near.said());
    progress.step("Protecting");
    var tables = near.tables();
    var contributors = tables.contributors(release.contributors());
    var found = Protector.protect(tables.linked(), contributors);
    var pattern = CellStatuses.of(near, tables.unprinted(found.secondaries()));
    progress.done("%d cells are withheld besides".formatted(pattern.withheld().cardinality()));
    var withheld = tables.withheld(found.secondaries());
    var certificate = checked(tables.linked(), contributors, withheld, found);
    return spec.choices().audit() ? pattern.with(tables.intervals(withheld, certificate)) : pattern;
  }

  private Certificate checked(
      LinkedTables tables, Contributors contributors, BitSet withheld, ProtectedTables found) {
    progress.step("Checking");
    var certificate = Certificate.of(found.proofs());
    CertificateCheck.failure(tables, contributors, withheld, certificate)
        .ifPresent(
            failure -> {
              throw Refusal.data("The protection is not proved: %s", failure);
            });
    progress.done("%d tables that fit prove it".formatted(certificate.witnesses().size()));
    return certificate;
  }
}
