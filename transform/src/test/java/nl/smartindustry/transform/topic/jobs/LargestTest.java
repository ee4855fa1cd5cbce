package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestTest {
  @Test
  void theTwoLargestAreFoundWhateverTheOrderAndTheParts() {
    var amounts = new ArrayList<>(List.of(4L, 9L, 9L, 0L, 7L, 1L));
    var all = new Largest(30, 9, 9);
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

  private static Largest sum(List<Long> amounts) {
    var sum = Largest.NONE;
    for (long amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }
}
