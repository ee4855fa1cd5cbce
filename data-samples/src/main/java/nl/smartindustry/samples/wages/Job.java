package nl.smartindustry.samples.wages;

import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.wages.Roster.JobSpell;
import nl.smartindustry.samples.wages.Seats.Person;

/**
 * What is the same on every statement of a job in a year.
 *
 * @param key of everything that is drawn for it
 * @param monthly whether the employer pays by month, or else every four weeks
 */
record Job(
    KeyedDraws draws,
    JobSpell spell,
    PayProfile profile,
    long key,
    boolean monthly,
    Person person) {
  private static final String AGENCIES = "78";
  private static final String DIRECTOR = "1";
  private static final String INTERN = "2";
  private static final String SHELTERED = "3";
  private static final String AGENCY = "4";
  private static final String ON_CALL = "5";
  private static final String OTHER = "9";
  private static final double LENT_OUT = 0.92;
  private static final double INTERNS = 0.015;
  private static final int TRIAL_MONTHS = 24;
  private static final int KIND = 5;
  private static final int CONTRACT = 6;

  static Job of(KeyedDraws draws, JobSpell spell, PayProfile profile, boolean monthly) {
    var person = spell.seats().person(spell.seat(), spell.hired());
    return new Job(draws, spell, profile, spell.key(draws), monthly, person);
  }

  boolean woman() {
    return person.woman(draws, profile.women());
  }

  /** 1 director who owns, 2 intern, 3 sheltered, 4 agency worker, 5 on call, 9 any other. */
  String kind() {
    if (spell.isDirectors()) {
      return DIRECTOR;
    }
    double draw = draws.uniform(Purpose.JOB, key, KIND);
    if (spell.employer().group().code().equals(AGENCIES)) {
      return draw < LENT_OUT ? AGENCY : OTHER;
    }
    if (draw < INTERNS) {
      return INTERN;
    }
    if (draw < INTERNS + profile.sheltered()) {
      return SHELTERED;
    }
    return draw < INTERNS + profile.sheltered() + profile.onCall() ? ON_CALL : OTHER;
  }

  /** Whether hours follow the work there is. */
  boolean irregular() {
    return kind().equals(AGENCY) || kind().equals(ON_CALL);
  }

  /** O for an indefinite contract, B for one with an end, in a month. */
  String contract(int month) {
    boolean mayEnd = !spell.isDirectors() && month - spell.hired() < TRIAL_MONTHS;
    return mayEnd && draws.happens(profile.fixedTerm(), Purpose.JOB, key, CONTRACT) ? "B" : "O";
  }
}
