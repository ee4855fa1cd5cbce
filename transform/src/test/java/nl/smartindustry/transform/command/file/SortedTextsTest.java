package nl.smartindustry.transform.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.transform.command.file.Assembly.SortedTexts;
import nl.smartindustry.transform.method.sample.Codes;
import org.junit.jupiter.api.Test;

class SortedTextsTest {
  private static final int UNITS = 70_000;

  @Test
  void identifiersAreSortedHoweverManyThereAre() {
    var codes = identifiers(0);

    assertThat(codes.levels()).hasSize(UNITS).isSorted();
    assertThat(codes.level(0)).isEqualTo("E0");
    assertThat(codes.level(UNITS - 1)).isEqualTo("E" + (UNITS - 1));
  }

  @Test
  void levelsOfTheSameTextAreFoundInManyAndInFew() {
    var many = identifiers(0);
    var later = identifiers(UNITS - 2);
    var few = Codes.of(new String[] {"E3", "unknown"});

    assertThat(few.placesOf(many)[many.of()[3]]).isZero();
    assertThat(few.placesOf(many)[many.of()[4]]).isEqualTo(Codes.NONE);
    assertThat(many.placesOf(few)).containsExactly(many.of()[3], Codes.NONE);
    assertThat(many.placesOf(later)[later.of()[1]]).isEqualTo(many.of()[UNITS - 1]);
    assertThat(many.placesOf(later)[later.of()[2]]).isEqualTo(Codes.NONE);
  }

  /** Units E0, E1, … from a number on, as a file has them. */
  private static Codes identifiers(int first) {
    var texts = new TextIds();
    var numbers =
        IntStream.range(first, first + UNITS)
            .map(
                i -> {
                  var text = ("E" + i).getBytes(StandardCharsets.UTF_8);
                  return texts.add(text, 0, text.length);
                })
            .toArray();
    return SortedTexts.codes(texts, numbers);
  }
}
