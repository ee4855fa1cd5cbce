package nl.smartindustry.samples.wages;

import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;

/** Kind and contract of jobs, as codes. */
record JobTraits(Draws draws) {
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

  /** 1 director who owns, 2 intern, 3 sheltered, 4 agency worker, 5 on call, 9 any other. */
  String kind(Spell spell, long job, PayProfile profile) {
    if (spell.isDirectors()) {
      return DIRECTOR;
    }
    double draw = draws.uniform(Purpose.JOB, job, KIND);
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
  static boolean irregular(String kind) {
    return kind.equals(AGENCY) || kind.equals(ON_CALL);
  }

  /** O for an indefinite contract, B for one with an end. */
  String contract(Spell spell, long job, int month, PayProfile profile) {
    boolean mayEnd = !spell.isDirectors() && month - spell.hired() < TRIAL_MONTHS;
    return mayEnd && draws.happens(profile.fixedTerm(), Purpose.JOB, job, CONTRACT) ? "B" : "O";
  }
}
