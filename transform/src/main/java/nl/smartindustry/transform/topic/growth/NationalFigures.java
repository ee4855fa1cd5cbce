package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.index.Formula;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;

/**
 * Levels per hour, their growth and the growth accounts, by branch and for manufacturing: by
 * Laspeyres, and by Törnqvist and Fisher beside it.
 */
public record NationalFigures(NationalSeries series, Manufacturing manufacturing) {
  private static final String HEADLINE = "_T";
  private static final double PERCENT = 100;
  private static final Map<Formula, String> VARIANTS =
      Map.of(Formula.TORNQVIST, "tornqvist", Formula.FISHER, "fisher");
  private static final List<Formula> FORMULAS =
      List.of(Formula.LASPEYRES, Formula.TORNQVIST, Formula.FISHER);

  /** Every figure that the series allow. */
  public List<NationalFigure> all() {
    var figures = new ArrayList<NationalFigure>();
    manufacturing.activities().forEach(activity -> figures.addAll(of(activity)));
    return figures;
  }

  private List<NationalFigure> of(String activity) {
    var figures = new ArrayList<NationalFigure>();
    var levels = new HourlyLevels(series, manufacturing);
    for (var formula : FORMULAS) {
      figures.addAll(levels.of(activity, formula, variant(formula)));
    }
    for (int year : series.years()) {
      new Volumes(series, manufacturing)
          .of(activity, year)
          .ifPresent(volume -> figures.addAll(step(activity, year, volume)));
    }
    return figures;
  }

  private List<NationalFigure> step(String activity, int year, VolumeGrowth volume) {
    var figures = new ArrayList<NationalFigure>();
    var hours = new HourlyLevels(series, manufacturing).hoursGrowth(activity, year);
    var factor = new Factors(series, manufacturing).of(activity, year);
    for (var formula : FORMULAS) {
      hours.ifPresent(
          change ->
              figures.add(
                  new NationalFigure(
                      Subject.GROWTH,
                      activity,
                      perHour(formula),
                      year,
                      PERCENT * (volume.of(formula) - change),
                      volume.deflation())));
      factor.ifPresent(
          change -> {
            var split = GrowthSplit.of(volume, change, formula);
            figures.addAll(
                new Contributions(activity, year, volume.deflation())
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
}
