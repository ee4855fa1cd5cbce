package nl.smartindustry.samples.survey;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;

/**
 * Robots that cross the border: importers bring in part of the robots they buy, a few makers of
 * machinery sell theirs abroad. All shares are assumed.
 */
public record GoodsTrade(KeyedDraws draws, Economy economy, Investments investments) {
  /** Codes of the list {@code commodity}; the second is used from the year in which it began. */
  private static final List<String> ROBOTS = List.of("84795000", "84287000");

  private static final int SECOND_CODE_FROM = 2022;
  private static final double SECOND_CODE = 0.3;
  private static final double IMPORTS_ITSELF = 0.45;
  private static final double LARGE_IMPORTS_ITSELF = 0.8;
  private static final double IMPORTED_PART = 0.7;
  private static final String MAKERS = "28";
  private static final double MAKES = 0.03;
  private static final double EXPORTED_PART = 0.2;
  private static final int MONTHS = 12;
  private static final int EURO_PER_HUNDREDTH = 10;

  public GoodsTrade(Country country, Investments investments) {
    this(country.draws(), country.economy(), investments);
  }

  /** Euro of robots imported by an enterprise in a year. */
  public long imports(Life life, int year) {
    return IntStream.rangeClosed(1, MONTHS).mapToLong(month -> imports(life, year, month)).sum();
  }

  /** Euro of robots imported by an enterprise in a month. */
  public long imports(Life life, int year, int month) {
    double itself = life.band().atLeast(SizeBand.P100) ? LARGE_IMPORTS_ITSELF : IMPORTS_ITSELF;
    if (!life.band().atLeast(SizeBand.P10)
        || !draws.happens(itself, Purpose.GOODS_TRADE, life.key(), 0)) {
      return 0;
    }
    int persons = economy.accounts(life, year).persons();
    long euro =
        Math.round(IMPORTED_PART * EURO_PER_HUNDREDTH * investments.robots(life, year, persons));
    int first = 1 + draws.below(MONTHS, Purpose.GOODS_TRADE, life.key(), year);
    int second = 1 + draws.below(MONTHS, Purpose.GOODS_TRADE, life.key(), -year);
    long later = first == second ? 0 : euro / 2;
    return month == first ? euro - later : month == second ? later : 0;
  }

  /** Euro of robots exported by an enterprise in a month. */
  public long exports(Life life, int year, int month) {
    boolean makes =
        life.group().code().equals(MAKERS)
            && life.band().atLeast(SizeBand.P20)
            && draws.happens(MAKES, Purpose.GOODS_TRADE, life.key(), 1);
    if (!makes) {
      return 0;
    }
    var output = economy.accounts(life, year).output();
    double exported = output.turnover() * (output.exportShare() / 10_000.0) * EXPORTED_PART;
    double season = draws.uniform(Purpose.GOODS_TRADE, life.key(), year * 100L + month) + 0.5;
    return Math.round(EURO_PER_HUNDREDTH * exported / MONTHS * season);
  }

  /** The code under which an enterprise declares its robots in a year. */
  String commodity(Life life, int year) {
    boolean second =
        year >= SECOND_CODE_FROM && draws.happens(SECOND_CODE, Purpose.GOODS_TRADE, life.key(), 2);
    return ROBOTS.get(second ? 1 : 0);
  }
}
