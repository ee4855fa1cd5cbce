package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.protect.CellStatuses.Status;
import nl.smartindustry.transform.command.protect.MethodSpec.Kind;
import nl.smartindustry.transform.command.protect.ProtectJob.Release;
import nl.smartindustry.transform.method.rounding.ControlledRounding;
import nl.smartindustry.transform.method.rounding.RoundedTables;
import nl.smartindustry.transform.method.suppression.PrintedTables;

/**
 * Numbers near the values of cells, which are printed in their place.
 *
 * @param numbers by cell, in the units of the values
 * @param farthest a reader knows that none lies farther from its value
 * @param status of a cell whose number is printed
 * @param said how far they are away
 */
record PrintedCells(Release release, long[] numbers, long farthest, Status status, String said) {
  private static final int NAMED = 20;
  private static final MathContext DIGITS = new MathContext(4);

  /**
   * Rounds, or adds noise.
   *
   * @throws Refusal (78) where the base is no whole number of units; (65) where nothing adds up
   */
  static PrintedCells of(ProtectSpec spec, Release release) {
    var method = spec.choices().method();
    if (method.kind() == Kind.ROUND) {
      long base = base(spec, release.decimals());
      var rounded = ControlledRounding.round(release.tables(), base);
      var said = said(release, rounded.values()) + farther(release, rounded);
      return new PrintedCells(release, rounded.values(), base - 1, Status.ROUNDED, said);
    }
    var noise = method.noise();
    var table = noise.table();
    var keys = release.keys(noise.keys(spec.file()));
    var numbers = new long[keys.length];
    for (int cell = 0; cell < numbers.length; cell++) {
      numbers[cell] = table.printed(release.tables().cells().get(cell).value(), keys[cell]);
    }
    var said = said(release, numbers) + "; sums of what is printed are not what is printed of sums";
    return new PrintedCells(release, numbers, noise.largest(), Status.PERTURBED, said);
  }

  private static long base(ProtectSpec spec, int decimals) {
    var base = spec.choices().method().base().movePointRight(decimals).stripTrailingZeros();
    if (base.scale() > 0 || base.precision() - base.scale() > 18 || base.longValueExact() < 2) {
      throw spec.file()
          .refusal(
              "base: %s (a whole number, from 2, of the last of %d decimals)",
              spec.choices().method().base(), decimals);
    }
    return base.longValueExact();
  }

  private static String said(Release release, long[] numbers) {
    var moves = new long[numbers.length];
    Arrays.setAll(moves, i -> Math.abs(numbers[i] - release.tables().cells().get(i).value()));
    long most = LongStream.of(moves).max().orElse(0);
    double mean = LongStream.of(moves).average().orElse(0);
    return "%s away at most, %s on average"
        .formatted(
            Decimals.decimal(most, release.decimals()).toPlainString(),
            Decimals.plain(new BigDecimal(mean, DIGITS).movePointLeft(release.decimals()))
                .toPlainString());
  }

  private static String farther(Release release, RoundedTables rounded) {
    int[] beyond = rounded.beyond();
    var names =
        Arrays.stream(beyond)
            .limit(NAMED)
            .mapToObj(
                cell ->
                    "'%s' by %s"
                        .formatted(
                            release.tables().cells().get(cell).name(),
                            Decimals.decimal(rounded.move(cell), release.decimals())
                                .toPlainString()))
            .collect(Collectors.joining(", "));
    var least = rounded.isLeast() ? "" : "; less might be possible";
    return beyond.length == 0
        ? "; each is a multiple next to its value" + least
        : "; %d went farther than the next multiple (%s%s)%s"
            .formatted(beyond.length, names, beyond.length > NAMED ? ", …" : "", least);
  }

  /** To be protected as linked tables. */
  PrintedTables tables() {
    return PrintedTables.of(release.tables(), numbers, farthest, status == Status.ROUNDED);
  }
}
