package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.ParameterTable.ParameterRow;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.DutchNumber;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * Series of other countries over the last eight years, in the columns of Eurostat's tables on the
 * use of ICT, but made up: digital intensity (version 3 in odd years, version 4 in even years, so
 * that two successive years never compare), use of technologies, and what productivity at equal
 * prices is made of.
 */
final class InternationalSeries {
  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SIZE_EMP,NACE_R2,INDIC_IS,UNIT,GEO,TIME_PERIOD,OBS_VALUE,"
          + "OBS_FLAG,CONF_STATUS";
  private static final int YEARS = 8;
  private static final double EVEN_VERSION_LIFT = 8;
  private static final double GROWTH = 1.5;
  private static final double CONFIDENTIAL = 0.02;
  private static final double FLAGGED = 0.12;
  private static final double DUTCH_LEVEL = 76;
  private static final double MOST = 97;
  private static final double TECHNOLOGY_NOISE = 0.6;
  private static final int FIRST_TECHNOLOGY_KEY = 5;
  private static final int BASE_YEAR = 2022;
  private static final int UNION = 3;
  private static final double UNION_PER_HOUR = 45;
  private static final double NOMINAL_GROWTH = 1.03;
  private static final double PER_HOUR_GROWTH = 1.025;
  private static final double ACCOUNTS_NOISE = 0.008;
  private static final double HUNDRED = 100;
  private static final double THOUSAND = 1000;

  /**
   * Basic digital intensity in %; of 2022 value added in million euro, and its level an hour at
   * equal prices and the price level, both with the European Union at 100.
   */
  private final List<ParameterRow> countries = ParameterTable.read("countries.csv").rows();

  /** Curves of use: the ceiling in %, the year of half of it and the pace in years. */
  private final List<ParameterRow> technologies =
      ParameterTable.read("country-technologies.csv").rows();

  private final KeyedDraws draws;
  private final List<String[]> records = new ArrayList<>();

  InternationalSeries(KeyedDraws draws) {
    this.draws = draws;
  }

  /** What is measured, for which enterprises: the first columns of its records. */
  private static String series(
      String dataflow, String size, String activity, String indicator, String unit) {
    return String.join(
        ",", "dataflow,SYN:" + dataflow + "(1.0),I,A", size, activity, indicator, unit);
  }

  TextTable table(YearRange years) {
    int from = years.last() - YEARS + 1;
    for (int country = 0; country < countries.size(); country++) {
      for (int year = from; year <= years.last(); year++) {
        intensity(country, year, years.first());
      }
    }
    for (int technology = 0; technology < technologies.size(); technology++) {
      for (int country = 0; country < countries.size(); country++) {
        for (int year = from; year <= years.last(); year++) {
          technology(technology, country, year);
        }
      }
    }
    for (int country = 0; country < countries.size(); country++) {
      for (int year = from; year <= years.last(); year++) {
        accounts(country, year, year == years.last() ? "p" : "");
      }
    }
    return TextTable.of(SheetFormat.SERIES, HEADER, records);
  }

  private void intensity(int country, int year, int first) {
    long key = key(country, year);
    var version = year % 2 == 0 ? "E_DI4_" : "E_DI3_";
    double level = number(country, "digital_intensity");
    double basic =
        level
            + (year % 2 == 0 ? EVEN_VERSION_LIFT * (1 - level / 100) : 0)
            + GROWTH * (year - first) / 2
            + draws.normal(Purpose.SERIES, key, 0);
    double very = basic * 0.08;
    double high = basic * 0.38;
    intensity(version + "GELO", country, year, basic, key);
    intensity(version + "VLO", country, year, 100 - basic, key + 1);
    intensity(version + "LO", country, year, basic - high - very, key + 2);
    intensity(version + "HI", country, year, high, key + 3);
    intensity(version + "VHI", country, year, very, key + 4);
  }

  private void intensity(String indicator, int country, int year, double value, long key) {
    boolean headline = indicator.endsWith("GELO");
    boolean confidential = !headline && draws.happens(CONFIDENTIAL, Purpose.SERIES, key, 1);
    var series = series("ISOC_E_DII", "10-249", "C10-S951_X_K", indicator, "PC_ENT");
    var text = confidential ? "" : DutchNumber.point(value, 2);
    add(series, country, year, text, flag(key), confidential ? "C" : "");
  }

  /** Much higher where digital intensity is; robots are asked in even years, most in odd ones. */
  private void technology(int technology, int country, int year) {
    var curve = technologies.get(technology);
    var parity = year % 2 == 0 ? "even" : "odd";
    if (!List.of(parity, "all").contains(curve.text("asked"))) {
      return;
    }
    long key = key(country, year) + FIRST_TECHNOLOGY_KEY + technology;
    double lead = number(country, "digital_intensity") / DUTCH_LEVEL;
    double years = year - curve.whole("midway");
    double usual = curve.number("ceiling") / (1 + StrictMath.exp(-years / curve.number("pace")));
    double share = usual * lead * lead + TECHNOLOGY_NOISE * draws.normal(Purpose.SERIES, key, 0);
    var series =
        series("ISOC_EB_" + curve.text("table"), "GE10", "C", curve.text("indicator"), "PC_ENT");
    var text = DutchNumber.point(Math.max(0, Math.min(MOST, share)), 2);
    add(series, country, year, text, flag(key), "");
  }

  /** Value added in current euro, hours worked, and the price level of the country (EU = 100). */
  private void accounts(int country, int year, String flag) {
    int since = year - BASE_YEAR;
    double prices = noisy(number(country, "price_level"), country, year, 4);
    double level = noisy(number(country, "productivity"), country, year, 5);
    double millions = number(country, "million_euro") * StrictMath.pow(NOMINAL_GROWTH, since);
    double perHour =
        UNION_PER_HOUR
            * StrictMath.pow(PER_HOUR_GROWTH, since)
            * level
            * prices
            / HUNDRED
            / HUNDRED;
    var valueAdded = series("NAMA_10_A10", "TOTAL", "C", "B1G", "CP_MEUR");
    var hours = series("NAMA_10_A10_E", "TOTAL", "C", "EMP_DC", "THS_HW");
    var levels = series("PRC_PPP_IND", "TOTAL", "TOTAL", "GDP", "PLI_EU27_2020");
    add(valueAdded, country, year, DutchNumber.point(millions, 1), flag, "");
    add(hours, country, year, DutchNumber.point(THOUSAND * millions / perHour, 1), flag, "");
    add(levels, country, year, DutchNumber.point(prices, 1), flag, "");
  }

  private double number(int country, String column) {
    return countries.get(country).number(column);
  }

  /** The European Union is the measure itself: without noise. */
  private double noisy(double value, int country, int year, int detail) {
    long key = key(country, year);
    return country == UNION
        ? value
        : value * (1 + ACCOUNTS_NOISE * draws.normal(Purpose.SERIES, key, detail));
  }

  /** The first of ten keys of draws that belong to a country and year. */
  private static long key(int country, int year) {
    return (country * 10_000L + year) * 10;
  }

  /** A flag on one value in eight. */
  private String flag(long key) {
    return draws.happens(FLAGGED, Purpose.SERIES, key, 2)
        ? List.of("b", "e", "u", "bu").get(draws.below(4, Purpose.SERIES, key, 3))
        : "";
  }

  private void add(
      String series, int country, int year, String value, String flag, String confidentiality) {
    var place = countries.get(country).text("country") + "," + year;
    records.add(String.join(",", series, place, value, flag, confidentiality).split(",", -1));
  }
}
