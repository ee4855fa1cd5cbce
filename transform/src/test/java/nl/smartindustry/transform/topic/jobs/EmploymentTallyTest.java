package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Amount;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import org.junit.jupiter.api.Test;

class EmploymentTallyTest {
  @Test
  void theTwoLargestAreFoundWhateverTheOrderAndTheParts() {
    var amounts = new ArrayList<>(List.of(4L, 9L, 9L, 0L, 7L, 1L));
    var all = new Amount(5, 5, 30, 9, 9, 9, 9);
    var random = new Random(5);
    for (int draw = 0; draw < 50; draw++) {
      Collections.shuffle(amounts, random);
      int cut = random.nextInt(amounts.size());
      var first = sum(amounts.subList(0, cut));
      var second = sum(amounts.subList(cut, amounts.size()));

      assertThat(first.plus(second)).isEqualTo(all);
      assertThat(second.plus(first)).isEqualTo(all);
    }
  }

  @Test
  void whatTheEnterprisesOfAHoldingPutInIsOneContributionOfIt() {
    var holding = new EmploymentTally().plus(Quantity.PERSONS, 30).plus(Quantity.PERSONS, 20);
    var all = new EmploymentTally().plus(Quantity.PERSONS, 40).plus(holding.ofOneHolding());

    assertThat(all.of(Quantity.PERSONS).amount())
        .isEqualTo(new Contributions(3, 2, 90, new Largest(40, 30), new Largest(50, 40)));
    assertThat(all.of(Quantity.PERSONS).count()).isEqualTo(Contributions.count(3, 2));
  }

  @Test
  void whatIsWrittenIsRead() {
    var tally = new EmploymentTally().plus(Quantity.PERSONS, 30).plus(Quantity.BORN, 0);

    assertThat(EmploymentTally.read(tally.numbers())).isEqualTo(tally);
  }

  private static Amount sum(List<Long> amounts) {
    return amounts.stream().map(Amount::of).reduce(Amount.NONE, Amount::plus);
  }
}
