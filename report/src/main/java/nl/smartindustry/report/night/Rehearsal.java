package nl.smartindustry.report.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.delivery.DueDelivery;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.desk.ComparisonFormat;
import nl.smartindustry.report.desk.ReleaseComparison;
import nl.smartindustry.report.release.PrintedCells;
import nl.smartindustry.report.release.PrintedCells.Moved;
import nl.smartindustry.report.release.PrintedCells.PrintedText;
import nl.smartindustry.report.release.PublicationLedger;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.catalogue.Dimensions;

/**
 * A night in a second warehouse that begins as this one stands, and what its release would say
 * differently. Files of the store are never written in their place, so that the second warehouse
 * has them by hard links; where a file system has none, they are copied.
 */
final class Rehearsal {
  private static final int NAMED = 20;
  private static final String PRESS = "tables/persbericht.txt";

  private final Warehouse warehouse;
  private final Settings settings;

  /**
   * @param folder for the second warehouse, on the file system of the first
   * @param settings of the night, which are those of the rehearsal but for the warehouse
   */
  Rehearsal(Settings settings, Path folder) {
    this.warehouse = settings.warehouse();
    this.settings = settings.into(folder.resolve("plan")).unwatched();
  }

  /** The settings of the second warehouse, which begins as the first one stands. */
  Settings begin() {
    var second = settings.warehouse();
    try {
      OwnerOnly.folder(second.root());
      link(warehouse.restricted(), second.restricted());
      link(warehouse.quarantine(), second.quarantine());
      link(warehouse.releases(), second.releases());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return settings;
  }

  private static void link(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var made = Files.createDirectory(to.resolve(from.relativize(folder)));
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            linkOrCopy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void linkOrCopy(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.copy(file, target);
    }
  }

  /** What a night would change, from what the rehearsal has made. */
  List<String> findings() {
    var lines = new ArrayList<>(changes(current(warehouse), made()));
    lines.addAll(late());
    return lines;
  }

  private List<String> changes(Optional<Release> now, Optional<Release> then) {
    if (now.isEmpty() || then.isEmpty()) {
      return List.of(then.map(one -> "A first release, " + one.id()).orElse("No release"));
    }
    if (now.get().id().equals(then.get().id())) {
      return List.of("Nothing would change: release %s stays current".formatted(now.get().id()));
    }
    var sizes = Dimensions.load(settings.loadDefinitions()).dimension("size").codes();
    var comparison = ReleaseComparison.of(now.get(), then.get(), Optional.empty(), sizes);
    var lines = new ArrayList<>(ComparisonFormat.TEXT.lines(comparison));
    lines.add("");
    lines.addAll(
        printed(PrintedCells.of(now.get().folder()), PrintedCells.of(then.get().folder())));
    lines.addAll(press(now.get(), then.get()));
    return lines;
  }

  private List<String> late() {
    return DueDelivery.late(settings.into(warehouse.root())).stream()
        .map(due -> "Late: %s %s, due by %s".formatted(due.source(), due.period(), due.day()))
        .toList();
  }

  /** What became current, or else lies beside what is, such as a concept after an approval. */
  private Optional<Release> made() {
    var second = settings.warehouse();
    var newest = new PublicationLedger(second).newest();
    boolean replaced =
        !current(second).map(Release::id).equals(current(warehouse).map(Release::id));
    return replaced || newest.equals(new PublicationLedger(warehouse).newest())
        ? current(second)
        : newest.map(new Releases(second)::open);
  }

  private static Optional<Release> current(Warehouse warehouse) {
    var releases = new Releases(warehouse);
    return releases.list().stream().anyMatch(Releases.Listed::current)
        ? Optional.of(releases.current())
        : Optional.empty();
  }

  private static List<String> printed(PrintedCells now, PrintedCells then) {
    var lines = new ArrayList<String>();
    var moved = then.movedSince(now, 0).stream().map(Moved::words).toList();
    lines.addAll(some("Printed figures that would move", moved));
    lines.addAll(
        some("Printed figures that would be withheld", gone(now, then, PrintedText::isSecret)));
    lines.addAll(
        some("Withheld cells that would be printed", gone(then, now, PrintedText::isSecret)));
    lines.addAll(
        some("Printed figures that would have none", gone(now, then, text -> !text.isSecret())));
    return lines;
  }

  /** The cells with a figure that have none on the other side, for reasons of a kind. */
  private static List<String> gone(
      PrintedCells from, PrintedCells to, Predicate<PrintedText> reason) {
    return from.cells().entrySet().stream()
        .filter(cell -> cell.getValue().isFigure())
        .filter(
            cell ->
                Optional.ofNullable(to.cells().get(cell.getKey()))
                    .filter(PrintedText::isGap)
                    .filter(reason)
                    .isPresent())
        .map(cell -> cell.getKey())
        .toList();
  }

  private static List<String> some(String what, List<String> all) {
    var lines = new ArrayList<String>();
    lines.add("%s: %d".formatted(what, all.size()));
    all.stream().limit(NAMED).forEach(one -> lines.add("  " + one));
    if (all.size() > NAMED) {
      lines.add("  and %d more".formatted(all.size() - NAMED));
    }
    return lines;
  }

  private static List<String> press(Release now, Release then) {
    var before = text(now);
    var after = text(then);
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
            after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
        .toList();
  }

  /** Nothing where the letter has no press text. */
  private static List<String> text(Release release) {
    return release
        .bytes(PRESS)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
        .orElse(List.of());
  }
}
