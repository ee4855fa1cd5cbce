package nl.smartindustry.report.desk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /**
   * What is asked.
   *
   * @param periods the earlier and the later
   * @param by {@code size=10-49}, or several with commas; empty for the whole
   */
  public record Claimed(Claim claim, List<String> periods, String by) {}

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
   * The answer: yes, not shown, or not comparable, and why.
   *
   * @throws Refusal (64) where the release has no such cell in one of the periods
   */
  public List<String> answer(
      Release release, Indicator indicator, Claimed asked, DeskFormat format) {
    var claim = asked.claim();
    var periods = asked.periods();
    var by = asked.by();
    if (periods.get(0).compareTo(periods.get(1)) >= 0) {
      throw Refusal.of(ExitCode.USAGE, "Periods: found %s (the earlier first)", periods);
    }
    var figures = QuestionDesk.figures(release, indicator.code());
    var observations = new ObservationsByKey(figures);
    var series = series(indicator, figures, by);
    var page = new NarrowPage();
    var data = new LinkedHashMap<String, Object>();
    data.put("indicator", indicator.code());
    data.put("claim", claim.name().toLowerCase(Locale.ROOT));
    data.put("by", by);
    DeskText.overtaken(release, labels).forEach(words -> page.wrapped("", words));
    page.wrapped("", indicator.code() + "  " + labels.language().of(indicator.label()));
    var printed = new LinkedHashMap<String, String>();
    for (var period : periods) {
      var cell = cells.of(Optional.of(at(observations, series, period)), Optional.empty());
      printed.put(period, labels.printed(cell));
      page.wrapped("", line("claim_figure", "periode", period, "cijfer", printed.get(period)));
    }
    data.put("printed", printed);
    var change = PrintedChange.between(observations, series, periods.get(0), periods.get(1));
    var verdict = verdict(claim, change);
    data.put("answer", verdict.substring("claim_".length()));
    data.put("reason", change.gap() == null ? "" : change.gap().code());
    data.put("difference", change.gap() == null ? change.difference() : null);
    data.put("standard_error", change.standardError());
    data.put("release", release.id());
    release.replaced().ifPresent(other -> data.put("replaced", other));
    release.retracted().ifPresent(reason -> data.put("retracted", reason));
    page.wrapped("", sentence(verdict, change, series));
    return format.of(page, data);
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

  /** The line that answers. */
  private static String verdict(Claim claim, PrintedChange change) {
    if (change.gap() != null) {
      return change.gap() == Reason.NOT_COMPARABLE ? "claim_not_comparable" : "claim_no_figure";
    }
    boolean shown =
        change.verdict() == null ? change.difference() != 0 : change.verdict() != Verdict.NOT_SHOWN;
    if (!shown) {
      return "claim_not_shown";
    }
    return claim.holds(change.difference()) ? "claim_yes" : "claim_opposite";
  }

  private String sentence(String verdict, PrintedChange change, Series series) {
    if (change.gap() != null) {
      return line(verdict, "reden", labels.reason(change.gap().code()));
    }
    var said = line(verdict, "verschil", difference(change, series));
    if (verdict.equals("claim_not_shown")) {
      return said;
    }
    return said + " " + line(change.verdict() == null ? "claim_counted" : "claim_tested");
  }

  /** With its 95% interval where it has a standard error. */
  private String difference(PrintedChange change, Series series) {
    var unit = series.unit().startsWith("PC") ? line("claim_points") : "";
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

  private String line(String code, String... slots) {
    return desk.line(labels.language(), code, slots);
  }

  private String figure(double value) {
    return labels.language().figure(BigDecimal.valueOf(value), DECIMALS);
  }
}
