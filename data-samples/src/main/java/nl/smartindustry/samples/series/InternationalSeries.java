package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Series of other countries, shaped like Eurostat's files but made up, over the last eight years:
 * digital intensity (version 3 in odd years, version 4 in even years, so that two successive years
 * never compare), use of technologies, and what productivity at equal prices is made of.
 */
public final class InternationalSeries {
  private static final double[] LEVELS = {71, 62, 82, 58, 86, 76, 80};
  private static final int YEARS = 8;
  private static final double EVEN_VERSION_LIFT = 8;
  private static final double GROWTH = 1.5;
  private static final double CONFIDENTIAL = 0.02;
  private static final double FLAGGED = 0.12;

  private final Draws draws;

  public InternationalSeries(Draws draws) {
    this.draws = draws;
  }

  public Sheet sheet(YearRange years) {
    var records = new ArrayList<String[]>();
    var periods = IntStream.rangeClosed(years.last() - YEARS + 1, years.last()).boxed().toList();
    for (int country = 0; country < LEVELS.length; country++) {
      for (int year : periods) {
        intensity(records, country, year, years.first());
      }
    }
    records.addAll(new CountryTechnologies(draws, LEVELS).rows(periods));
    records.addAll(new CountryAccounts(draws).rows(periods));
    return Sheet.of(SheetFormat.SERIES, CountryRow.HEADER, records);
  }

  /** The first of ten keys of draws that belong to a country and year. */
  static long key(int country, int year) {
    return (country * 10_000L + year) * 10;
  }

  /** A flag on one value in eight. */
  static String flag(Draws draws, long key) {
    return draws.happens(FLAGGED, Purpose.SERIES, key, 2)
        ? List.of("b", "e", "u", "bu").get(draws.below(4, Purpose.SERIES, key, 3))
        : "";
  }

  private void intensity(List<String[]> records, int country, int year, int first) {
    long key = key(country, year);
    var version = year % 2 == 0 ? "E_DI4_" : "E_DI3_";
    double basic =
        LEVELS[country]
            + (year % 2 == 0 ? EVEN_VERSION_LIFT * (1 - LEVELS[country] / 100) : 0)
            + GROWTH * (year - first) / 2
            + draws.normal(Purpose.SERIES, key, 0);
    double very = basic * 0.08;
    double high = basic * 0.38;
    add(records, version + "GELO", country, year, basic, key);
    add(records, version + "VLO", country, year, 100 - basic, key + 1);
    add(records, version + "LO", country, year, basic - high - very, key + 2);
    add(records, version + "HI", country, year, high, key + 3);
    add(records, version + "VHI", country, year, very, key + 4);
  }

  private void add(
      List<String[]> records, String indicator, int country, int year, double value, long key) {
    boolean headline = indicator.endsWith("GELO");
    boolean secret = !headline && draws.happens(CONFIDENTIAL, Purpose.SERIES, key, 1);
    var row = new CountryRow("ISOC_E_DII", "10-249", "C10-S951_X_K", indicator, "PC_ENT");
    records.add(
        row.of(
            country,
            year,
            secret ? "" : Amount.point(value, 2),
            flag(draws, key),
            secret ? "C" : ""));
  }
}
