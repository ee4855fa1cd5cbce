package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.transform.method.rounding.ControlledRounding;
import nl.smartindustry.transform.method.suppression.DerivedIntervals.Interval;
import org.junit.jupiter.api.Test;

class PrintedTablesTest {
  /** A total of 9 in parts of 1, 3 and 5, of which the first must be possibly so much larger. */
  private static LinkedTables sum(long up) {
    return new SmallTable()
        .cell("T", 9)
        .sensitive("a", 1, up)
        .cell("b", 3)
        .cell("c", 5)
        .sum("T = a + b + c")
        .tables();
  }

  private static PrintedTables rounded(LinkedTables tables) {
    return PrintedTables.of(tables, ControlledRounding.round(tables, 5).values(), 4, true);
  }

  @Test
  void aReaderKnowsAValueWithinTheBaseAndWithinItsSum() {
    var printed = rounded(sum(0));

    var known = printed.intervals(printed.withheld(new int[0]), new Certificate(List.of()));

    assertThat(known)
        .containsExactly(
            new Interval(6, 14), new Interval(0, 4), new Interval(1, 9), new Interval(1, 9));
  }

  /** Nought stays nought: of 2, 4 and 4 within five each, none can be nought. */
  @Test
  void aReaderKnowsThatWhatIsNotPrintedAsNoughtIsNotNought() {
    var printed = PrintedTables.of(sum(0), new long[] {10, 2, 4, 4}, 5, false);

    var known = printed.intervals(printed.withheld(new int[0]), new Certificate(List.of()));

    assertThat(known)
        .containsExactly(
            new Interval(5, 15), new Interval(1, 7), new Interval(1, 9), new Interval(1, 9));
  }

  @Test
  void aNeedWithinTheBandIsProvedAndNothingIsWithheld() {
    var printed = rounded(sum(3));

    var found = Protector.protect(printed.linked(), printed.contributors(Contributors.UNKNOWN));

    assertThat(found.secondaries()).isEmpty();
    assertThat(proved(printed, Contributors.UNKNOWN, found)).isTrue();
  }

  @Test
  void forANeedBeyondTheBandTheNumberIsWithheldAndAnotherWithIt() {
    var printed = rounded(sum(6));

    var found = Protector.protect(printed.linked(), printed.contributors(Contributors.UNKNOWN));

    assertThat(printed.unprinted(found.secondaries()).stream().boxed()).contains(1).hasSize(2);
    assertThat(proved(printed, Contributors.UNKNOWN, found)).isTrue();
  }

  private static boolean proved(
      PrintedTables printed, Contributors contributors, ProtectedTables found) {
    return CertificateCheck.failure(
            printed.linked(),
            printed.contributors(contributors),
            printed.withheld(found.secondaries()),
            Certificate.of(found.proofs()))
        .isEmpty();
  }
}
