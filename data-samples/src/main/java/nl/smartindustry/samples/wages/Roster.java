package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.smartindustry.samples.population.Life;

/**
 * All jobs of the enterprises in one slot of the plan between two days: of those that die, of the
 * next ones, and of those absorbed, whose people go on with the absorber from the day after.
 */
final class Roster {
  private final Staffing staffing;
  private final PayProfile.Book profiles;
  private final LocalDate from;
  private final LocalDate to;

  Roster(Staffing staffing, PayProfile.Book profiles, LocalDate from, LocalDate to) {
    this.staffing = staffing;
    this.profiles = profiles;
    this.from = from;
    this.to = to;
  }

  /** Tells every job of a slot, employer by employer and seat by seat. */
  void visit(int slot, Consumer<Spell> jobs) {
    var population = staffing.population();
    Life life = population.at(slot, from.getYear());
    while (life != null) {
      var seats = seats(life);
      int ends = seats.endsIn();
      employer(life, seats, jobs);
      life = ends <= to.getYear() ? population.at(slot, ends + 1) : null;
    }
  }

  private void employer(Life employer, Seats own, Consumer<Spell> jobs) {
    LocalDate founded = employer.generation() == 0 ? LocalDate.MIN : staffing.founded(employer);
    LocalDate last =
        own.endsIn() <= to.getYear()
            ? staffing.population().endDay(employer.slot(), own.endsIn())
            : LocalDate.MAX;
    fill(employer, own, own.owners(), founded, last, jobs);
    for (Absorbed one : absorbed(employer, own)) {
      var since = one.since().isBefore(founded) ? founded : one.since();
      fill(employer, one.seats(), 0, since, last, jobs);
    }
  }

  /** Seats that came from another enterprise, and the first day on which they did. */
  private record Absorbed(Seats seats, LocalDate since) {}

  private List<Absorbed> absorbed(Life employer, Seats own) {
    var found = new ArrayList<Absorbed>();
    var population = staffing.population();
    int beside = employer.slot() + 1;
    if ((employer.slot() & 1) == 0 && beside < employer.cell().end()) {
      int first = Math.max(employer.begun(), population.baseYear());
      for (int year = first; year <= Math.min(to.getYear(), own.endsIn() - 1); year++) {
        if (population.absorbed(beside, year)) {
          var since = population.endDay(beside, year).plusDays(1);
          found.add(new Absorbed(seats(population.at(beside, year)), since));
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
      Consumer<Spell> jobs) {
    var begin = since.isAfter(from) ? since : from;
    var end = last.isBefore(to) ? last : to;
    if (begin.isAfter(end)) {
      return;
    }
    int most = 0;
    for (int month = Months.of(begin); month <= Months.of(end); month++) {
      most = Math.max(most, seats.size(month));
    }
    var open = new Window(employer, seats, begin, end);
    boolean opens = employer.equals(seats.life()) && since.equals(begin);
    for (int seat = first; seat < most; seat++) {
      open.walk(seat, opens, jobs);
    }
  }

  private Seats seats(Life life) {
    return new Seats(staffing, life, profiles.of(life.group()).leaving());
  }

  /** The seats of one enterprise with one employer between two days. */
  private record Window(Life employer, Seats seats, LocalDate begin, LocalDate end) {

    /**
     * Follows a seat through the months.
     *
     * @param opens whether nobody can have had it before
     */
    void walk(int seat, boolean opens, Consumer<Spell> jobs) {
      int month = Months.of(begin);
      boolean taken = !opens && seat < seats.size(month - 1);
      int hired = taken ? seats.hired(seat, month - 1) : -1;
      LocalDate start = begin;
      for (; month <= Months.of(end); month++) {
        if (seat >= seats.size(month)) {
          tell(seat, hired, start, Months.first(month).minusDays(1), jobs);
          hired = -1;
        } else if (hired < 0) {
          hired = month;
          start = later(begin, Months.first(month));
        } else if (seats.changes(seat, month)) {
          var day = seats.start(seat, month);
          tell(seat, hired, start, day.minusDays(1), jobs);
          hired = month;
          start = later(begin, day);
        }
      }
      tell(seat, hired, start, end, jobs);
    }

    private void tell(int seat, int hired, LocalDate start, LocalDate until, Consumer<Spell> jobs) {
      var last = until.isBefore(end) ? until : end;
      if (hired >= 0 && !start.isAfter(last)) {
        jobs.accept(new Spell(employer, seats, seat, hired, start, last));
      }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
