package nl.smartindustry.samples.register;

import java.time.LocalDate;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.population.SizeBand;

/**
 * What happened to the enterprise in a slot of the plan in a year, told so that it agrees with the
 * register: an ending and the birth in its place are two events, or one that links them. Nothing
 * that the register, the surveys or the truth draw is drawn otherwise.
 */
public final class Stories {
  private final Draws draws;
  private final Population population;
  private final Identity identity;
  private final Foundation foundation;
  private final EventRates rates;

  public Stories(Draws draws, Population population, Identity identity) {
    this.draws = draws;
    this.population = population;
    this.identity = identity;
    this.foundation = new Foundation(draws);
    this.rates = EventRates.read();
  }

  /** Tells what happened in a slot during a year. */
  void tell(int slot, int year, Telling telling) {
    var life = population.at(slot, year);
    renumbering(life, year, telling);
    if (population.ends(slot, year)) {
      ending(life, year, telling);
    } else if (happens(rates.ownershipKept(), slot, year)) {
      var number = number(life, year);
      telling.event("03", inside(year, foundation.day(life)), number, number, number);
    }
  }

  private void renumbering(Life life, int year, Telling telling) {
    var before = number(life, year - 1);
    var after = number(life, year);
    if (!before.equals(after)) {
      telling.event("12", LocalDate.of(year, 1, 1), before, after, after);
    }
  }

  private void ending(Life life, int year, Telling telling) {
    int slot = life.slot();
    if (population.absorbed(slot, year)) {
      absorption(life, year, telling);
      birth(slot, year, telling);
    } else if (neighbour(slot) && endsAlone(slot ^ 1, year)) {
      if ((slot & 1) == 0) {
        together(slot, year, telling);
      }
    } else {
      alone(life, year, telling);
    }
  }

  private void absorption(Life life, int year, Telling telling) {
    var absorber = number(population.at(life.slot() - 1, year), year);
    telling.event("05", end(life, year), joined(absorber, number(life, year)), absorber, absorber);
  }

  /** Two neighbours end in the same year, and two are born in their place. */
  private void together(int slot, int year, Telling telling) {
    var day = end(population.at(slot, year), year);
    var before = joined(number(slot, year), number(slot + 1, year));
    var after = joined(next(slot, year), next(slot + 1, year));
    switch (rates.together(draw(slot, year))) {
      case "04" -> {
        telling.event("04", day, before, next(slot, year), "");
        birth(slot + 1, year, telling);
      }
      case "06" -> {
        telling.event("06", day, number(slot, year), after, "");
        death(slot + 1, year, telling);
      }
      case "11" -> telling.event("11", day, before, after, "");
      default -> {
        plain(slot, year, telling);
        plain(slot + 1, year, telling);
      }
    }
  }

  private void alone(Life life, int year, Telling telling) {
    int slot = life.slot();
    var kind = rates.alone(draw(slot, year));
    var born = foundation.day(population.at(slot, year + 1));
    boolean fits =
        switch (kind) {
          case "13" -> born.isAfter(end(life, year)) && born.getYear() == year;
          case "07" -> companions(slot, year) > 0;
          case "08", "09" -> companions(slot, year) > 1;
          default -> true;
        };
    if (!fits) {
      plain(slot, year, telling);
      return;
    }
    switch (kind) {
      case "13", "10", "03" -> onward(kind, life, year, telling);
      case "07", "08" -> outOfOthers(kind, slot, year, telling);
      case "09" -> intoOthers(slot, year, telling);
      default -> plain(slot, year, telling);
    }
  }

  /** The enterprise goes on under another number. */
  private void onward(String type, Life life, int year, Telling telling) {
    var day = end(life, year);
    if (type.equals("13")) {
      death(life.slot(), year, telling);
      day = inside(year, foundation.day(population.at(life.slot(), year + 1)));
    }
    telling.event(type, day, number(life, year), next(life.slot(), year), "");
  }

  /** What is born comes from one neighbour, or is made by two. */
  private void outOfOthers(String type, int slot, int year, Telling telling) {
    death(slot, year, telling);
    var day = inside(year, foundation.day(population.at(slot, year + 1)));
    var others = type.equals("07") ? companion(slot, 1, year) : both(slot, year);
    var continuing = type.equals("07") ? others : "";
    telling.event(type, day, others, joined(others, next(slot, year)), continuing);
  }

  private void intoOthers(int slot, int year, Telling telling) {
    var others = both(slot, year);
    var day = end(population.at(slot, year), year);
    telling.event("09", day, joined(others, number(slot, year)), others, "");
    birth(slot, year, telling);
  }

  private void plain(int slot, int year, Telling telling) {
    death(slot, year, telling);
    birth(slot, year, telling);
  }

  private void death(int slot, int year, Telling telling) {
    var life = population.at(slot, year);
    telling.event("02", end(life, year), number(life, year), "", "");
  }

  private void birth(int slot, int year, Telling telling) {
    var day = inside(year, foundation.day(population.at(slot, year + 1)));
    telling.event("01", day, "", next(slot, year), "");
  }

  /** How many of the next slots of the same group and size hold an enterprise that goes on. */
  private int companions(int slot, int year) {
    int found = 0;
    while (found < 2 && survives(slot, found + 1, year)) {
      found++;
    }
    return found;
  }

  private boolean survives(int slot, int step, int year) {
    var cell = population.at(slot, year).cell();
    return cell.band().atLeast(SizeBand.P2)
        && slot + step < cell.end()
        && !population.ends(slot + step, year);
  }

  private String companion(int slot, int step, int year) {
    return number(slot + step, year);
  }

  private String both(int slot, int year) {
    return joined(companion(slot, 1, year), companion(slot, 2, year));
  }

  private boolean neighbour(int slot) {
    var cell = population.at(slot, population.baseYear()).cell();
    return (slot ^ 1) >= cell.first() && (slot ^ 1) < cell.end();
  }

  private boolean endsAlone(int slot, int year) {
    return population.ends(slot, year) && !population.absorbed(slot, year);
  }

  /** The day on which an enterprise ends; the frame of 1 January still has it. */
  private LocalDate end(Life life, int year) {
    return inside(year, population.endDay(life.slot(), year));
  }

  /** A day after the frame of a year, and before the next. */
  private static LocalDate inside(int year, LocalDate day) {
    var inYear = LocalDate.ofYearDay(year, Math.min(day.getDayOfYear(), 365));
    return inYear.getDayOfYear() == 1 ? inYear.plusDays(1) : inYear;
  }

  private String number(int slot, int year) {
    return number(population.at(slot, year), year);
  }

  private String number(Life life, int year) {
    return identity.beid(life, year);
  }

  /** The number of the enterprise born in a slot in a year. */
  private String next(int slot, int year) {
    return number(population.at(slot, year + 1), year);
  }

  private static String joined(String one, String other) {
    return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
  }

  private double draw(int slot, int year) {
    return draws.uniform(Purpose.EVENT, slot, year);
  }

  private boolean happens(double rate, int slot, int year) {
    return draw(slot, year) < rate;
  }

  /** Hears of each event in turn. */
  @FunctionalInterface
  interface Telling {
    void event(String type, LocalDate day, String before, String after, String continuing);
  }
}
