package nl.smartindustry.report.bench;

import java.util.SplittableRandom;

/** Made-up answers of one enterprise: technologies as 0 and 1, then amounts to the cent. */
final class Indicators {
  private static final int TECHNOLOGIES = SampleFile.INDICATORS / 2;
  private static final double CENTS = 100;

  private Indicators() {}

  static void append(StringBuilder row, SplittableRandom random, int size, int emp) {
    double maturity = 0.1 * size + 0.5 * random.nextDouble();
    for (int i = 0; i < TECHNOLOGIES; i++) {
      row.append(random.nextDouble() < maturity ? ",1" : ",0");
    }
    for (int i = TECHNOLOGIES; i < SampleFile.INDICATORS; i++) {
      double amount = emp * -Math.log(1 - random.nextDouble());
      row.append(',').append(Math.round(amount * CENTS * i) / CENTS);
    }
  }
}
