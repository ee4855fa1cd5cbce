package nl.smartindustry.samples.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.BusinessDemography;
import nl.smartindustry.samples.population.People;
import nl.smartindustry.samples.population.SizeBand;

/**
 * What happened to the enterprise in a slot of the plan in a year, so that it agrees with the
 * register: an ending and the birth in its place are two events, or one that links them. No draw of
 * the register, the surveys or the truth changes by it.
 */
public final class EnterpriseEvents {
  private final KeyedDraws draws;
  private final People people;
  private final EventRates rates = EventRates.read();

  public EnterpriseEvents(KeyedDraws draws, People people) {
    this.draws = draws;
    this.people = people;
  }

  /**
   * One event.
   *
   * @param type 01 birth, 02 death, 03 to 13 links between enterprises
   * @param before the enterprises before, joined by bars; {@code after} likewise
   * @param continuing the enterprise that keeps its identity; empty for none
   */
  record EnterpriseEvent(
      String type, LocalDate day, String before, String after, String continuing) {
    /** Whether an enterprise goes on as another by it: not by a birth or a death. */
    boolean links() {
      return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    }
  }

  /** What happened in a slot during a year. */
  List<EnterpriseEvent> of(int slot, int year) {
    var found = new SlotYear(slot, year, new ArrayList<>());
    found.find();
    return found.events;
  }

  EventRates rates() {
    return rates;
  }

  /** The events of one slot in one year. */
  private final class SlotYear {
    private final int slot;
    private final int year;
    private final List<EnterpriseEvent> events;

    SlotYear(int slot, int year, List<EnterpriseEvent> events) {
      this.slot = slot;
      this.year = year;
      this.events = events;
    }

    void find() {
      renumbering();
      if (demography().ends(slot, year)) {
        ending();
      } else if (draw() < rates.ownershipKept()) {
        var day = inside(demography().founded(people.at(slot, year)));
        add("03", day, number(slot), number(slot), number(slot));
      }
    }

    private void renumbering() {
      var life = people.at(slot, year);
      var before = people.beid(life, year - 1);
      var after = people.beid(life, year);
      if (!before.equals(after)) {
        add("12", LocalDate.of(year, 1, 1), before, after, after);
      }
    }

    private void ending() {
      if (demography().absorbed(slot, year)) {
        var absorber = number(slot - 1);
        add("05", end(slot), joined(absorber, number(slot)), absorber, absorber);
        birth(slot);
      } else if (neighbour() && endsAlone(slot ^ 1)) {
        if ((slot & 1) == 0) {
          together();
        }
      } else {
        alone();
      }
    }

    /** Two neighbours end in the same year, and two are born in their place. */
    private void together() {
      var before = joined(number(slot), number(slot + 1));
      var after = joined(next(slot), next(slot + 1));
      switch (rates.together(draw())) {
        case "04" -> {
          add("04", end(slot), before, next(slot), "");
          birth(slot + 1);
        }
        case "06" -> {
          add("06", end(slot), number(slot), after, "");
          death(slot + 1);
        }
        case "11" -> add("11", end(slot), before, after, "");
        default -> {
          plain(slot);
          plain(slot + 1);
        }
      }
    }

    private void alone() {
      var kind = rates.alone(draw());
      var born = demography().founded(people.at(slot, year + 1));
      boolean fits =
          switch (kind) {
            case "13" -> born.isAfter(end(slot)) && born.getYear() == year;
            case "07" -> companions() > 0;
            case "08", "09" -> companions() > 1;
            default -> true;
          };
      switch (fits ? kind : "") {
        case "13", "10", "03" -> onward(kind);
        case "07", "08" -> outOfOthers(kind);
        case "09" -> {
          add("09", end(slot), joined(bothCompanions(), number(slot)), bothCompanions(), "");
          birth(slot);
        }
        default -> plain(slot);
      }
    }

    /** The enterprise goes on under another number. */
    private void onward(String type) {
      var day = end(slot);
      if (type.equals("13")) {
        death(slot);
        day = born(slot);
      }
      add(type, day, number(slot), next(slot), "");
    }

    /** What is born comes from one neighbour, or is made by two. */
    private void outOfOthers(String type) {
      death(slot);
      var others = type.equals("07") ? number(slot + 1) : bothCompanions();
      var continuing = type.equals("07") ? others : "";
      add(type, born(slot), others, joined(others, next(slot)), continuing);
    }

    private void plain(int of) {
      death(of);
      birth(of);
    }

    private void death(int of) {
      add("02", end(of), number(of), "", "");
    }

    private void birth(int in) {
      add("01", born(in), "", next(in), "");
    }

    private void add(String type, LocalDate day, String before, String after, String continuing) {
      events.add(new EnterpriseEvent(type, day, before, after, continuing));
    }

    /** How many of the next two slots of the same group and size hold one that goes on. */
    private int companions() {
      var cell = people.at(slot, year).cell();
      int found = 0;
      while (found < 2
          && cell.band().atLeast(SizeBand.P2)
          && slot + found + 1 < cell.end()
          && !demography().ends(slot + found + 1, year)) {
        found++;
      }
      return found;
    }

    private String bothCompanions() {
      return joined(number(slot + 1), number(slot + 2));
    }

    private boolean neighbour() {
      var cell = people.at(slot, demography().baseYear()).cell();
      return (slot ^ 1) >= cell.first() && (slot ^ 1) < cell.end();
    }

    private boolean endsAlone(int other) {
      return demography().ends(other, year) && !demography().absorbed(other, year);
    }

    /** The day on which an enterprise ends; the frame of 1 January still has it. */
    private LocalDate end(int of) {
      return inside(demography().endDay(of, year));
    }

    /** The day on which the next one is born. */
    private LocalDate born(int in) {
      return inside(demography().founded(people.at(in, year + 1)));
    }

    /** A day after the frame of the year, and before the next. */
    private LocalDate inside(LocalDate day) {
      var inYear = LocalDate.ofYearDay(year, Math.min(day.getDayOfYear(), 365));
      return inYear.getDayOfYear() == 1 ? inYear.plusDays(1) : inYear;
    }

    private String number(int of) {
      return people.beid(people.at(of, year), year);
    }

    /** The number of the enterprise born in a slot. */
    private String next(int in) {
      return people.beid(people.at(in, year + 1), year);
    }

    private double draw() {
      return draws.uniform(Purpose.EVENT, slot, year);
    }
  }

  private BusinessDemography demography() {
    return people.demography();
  }

  private static String joined(String one, String other) {
    return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
  }
}
