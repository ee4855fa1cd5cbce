package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;

/**
 * All jobs of the enterprises in one slot of the plan between two days: of those that die, of the
 * next ones, and of those absorbed, whose people go on with the absorber from the day after.
 */
record Roster(Country country, PayProfile.ByBranch profiles, LocalDate from, LocalDate to) {

  /**
   * A job as far as it lies within the days that are asked for.
   *
   * @param employer the one that pays
   * @param seats the seats of which this is one: the employer's, or those of one it absorbed
   * @param hired the month in which the person took the seat
   */
  record JobSpell(Life employer, Seats seats, int seat, int hired, LocalDate from, LocalDate to) {
    private static final long MONTHS = 40_000;

    /** The key of everything that stays the same about this job. */
    long key(KeyedDraws draws) {
      return draws.bits(Purpose.JOB, seats.key(seat), employer.key() * MONTHS + hired);
    }

    /** Whether it is that of a director who owns the enterprise. */
    boolean isDirectors() {
      return employer.equals(seats.life()) && seats.isDirector(seat);
    }
  }

  /** Visits every job of a slot, employer by employer and seat by seat. */
  void visit(int slot, Consumer<JobSpell> jobs) {
    var demography = country.people().demography();
    Life life = demography.at(slot, from.getYear());
    while (life != null) {
      var seats = seats(life);
      int ends = seats.endsIn();
      employer(life, seats, jobs);
      life = ends <= to.getYear() ? demography.at(slot, ends + 1) : null;
    }
  }

  private void employer(Life employer, Seats own, Consumer<JobSpell> jobs) {
    var demography = country.people().demography();
    LocalDate founded = employer.generation() == 0 ? LocalDate.MIN : demography.founded(employer);
    LocalDate last =
        own.endsIn() <= to.getYear()
            ? demography.endDay(employer.slot(), own.endsIn())
            : LocalDate.MAX;
    fill(employer, own, own.owners(), founded, last, jobs);
    for (AbsorbedSeats one : absorbed(employer, own)) {
      var since = one.since().isBefore(founded) ? founded : one.since();
      fill(employer, one.seats(), 0, since, last, jobs);
    }
  }

  /** Seats that came from another enterprise, and the first day on which they did. */
  private record AbsorbedSeats(Seats seats, LocalDate since) {}

  private List<AbsorbedSeats> absorbed(Life employer, Seats own) {
    var found = new ArrayList<AbsorbedSeats>();
    var demography = country.people().demography();
    int beside = employer.slot() + 1;
    if ((employer.slot() & 1) == 0 && beside < employer.cell().end()) {
      int first = Math.max(employer.begun(), demography.baseYear());
      for (int year = first; year <= Math.min(to.getYear(), own.endsIn() - 1); year++) {
        if (demography.absorbed(beside, year)) {
          var since = demography.endDay(beside, year).plusDays(1);
          found.add(new AbsorbedSeats(seats(demography.at(beside, year)), since));
        }
      }
    }
    return found;
  }

  private void fill(
      Life employer,
      Seats seats,
      int first,
      LocalDate since,
      LocalDate last,
      Consumer<JobSpell> jobs) {
    var begin = since.isAfter(from) ? since : from;
    var end = last.isBefore(to) ? last : to;
    if (begin.isAfter(end)) {
      return;
    }
    int most = 0;
    for (int month = Months.of(begin); month <= Months.of(end); month++) {
      most = Math.max(most, seats.size(month));
    }
    var open = new Tenure(employer, seats, begin, end);
    boolean opens = employer.equals(seats.life()) && since.equals(begin);
    for (int seat = first; seat < most; seat++) {
      open.walk(seat, opens, jobs);
    }
  }

  private Seats seats(Life life) {
    return new Seats(country, life, profiles.of(life.group()).leaving());
  }

  /** The seats of one enterprise with one employer between two days. */
  private record Tenure(Life employer, Seats seats, LocalDate begin, LocalDate end) {

    /**
     * Follows a seat through the months.
     *
     * @param opens whether it cannot have been taken before
     */
    void walk(int seat, boolean opens, Consumer<JobSpell> jobs) {
      int month = Months.of(begin);
      boolean taken = !opens && seat < seats.size(month - 1);
      int hired = taken ? seats.hired(seat, month - 1) : -1;
      LocalDate start = begin;
      for (; month <= Months.of(end); month++) {
        if (seat >= seats.size(month)) {
          add(seat, hired, start, Months.first(month).minusDays(1), jobs);
          hired = -1;
        } else if (hired < 0) {
          hired = month;
          start = later(begin, Months.first(month));
        } else if (seats.changes(seat, month)) {
          var day = seats.start(seat, month);
          add(seat, hired, start, day.minusDays(1), jobs);
          hired = month;
          start = later(begin, day);
        }
      }
      add(seat, hired, start, end, jobs);
    }

    private void add(
        int seat, int hired, LocalDate start, LocalDate until, Consumer<JobSpell> jobs) {
      var last = until.isBefore(end) ? until : end;
      if (hired >= 0 && !start.isAfter(last)) {
        jobs.accept(new JobSpell(employer, seats, seat, hired, start, last));
      }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
