package nl.smartindustry.report.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.FigureCell;
import nl.smartindustry.report.letter.PrintedChange;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.ObservationsByKey;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.change.Verdict;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/** Whether something may be said of a change between two periods: by the letter's own tests. */
public final class ClaimDesk {
  /** What is claimed of the later period. */
  public enum Claim {
    ROSE,
    FELL,
    DIFFERS;

    private boolean holds(double difference) {
      return switch (this) {
        case ROSE -> difference > 0;
        case FELL -> difference < 0;
        case DIFFERS -> difference != 0;
      };
    }
  }

  /** For a figure without a standard error. */
  private static final int DECIMALS = 1;

  private final DeskLabels desk;
  private final Labels labels;
  private final FigureCell cells;

  public ClaimDesk(Definitions definitions, Labels labels) {
    this.desk = DeskLabels.load(definitions);
    this.labels = labels;
    this.cells = new FigureCell(labels, DECIMALS);
  }

  /**
   * The answer in Dutch: yes, not shown, or not comparable, and why.
   *
   * @param by {@code size=10-49}, or several with commas; empty for the whole
   * @throws Refusal (64) where the release has no such cell in one of the periods
   */
  public List<String> answer(
      Release release, Indicator indicator, Claim claim, List<String> periods, String by) {
    if (periods.get(0).compareTo(periods.get(1)) >= 0) {
      throw Refusal.of(ExitCode.USAGE, "Periods: found %s (the earlier first)", periods);
    }
    var figures = QuestionDesk.figures(release, indicator.code());
    var observations = new ObservationsByKey(figures);
    var series = series(indicator, figures, by);
    var shown = new ArrayList<String>();
    shown.add(indicator.code() + "  " + indicator.label().nl());
    for (var period : periods) {
      var cell = cells.of(Optional.of(at(observations, series, period)), Optional.empty());
      shown.add(desk.line("claim_figure", "periode", period, "cijfer", labels.printed(cell)));
    }
    var change = PrintedChange.between(observations, series, periods.get(0), periods.get(1));
    shown.add(verdict(claim, change, series));
    var page = new NarrowPage();
    shown.forEach(line -> page.wrapped("", line));
    return page.lines();
  }

  /** The totals in all dimensions but those that are named, in the main unit. */
  private static Series series(Indicator indicator, List<Observation> figures, String by) {
    var named =
        Stream.of(by.split(",")).filter(one -> !one.isBlank()).map(ClaimDesk::selection).toList();
    return figures.stream()
        .filter(one -> named.stream().allMatch(pick -> pick.of(one)))
        .filter(
            one ->
                Stream.of(DeskDimension.values())
                    .filter(dimension -> named.stream().noneMatch(p -> p.dimension == dimension))
                    .allMatch(dimension -> isWhole(one, dimension, indicator)))
        .map(Series::of)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Indicator '%s' has no cell with '%s' and totals elsewhere",
                    indicator.code(),
                    by));
  }

  private static boolean isWhole(Observation one, DeskDimension dimension, Indicator indicator) {
    var whole =
        dimension == DeskDimension.UNIT ? indicator.measure().units().get(0) : dimension.total();
    return DeskSelection.code(one, dimension).equals(whole);
  }

  private record Selection(DeskDimension dimension, String code) {
    boolean of(Observation one) {
      return DeskSelection.code(one, dimension).equals(code);
    }
  }

  private static Selection selection(String text) {
    var parts = text.strip().split("=", 2);
    if (parts.length < 2) {
      throw Refusal.of(ExitCode.USAGE, "Option '--by': found '%s' (as size=10-49)", text);
    }
    return new Selection(DeskDimension.of(parts[0]), parts[1]);
  }

  private static Observation at(ObservationsByKey observations, Series series, String period) {
    return observations
        .at(series, period)
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Indicator '%s' has no cell in '%s' (periods: %s)",
                    series.indicator(),
                    period,
                    observations.of(series).keySet()));
  }

  private String verdict(Claim claim, PrintedChange change, Series series) {
    if (change.gap() == Reason.NOT_COMPARABLE) {
      return desk.line("claim_not_comparable");
    }
    if (change.gap() != null) {
      return desk.line("claim_no_figure", "reden", labels.reason(change.gap().code()));
    }
    var difference = difference(change, series);
    boolean shown =
        change.verdict() == null ? change.difference() != 0 : change.verdict() != Verdict.NOT_SHOWN;
    if (!shown) {
      return desk.line("claim_not_shown", "verschil", difference);
    }
    var test = change.verdict() == null ? "claim_counted" : "claim_tested";
    var code = claim.holds(change.difference()) ? "claim_yes" : "claim_opposite";
    return desk.line(code, "verschil", difference) + " " + desk.line(test);
  }

  /** With its 95% interval where it has a standard error. */
  private String difference(PrintedChange change, Series series) {
    var unit = series.unit().startsWith("PC") ? desk.line("claim_points") : "";
    var text = figure(change.difference());
    if (change.standardError() != null) {
      double margin = Interval.Z * change.standardError();
      text =
          labels
              .word("interval")
              .replace("{waarde}", text)
              .replace("{laag}", figure(change.difference() - margin))
              .replace("{hoog}", figure(change.difference() + margin));
    }
    return unit.isEmpty() ? text : text + " " + unit;
  }

  private String figure(double value) {
    return labels.language().figure(BigDecimal.valueOf(value), DECIMALS);
  }
}
