package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import org.junit.jupiter.api.Test;

class EmploymentTallyTest {
  private static final Contributions NOTHING =
      new Contributions(0, 0, 0, new Largest(0, 0), new Largest(0, 0));

  @Test
  void theTwoLargestAreFoundWhateverTheOrder() {
    var amounts = new ArrayList<>(List.of(4L, 9L, 9L, 0L, 7L, 1L));
    var random = new Random(5);
    for (int draw = 0; draw < 50; draw++) {
      Collections.shuffle(amounts, random);
      var tally = new EmploymentTally();
      amounts.forEach(part -> tally.plus(Quantity.PERSONS, part));

      assertThat(tally.amount(Quantity.PERSONS))
          .isEqualTo(new Contributions(5, 5, 30, new Largest(9, 9), new Largest(9, 9)));
    }
  }

  @Test
  void whatTheEnterprisesOfAHoldingPutInIsOneContributionOfIt() {
    var all =
        new EmploymentTally()
            .plus(Quantity.PERSONS, 40)
            .plus(Quantity.PERSONS, 7, 30)
            .plus(Quantity.PERSONS, 7, 20);

    assertThat(all.amount(Quantity.PERSONS))
        .isEqualTo(new Contributions(3, 2, 90, new Largest(40, 30), new Largest(50, 40)));
    assertThat(all.count(Quantity.PERSONS)).isEqualTo(Contributions.count(3, 2));
  }

  @Test
  void nothingPutInIsNoContribution() {
    var tally = new EmploymentTally().plus(Quantity.BORN, 3, 0).plus(Quantity.BORN, 0);

    assertThat(tally.amount(Quantity.BORN)).isEqualTo(NOTHING);
    assertThat(tally.amount(Quantity.ACTIVE)).isEqualTo(NOTHING);
  }
}
