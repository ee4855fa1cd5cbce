package nl.smartindustry.transform.topic.dispersion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.dispersion.Gap;
import nl.smartindustry.transform.method.dispersion.Industries;
import nl.smartindustry.transform.method.dispersion.Ranking;

/**
 * Who the leaders are. Whether leaders pull away depends on it, so no figure of that goes without
 * the panel of all definitions.
 *
 * @param code in BREAKDOWN
 * @param share the top part of enterprises; NaN where their number is given
 * @param number of enterprises; NaN where their share is given
 * @param fixed whether they are those of the first year rather than drawn again each year
 * @see "Andrews, Criscuolo and Gal (2016), OECD Productivity Working Paper 5"
 */
record FrontierDefinition(String code, double share, double number, boolean fixed) {
  private static final double HUNDRED = 100;
  private static final double NONE = Double.NaN;

  /** The definitions that an indicator's settings name; the first is its headline. */
  static List<FrontierDefinition> of(Indicator statistic) {
    var all = new ArrayList<FrontierDefinition>();
    var shares = statistic.setting("top_percent").stream().map(FrontierDefinition::share).toList();
    shares.forEach(one -> all.add(new FrontierDefinition(code("top", one), one, NONE, false)));
    double number = statistic.number("top_number");
    all.add(new FrontierDefinition("top_number_%d".formatted((int) number), NONE, number, false));
    shares.forEach(one -> all.add(new FrontierDefinition(code("fixed_top", one), one, NONE, true)));
    return List.copyOf(all);
  }

  static void check(Indicator statistic) {
    of(statistic);
  }

  private static double share(String percent) {
    if (!percent.matches("[1-4]?\\d")) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Top of enterprises '%s': not a %% below 50", percent);
    }
    return Integer.parseInt(percent) / HUNDRED;
  }

  private static String code(String kind, double share) {
    return "%s_%d".formatted(kind, Math.round(share * HUNDRED));
  }

  /**
   * The distance of these leaders to the median.
   *
   * @param first the part of each unit that led in the first year; used by a fixed group
   */
  Gap gap(double[] first) {
    if (fixed) {
      return Gap.fixed(first);
    }
    return Double.isNaN(share) ? Gap.topNumber(number) : Gap.top(share);
  }

  /** How many enterprises of the sample make up the leaders. */
  long leaders(Industries industries, double[] w, double[] first) {
    return industries.rankings().stream().mapToLong(one -> leaders(one, w, first)).sum();
  }

  private long leaders(Ranking industry, double[] w, double[] first) {
    if (fixed) {
      return Arrays.stream(industry.units()).filter(k -> first[k] > 0).count();
    }
    double top = Double.isNaN(share) ? number / industry.total(w) : share;
    return Arrays.stream(industry.partsOfTop(w, top)).filter(part -> part > 0).count();
  }
}
