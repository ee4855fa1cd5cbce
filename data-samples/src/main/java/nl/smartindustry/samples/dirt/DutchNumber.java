package nl.smartindustry.samples.dirt;

import nl.smartindustry.samples.write.Amount;

/** Amounts of two decimals as the files write them, in hundredths. */
final class DutchNumber {
  private DutchNumber() {}

  static long cents(String text) {
    return Long.parseLong(text.replace(",", ""));
  }

  static String text(long cents) {
    return Amount.hundredths(cents);
  }
}
