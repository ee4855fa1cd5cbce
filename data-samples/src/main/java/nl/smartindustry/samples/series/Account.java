package nl.smartindustry.samples.series;

import nl.smartindustry.samples.series.MacroSeries.Total;

/**
 * The production account of a branch in a year, in whole thousands of euro so that what is
 * delivered adds up: output less intermediate inputs is value added, and value added is the cost of
 * labour, ICT capital and other capital.
 */
record Account(long output, long valueAdded, long labour, long ictCapital, long persons) {
  /**
   * @param ictShare part of ICT in what is left over the cost of labour
   */
  static Account of(Total total, double ictShare) {
    long valueAdded = Math.round(total.valueAdded());
    long labour = Math.round(total.personnel());
    return new Account(
        Math.round(total.production()),
        valueAdded,
        labour,
        Math.round(ictShare * (valueAdded - labour)),
        Math.round(total.persons()));
  }

  Account plus(Account other) {
    return new Account(
        output + other.output,
        valueAdded + other.valueAdded,
        labour + other.labour,
        ictCapital + other.ictCapital,
        persons + other.persons);
  }

  long intermediate() {
    return output - valueAdded;
  }

  long otherCapital() {
    return valueAdded - labour - ictCapital;
  }
}
