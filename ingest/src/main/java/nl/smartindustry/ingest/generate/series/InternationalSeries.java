package nl.smartindustry.ingest.generate.series;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.generate.chance.Draws;
import nl.smartindustry.ingest.generate.chance.Purpose;
import nl.smartindustry.ingest.generate.parameter.YearRange;
import nl.smartindustry.ingest.generate.write.Amount;
import nl.smartindustry.ingest.generate.write.Sheet;
import nl.smartindustry.ingest.generate.write.SheetFormat;

/**
 * Digital intensity by country, shaped like Eurostat's file but made up: version 3 in odd years,
 * version 4 in even years, so that two successive years never compare.
 */
public final class InternationalSeries {
  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SIZE_EMP,NACE_R2,INDIC_IS,UNIT,GEO,TIME_PERIOD,OBS_VALUE,"
          + "OBS_FLAG,CONF_STATUS";
  private static final List<String> COUNTRIES =
      List.of("BE", "DE", "DK", "EU27_2020", "FI", "NL", "SE");
  private static final double[] LEVELS = {71, 62, 82, 58, 86, 76, 80};
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
    for (int country = 0; country < COUNTRIES.size(); country++) {
      for (int year : years.frames()) {
        rows(records, country, year, years.first());
      }
    }
    return Sheet.of(SheetFormat.SERIES, HEADER, records);
  }

  private void rows(List<String[]> records, int country, int year, int first) {
    long key = (country * 10_000L + year) * 10;
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
    var flag = draws.happens(FLAGGED, Purpose.SERIES, key, 2) ? flag(key) : "";
    records.add(
        new String[] {
          "dataflow",
          "SYN:ISOC_E_DII(1.0)",
          "I",
          "A",
          "10-249",
          "C10-S951_X_K",
          indicator,
          "PC_ENT",
          COUNTRIES.get(country),
          Integer.toString(year),
          secret ? "" : Amount.point(value, 2),
          flag,
          secret ? "C" : ""
        });
  }

  private String flag(long key) {
    return List.of("b", "e", "u", "bu").get(draws.below(4, Purpose.SERIES, key, 3));
  }
}
