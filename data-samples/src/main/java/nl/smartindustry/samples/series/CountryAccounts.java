package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.Amount;

/**
 * Made-up national accounts of manufacturing by country: value added in current euro, hours worked,
 * and the price level of the country (European Union = 100). The last year is provisional.
 */
record CountryAccounts(Draws draws) {
  private static final CountryRow VALUE_ADDED =
      new CountryRow("NAMA_10_A10", "TOTAL", "C", "B1G", "CP_MEUR");
  private static final CountryRow HOURS =
      new CountryRow("NAMA_10_A10_E", "TOTAL", "C", "EMP_DC", "THS_HW");
  private static final CountryRow PRICES =
      new CountryRow("PRC_PPP_IND", "TOTAL", "TOTAL", "GDP", "PLI_EU27_2020");

  /** In {@link #BASE_YEAR}: million euro; level at equal prices and price level, EU = 100. */
  private static final double[] MILLIONS = {60e3, 750e3, 50e3, 2450e3, 40e3, 100e3, 75e3};

  private static final double[] PRODUCTIVITY = {140, 120, 165, 100, 130, 145, 135};
  private static final double[] PRICE_LEVEL = {112, 109, 140, 100, 125, 115, 122};
  private static final int BASE_YEAR = 2022;
  private static final int UNION = 3;
  private static final double UNION_PER_HOUR = 45;
  private static final double NOMINAL_GROWTH = 1.03;
  private static final double PER_HOUR_GROWTH = 1.025;
  private static final double NOISE = 0.008;
  private static final double HUNDRED = 100;
  private static final double THOUSAND = 1000;
  private static final int PRICE_DRAW = 4;
  private static final int PRODUCTIVITY_DRAW = 5;

  List<String[]> rows(List<Integer> years) {
    var rows = new ArrayList<String[]>();
    int last = years.get(years.size() - 1);
    for (int country = 0; country < MILLIONS.length; country++) {
      for (int year : years) {
        int since = year - BASE_YEAR;
        var flag = year == last ? "p" : "";
        double prices = noisy(PRICE_LEVEL[country], country, year, PRICE_DRAW);
        double level = noisy(PRODUCTIVITY[country], country, year, PRODUCTIVITY_DRAW);
        double millions = MILLIONS[country] * StrictMath.pow(NOMINAL_GROWTH, since);
        double perHour =
            UNION_PER_HOUR
                * StrictMath.pow(PER_HOUR_GROWTH, since)
                * level
                * prices
                / HUNDRED
                / HUNDRED;
        rows.add(VALUE_ADDED.free(country, year, Amount.point(millions, 1), flag));
        rows.add(HOURS.free(country, year, Amount.point(THOUSAND * millions / perHour, 1), flag));
        rows.add(PRICES.free(country, year, Amount.point(prices, 1), flag));
      }
    }
    return rows;
  }

  /** The European Union is the measure itself: without noise. */
  private double noisy(double value, int country, int year, int detail) {
    long key = InternationalSeries.key(country, year);
    return country == UNION
        ? value
        : value * (1 + NOISE * draws.normal(Purpose.SERIES, key, detail));
  }
}
