package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;

/**
 * What there is of a branch in a year.
 *
 * @param values of all parts in order, where there is a cell
 * @param pillars the cell of each pillar
 */
record Branch(String activity, List<Optional<Observation>> values, List<Cell> pillars) {
  private static final String WARNING = "u";

  /** The figure of a cell, where it may be seen. */
  static Optional<Estimate> figure(Cell cell) {
    return cell.figure().filter(figure -> figure.value() != null);
  }

  /** Whether each part has a cell, with or without a figure. */
  boolean isObserved() {
    return values.stream().allMatch(Optional::isPresent);
  }

  /** Whether each pillar may be seen. */
  boolean isWhole() {
    return pillars.stream().allMatch(cell -> figure(cell).isPresent());
  }

  /** Why a branch that is not whole has no index: one is never shown without its pillars. */
  Cell withheld() {
    return withheld(pillars.stream().filter(cell -> figure(cell).isEmpty()).toList());
  }

  /** What is made of cells without a figure: absent as the first that is, else too unreliable. */
  static Cell withheld(List<Cell> hidden) {
    return hidden.stream()
        .filter(Cell.Absent.class::isInstance)
        .findFirst()
        .orElse(new Cell.Unreliable(null, null));
  }

  /** A cell with a warning where any of those that it is made of has one. */
  static Cell asReliableAs(Cell cell, List<Cell> parts) {
    boolean warned = parts.stream().anyMatch(part -> part.observationStatus().contains(WARNING));
    return warned && cell instanceof Cell.Published published
        ? new Cell.Published(published.value(), WARNING)
        : cell;
  }

  /** Enterprises behind the thinnest of its parts. */
  long respondents() {
    return respondents(values);
  }

  /** Enterprises behind the thinnest of parts; no limit where none of them is a sample. */
  static long respondents(List<Optional<Observation>> parts) {
    return parts.stream()
        .flatMap(Optional::stream)
        .flatMap(one -> one.cell().figure().stream())
        .map(Estimate::respondents)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** As a domain of the uncertainty analysis. */
  Domain domain(boolean ranked) {
    var figures =
        values.stream().map(one -> figure(one.orElseThrow().cell()).orElseThrow()).toList();
    return new Domain(
        activity,
        figures.stream().mapToDouble(Estimate::value).toArray(),
        figures.stream()
            .mapToDouble(one -> one.standardError() == null ? 0 : one.standardError())
            .toArray(),
        ranked);
  }
}
