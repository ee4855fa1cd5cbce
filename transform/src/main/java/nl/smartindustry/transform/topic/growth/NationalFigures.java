package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.smartindustry.transform.method.index.Formula;
import nl.smartindustry.transform.topic.growth.Factors.GrowthSplit;
import nl.smartindustry.transform.topic.growth.NationalFigures.NationalFigure.Subject;
import nl.smartindustry.transform.topic.growth.Volumes.Deflation;
import nl.smartindustry.transform.topic.growth.Volumes.VolumeGrowth;

/**
 * Levels per hour, their growth and the growth accounts, by branch and for manufacturing: by
 * Laspeyres, and by Törnqvist and Fisher beside it.
 */
public record NationalFigures(NationalSeries series) {
  /**
   * One figure of the growth accounts.
   *
   * @param activity publication group, or the code of all of manufacturing
   * @param split code in BREAKDOWN
   * @param value euro per hour for a level, % for growth, and log points times 100 for what adds
   *     up: growth of value added in an account and its parts
   */
  public record NationalFigure(
      Subject subject, String activity, String split, int year, double value, Deflation deflation) {
    /** What it is about. */
    public enum Subject {
      LEVEL,
      GROWTH,
      /** Growth of value added as a rate, beside the account that splits its logarithm. */
      VALUE_ADDED,
      MULTIFACTOR,
      ICT_CAPITAL
    }
  }

  private static final String HEADLINE = "_T";
  private static final double PERCENT = 100;
  private static final Map<Formula, String> VARIANTS =
      Map.of(Formula.TORNQVIST, "tornqvist", Formula.FISHER, "fisher");
  private static final List<Formula> FORMULAS =
      List.of(Formula.LASPEYRES, Formula.TORNQVIST, Formula.FISHER);

  /** Every figure that the series allow. */
  public List<NationalFigure> all() {
    var figures = new ArrayList<NationalFigure>();
    series.manufacturing().activities().forEach(activity -> figures.addAll(of(activity)));
    return figures;
  }

  private List<NationalFigure> of(String activity) {
    var figures = new ArrayList<NationalFigure>();
    var levels = new HourlyLevels(series);
    for (var formula : FORMULAS) {
      figures.addAll(levels.of(activity, formula, variant(formula)));
    }
    for (int year : series.years()) {
      new Volumes(series)
          .of(activity, year)
          .ifPresent(volume -> figures.addAll(step(activity, year, volume)));
    }
    return figures;
  }

  private List<NationalFigure> step(String activity, int year, VolumeGrowth volume) {
    var figures = new ArrayList<NationalFigure>();
    var hours = new HourlyLevels(series).hoursGrowth(activity, year);
    var factor = new Factors(series).of(activity, year);
    for (var formula : FORMULAS) {
      hours.ifPresent(
          change ->
              figures.add(
                  new NationalFigure(
                      Subject.GROWTH,
                      activity,
                      perHour(formula),
                      year,
                      PERCENT * Math.expm1(volume.of(formula) - change),
                      volume.deflation())));
      factor.ifPresent(
          change -> {
            var split = change.split(volume.of(formula));
            figures.addAll(
                new BranchContributions(activity, year, volume.deflation())
                    .of(split, variant(formula), formula == Formula.LASPEYRES));
          });
    }
    return figures;
  }

  private static String variant(Formula formula) {
    return VARIANTS.getOrDefault(formula, HEADLINE);
  }

  private static String perHour(Formula formula) {
    return formula == Formula.LASPEYRES ? "per_hour" : "per_hour_" + VARIANTS.get(formula);
  }

  /**
   * One growth account as figures: its parts and what they add up to in log points times 100, and
   * the growth of value added as a rate, to which they do not add up.
   */
  record BranchContributions(String activity, int year, Deflation deflation) {
    private static final double PERCENT = 100;

    /**
     * Multifactor productivity by a formula, and of the headline all parts with what they split.
     */
    List<NationalFigure> of(GrowthSplit split, String variant, boolean headline) {
      var multifactor = figure(Subject.MULTIFACTOR, variant, split.multifactor());
      if (!headline) {
        return List.of(multifactor);
      }
      double output = split.account().output();
      return List.of(
          multifactor,
          figure(Subject.VALUE_ADDED, "growth_value_added", Math.expm1(output)),
          figure(Subject.MULTIFACTOR, "growth_value_added", output),
          figure(Subject.MULTIFACTOR, "contribution_labour", split.labour()),
          figure(Subject.MULTIFACTOR, "contribution_hours", split.hours()),
          figure(Subject.MULTIFACTOR, "contribution_composition", split.composition()),
          figure(Subject.MULTIFACTOR, "contribution_ict_capital", split.ictCapital()),
          figure(Subject.MULTIFACTOR, "contribution_other_capital", split.otherCapital()),
          figure(Subject.ICT_CAPITAL, variant, split.ictCapital()));
    }

    private NationalFigure figure(Subject subject, String split, double part) {
      return new NationalFigure(subject, activity, split, year, PERCENT * part, deflation);
    }
  }

  /**
   * Value added per hour worked, euro in prices of the base year of the delivered price of value
   * added. The first year is deflated with that price; later years are chained by own links. After
   * a year that lacks, the chain begins anew.
   */
  record HourlyLevels(NationalSeries series) {
    private static final double BASE = 100;

    List<NationalFigure> of(String activity, Formula formula, String split) {
      var figures = new ArrayList<NationalFigure>();
      var volumes = new Volumes(series);
      double volume = Double.NaN;
      for (int year : series.years()) {
        var growth = volumes.of(activity, year);
        boolean chained = growth.isPresent() && !Double.isNaN(volume);
        volume = chained ? volume * Math.exp(growth.get().of(formula)) : deflated(activity, year);
        var deflation =
            (chained ? growth : volumes.of(activity, year + 1))
                .map(VolumeGrowth::deflation)
                .orElse(Deflation.SINGLE);
        var hours = hours(activity, year);
        if (hours.isPresent() && !Double.isNaN(volume)) {
          double level = volume / hours.getAsDouble();
          figures.add(new NationalFigure(Subject.LEVEL, activity, split, year, level, deflation));
        }
      }
      return figures;
    }

    /** Log change of hours worked since the year before. */
    Optional<Double> hoursGrowth(String activity, int year) {
      var before = hours(activity, year - 1);
      var after = hours(activity, year);
      return before.isPresent() && after.isPresent()
          ? Optional.of(Math.log(after.getAsDouble() / before.getAsDouble()))
          : Optional.empty();
    }

    /** Million euro in prices of the base year; NaN where the value or its price lacks. */
    private double deflated(String activity, int year) {
      var price = series.at(Item.PRICE, activity, year);
      var value = series.sum(Item.VALUE_ADDED, series.manufacturing().parts(activity), year);
      return price.isPresent() && value.isPresent()
          ? value.getAsDouble() / (price.getAsDouble() / BASE)
          : Double.NaN;
    }

    private OptionalDouble hours(String activity, int year) {
      return series.sum(Item.HOURS, series.manufacturing().parts(activity), year);
    }
  }
}
