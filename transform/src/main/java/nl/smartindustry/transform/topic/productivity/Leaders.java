package nl.smartindustry.transform.topic.productivity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.dispersion.Gap;
import nl.smartindustry.transform.method.dispersion.Industries;
import nl.smartindustry.transform.method.dispersion.Ranking;
import nl.smartindustry.transform.topic.ProductionYear;

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
record Leaders(String code, double share, double number, boolean fixed) {
  private static final int HUNDRED = 100;
  private static final double NONE = Double.NaN;

  /** What {@code dispersion.yaml} asks for. */
  private record Frontier(
      @JsonProperty("top_percent") List<Integer> topPercent,
      @JsonProperty("top_number") int topNumber) {
    private Frontier {
      for (int percent : topPercent) {
        if (percent <= 0 || 2 * percent >= HUNDRED) {
          throw Refusal.definitions("Top of enterprises '%d': not a %% below 50", percent);
        }
      }
    }
  }

  /** The definitions that an indicator's settings name; the first is its headline. */
  static List<Leaders> of(Indicator statistic) {
    var settings = statistic.settings(Frontier.class);
    var all = new ArrayList<Leaders>();
    for (int percent : settings.topPercent()) {
      all.add(new Leaders("top_" + percent, (double) percent / HUNDRED, NONE, false));
    }
    int number = settings.topNumber();
    all.add(new Leaders("top_number_" + number, NONE, number, false));
    for (int percent : settings.topPercent()) {
      all.add(new Leaders("fixed_top_" + percent, (double) percent / HUNDRED, NONE, true));
    }
    return List.copyOf(all);
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

  /** Which enterprises of the sample are the leaders, by position in the year. */
  IntStream of(Industries industries, double[] w, double[] first) {
    return industries.rankings().stream().flatMapToInt(one -> of(one, w, first));
  }

  private IntStream of(Ranking industry, double[] w, double[] first) {
    if (fixed) {
      return Arrays.stream(industry.units()).filter(k -> first[k] > 0);
    }
    double top = Double.isNaN(share) ? number / industry.total(w) : share;
    var parts = industry.partsOfTop(w, top);
    return IntStream.range(0, parts.length).filter(i -> parts[i] > 0).map(i -> industry.units()[i]);
  }

  /**
   * Who led an industry in the first year.
   *
   * @param parts by definition and enterprise, as index of the panel's column {@code enterprise},
   *     the part of it that was among them: less than 1 on the border
   */
  record First(Map<String, Map<Integer, Double>> parts) {
    static First of(YearSample first, List<Leaders> definitions) {
      var industries = first.industries(first.members());
      var codes = first.year().codes("enterprise").of();
      var leaders = new HashMap<String, Map<Integer, Double>>();
      for (var one : definitions) {
        if (one.fixed()) {
          var top = industries.partsOfTop(first.year().weights(), one.share());
          var found = new HashMap<Integer, Double>();
          IntStream.range(0, top.length)
              .filter(k -> top[k] > 0)
              .forEach(k -> found.put(codes[k], top[k]));
          leaders.put(one.code(), found);
        }
      }
      return new First(leaders);
    }

    /** The part of each unit of a year that was among them; none for those drawn each year. */
    double[] in(Leaders definition, ProductionYear year) {
      var leaders = parts.getOrDefault(definition.code(), Map.of());
      return Arrays.stream(year.codes("enterprise").of())
          .mapToDouble(code -> leaders.getOrDefault(code, 0.0))
          .toArray();
    }
  }
}
